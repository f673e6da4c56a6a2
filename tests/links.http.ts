import type { Camera } from "@/lib/geo/mercator";
import {
  BREAKPOINT_QUERY,
  PAGE_BREAKPOINTS,
  PAGE_PICTURES,
  type PageBreakpoint,
} from "@/lib/view/breakpoints";
import { defaultCamera } from "@/lib/view/default-camera";
import { cameraOf, MARKS } from "./driver/expected-marks";
import { expect, test } from "./driver/http";
import { LINKS, type Link, titlesOf } from "./driver/links";
import { currentOf, liveViewOf, mainOf, picturesOf, switchesOf, wordsOf } from "./driver/page-html";
import { LAYERS, PLACES, placeOf } from "./driver/places";

test("every place has a link in links.json", () => {
  const addresses = LINKS.map(({ address }) => address);
  for (const { id } of PLACES) expect(addresses).toContain(`/place/${id}`);
});

/** Live map, marks, legend and picture of a page show what its link says. */
for (const { address, expects } of LINKS) {
  test(`${address} opens as its view`, async ({ request }) => {
    const answer = await request.get(address);
    expect(answer.status()).toBe(200);
    const html = await answer.text();
    const { place, theme } = expects;

    const told = liveViewOf(html);
    expect({ place: told.place, theme: told.theme }).toEqual({ place, theme });
    expect(/<html [^>]*?data-theme="(\w+)"/.exec(html)?.[1]).toBe(theme);

    const on = LAYERS.map(({ title }) => titlesOf(expects).includes(title));
    expect(told.hidden).toEqual(LAYERS.filter((_, i) => !on[i]).map(({ id }) => id));
    expect(switchesOf(html)).toEqual(on);

    for (const breakpoint of PAGE_BREAKPOINTS)
      expectCamera(cameraIn(told, breakpoint), cameraFor(expects, breakpoint));
    const schemes = theme === "auto" ? ["dark", "light"] : [theme];
    const isInPage = (picture: string) => picture.startsWith("data:image/svg+xml,");
    const all = picturesOf(html);
    expect(all.slice(0, schemes.length).every(isInPage), "the smallest window's").toBe(true);
    const pictures = all.slice(schemes.length).map((picture) => new URL(picture, "http://a"));
    expect(pictures.map(({ searchParams }) => searchParams.get("theme"))).toEqual(
      PAGE_PICTURES.slice(1).flatMap(() => schemes),
    );
    expect(new Set(pictures.map(({ pathname }) => pathname))).toEqual(
      new Set([place === null ? "/picture.svg" : `/picture/place/${place}.svg`]),
    );

    const marks = new Set(currentOf(html));
    expect([...marks]).toEqual(place === null ? [] : [place]);
    if (place !== null) expect(wordsOf(mainOf(html))).toContain(placeOf(place).name);
  });
}

function cameraFor({ place, map }: Link["expects"], breakpoint: PageBreakpoint): Camera {
  return map ? cameraOf(map) : defaultCamera(MARKS, place, breakpoint);
}

function cameraIn({ cameras }: ReturnType<typeof liveViewOf>, breakpoint: PageBreakpoint): Camera {
  const media = breakpoint === "desk" ? cameras.at(-1)?.media : BREAKPOINT_QUERY[breakpoint];
  const found = cameras.find((known) => known.media === media);
  if (!found) throw new Error(`Expected a camera for the breakpoint ${breakpoint}.`);
  return found.camera;
}

/** To less than a pixel: a link may have more decimals than the atlas writes. */
function expectCamera(actual: Camera, expected: Camera): void {
  expect(actual.zoom).toBeCloseTo(expected.zoom, 2);
  expect(actual.lat).toBeCloseTo(expected.lat, 2);
  expect(actual.lng).toBeCloseTo(expected.lng, 2);
}
