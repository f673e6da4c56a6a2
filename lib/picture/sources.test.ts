import { expect, test } from "vitest";
import { PAGE_PICTURES } from "@/lib/view/breakpoints";
import { defaultView } from "@/lib/view/codec";
import type { Theme } from "@/lib/view/view";
import { pictureSources } from "./sources";

const LAYER_IDS = ["regions", "routes", "cities", "towns", "airports"];
const allowed = { layers: LAYER_IDS, languages: ["en"] };
const camera = { zoom: 4, lat: 50, lng: 34 };
const [LARGE, REST] = PAGE_PICTURES.slice(-2);

const sourcesOf = (theme: Theme, pictures = PAGE_PICTURES) =>
  pictureSources({ ...defaultView(allowed), theme }, allowed, {
    pictures,
    cameraOf: () => camera,
    only: "map",
  });

test("a view without a theme has a dark picture before each light one, and light as the last", () => {
  const sources = sourcesOf("auto");
  expect(sources).toHaveLength(2 * PAGE_PICTURES.length);
  sources.forEach(({ src, media, size }, i) => {
    const isDark = i % 2 === 0;
    const { width, height } = PAGE_PICTURES[Math.floor(i / 2)]?.size ?? size;
    expect(src).toBe(
      `/picture.svg?map=4/50/34&theme=${isDark ? "dark" : "light"}&width=${width}&height=${height}&only=map`,
    );
    expect(media.includes("(prefers-color-scheme: dark)")).toBe(isDark);
  });
  expect(sources.at(-1)?.media).toBe("all");
});

test("every query of a list is narrowed to the scheme", () => {
  const wide = "(min-width: 1600px)";
  const high = "(min-height: 1000px)";
  const dark = "(prefers-color-scheme: dark)";
  const medias = sourcesOf("auto", LARGE && REST && [LARGE, REST]).map(({ media }) => media);
  expect(medias).toEqual([
    `${wide} and ${dark}, ${high} and ${dark}`,
    `${wide}, ${high}`,
    dark,
    "all",
  ]);
});

test.each(["light", "dark"] as const)("a view with a theme has the %s pictures alone", (theme) => {
  const sources = sourcesOf(theme);
  expect(sources.map(({ media }) => media)).toEqual(PAGE_PICTURES.map(({ media }) => media));
  expect(sources.every(({ src }) => src.includes(`theme=${theme}&`))).toBe(true);
});
