import { gzipSync } from "node:zlib";
import { beforeAll, describe, expect, it } from "vitest";
import type { LayerId } from "@/geodata/schema";
import type { Size } from "@/lib/geo/mercator";
import { textWidth } from "@/lib/labels/text-width";
import { marksOf } from "@/lib/marks/marks";
import { DEFAULT_SIZE } from "@/lib/picture/request";
import { SCHEMES, TOKENS } from "@/lib/style/tokens";
import { translatorFor } from "@/lib/text/catalogues";
import { PAGE_PICTURES } from "@/lib/view/breakpoints";
import { readView } from "@/lib/view/codec";
import { defaultCamera } from "@/lib/view/default-camera";
import type { View } from "@/lib/view/view";
import { expectWellFormed, inTheDark, textsOf } from "@/tests/support/svg";
import { getAllowedValues, getAtlas } from "./atlas.server";
import { type PictureRequest, pictureSvg } from "./picture.server";
import { pngOf } from "./png.server";

const PLACES = getAtlas().places;
const MARKS = marksOf(getAtlas(), translatorFor("en"));

/** The home page, every place, and edge cases of cameras. */
const VIEWS = [
  "/",
  ...PLACES.map(({ id }) => `/place/${id}`),
  "/?map=1/0/-180",
  "/?map=1/0/179.9",
  "/?map=1/85/0",
  "/?map=1/-85/0",
  "/?map=1.4/48/100",
  "/?map=2/60/-179",
  "/?map=3/40/130",
  "/?map=4.5/50.25/34.1",
  "/?map=5.99/48.3/37",
  "/?map=6/48.3/37",
  "/?map=7.5/51/36.5",
  "/?map=8/39/131",
  "/?map=12/48.28198/37.17585",
  "/?map=12/0/-140",
  "/?layers=",
  "/?layers=routes",
  "/?layers=towns&theme=dark",
  "/?theme=light",
  "/place/pokrovsk?layers=&theme=dark",
  "/place/air-route?map=9/45/135",
];

function viewOf(address: string): View {
  const { pathname, searchParams } = new URL(address, "https://atlas.example");
  return readView(pathname, searchParams, getAllowedValues());
}

const draw = (address: string, more: Partial<PictureRequest> = {}): string =>
  pictureSvg({
    view: viewOf(address),
    size: DEFAULT_SIZE,
    only: null,
    inlineColours: false,
    ...more,
  });

/** Indexing the basemap for the first picture takes seconds on a busy machine. */
beforeAll(() => {
  draw("/");
}, 60_000);

const paintsOf = (svg: string): string[] => [
  ...new Set(
    [...svg.matchAll(/ (?:fill|stroke|stop-color|color)="([^"]*)"/g)].map(
      ([, paint]) => paint as string,
    ),
  ),
];
const bodyOf = (svg: string): string => svg.replace(/<style>.*?<\/style>/s, "");
const written: string[][] = SCHEMES.map((scheme) => Object.values(TOKENS[scheme]));

describe.each(VIEWS)("the picture of %s", (address) => {
  it("is well-formed, without a number that is none", () => {
    const svg = draw(address);
    expectWellFormed(svg);
    expect(svg).not.toMatch(/NaN|Infinity|undefined|null|\[object/);
  });

  it("is the same every time", () => {
    const [first, second] = [draw(address), draw(address)];
    expect(second === first).toBe(true);
  });

  it.each([true, false])("has the colours of one scheme in its attributes (PNG: %s)", (png) => {
    const svg = draw(address, { inlineColours: png });
    expect(svg).not.toContain("var(");
    const scheme = viewOf(address).theme === "dark" ? 1 : 0;
    const alien = paintsOf(svg).filter((paint) => !written[scheme]?.includes(paint));
    expect(alien.filter((paint) => paint !== "none")).toEqual([]);
  });

  it("of no scheme is in the dark what the dark scheme's own picture is", () => {
    const view = (theme: View["theme"]) => ({ view: { ...viewOf(address), theme } });
    expect(inTheDark(draw(address, view("auto"))) === draw(address, view("dark"))).toBe(true);
  });

  it("alone has no words but the map's names, and no marks", () => {
    const svg = draw(address, { only: "map" as const });
    expect(svg).not.toMatch(/<rect|<text[^>]*>\d+<\/text>/);
    expect(svg).not.toContain("Natural Earth");
  });

  it("has no name under a mark, whosever it is", () => {
    const body = bodyOf(draw(address, { only: "marks" as const }));
    const end = body.lastIndexOf("</g>");
    const { width, height } = DEFAULT_SIZE;
    const rings = [...body.slice(end).matchAll(/<circle cx="([^"]*)" cy="([^"]*)" r="10"/g)];
    const covered = textsOf(body.slice(0, end)).filter(({ x, y, size, anchor, text }) => {
      // A little smaller than the text, so that this does not test fonts.
      const wide = textWidth(text, { size, spacing: 0 }) * 0.9;
      const left = x + width / 2 - wide * { start: 0, middle: 0.5, end: 1 }[anchor as "start"];
      return rings.some(([, cx, cy]) => {
        const away = Math.max(left - Number(cx), 0, Number(cx) - left - wide);
        const above = Math.abs(y + height / 2 - size * 0.3 - Number(cy)) - size * 0.3;
        return Math.hypot(away, Math.max(0, above)) < 10;
      });
    });
    expect(covered.map(({ text }) => text)).toEqual([]);
  });

  it("has a mark with its number of excerpts for each place in sight, and no other number", () => {
    const map = bodyOf(draw(address)).split("</g>").slice(-1)[0] ?? "";
    const sheet = /<rect.*$/s.exec(map)?.[0] ?? "";
    const counts = textsOf(map.replace(sheet, "")).map(({ text }) => Number(text));
    const { layers, place } = viewOf(address);
    const shown = PLACES.filter(({ id, layer }) => layers.includes(layer) || id === place);
    const known = shown.map(({ quotations }) => quotations.length);
    expect(counts.filter((count) => !known.includes(count))).toEqual([]);
    expect(counts.length).toBeLessThanOrEqual(shown.length);
  });
});

describe("a picture", () => {
  it("has the selected place's name, whatever else is there", () => {
    for (const { id, layer } of PLACES) {
      const name = MARKS.find((mark) => mark.id === id)?.name ?? "";
      const words = textsOf(draw(`/place/${id}`, { only: "map" as const })).map(({ text }) => text);
      const firstWord = name.split(" ")[0] as string;
      expect([id, layer, words.some((word) => word.startsWith(firstWord))]).toEqual([
        id,
        layer,
        true,
      ]);
    }
  });

  it("has nothing of a layer that is switched off", () => {
    const fills = (layers: LayerId[]) =>
      bodyOf(draw(`/?layers=${layers.join()}&map=4/49/36`, { only: "map" as const })).includes(
        TOKENS.light.accent,
      );
    expect(fills([])).toBe(false);
    expect(fills(["regions"])).toBe(true);
  });

  it.each([
    [16, 16],
    [4096, 16],
    [16, 4096],
    [240, 160],
    [4096, 1953],
  ])("is drawn at %d×%d", async (width, height) => {
    const svg = draw("/", { size: { width, height, scale: 1 }, inlineColours: true });
    expectWellFormed(svg);
    const png = Buffer.from(await pngOf(svg));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([width, height]);
  });

  it.each([1, 1.5, 3])("as PNG has its size times its scale: %d", async (scale) => {
    const svg = draw("/place/kyiv", {
      size: { width: 300, height: 200, scale },
      inlineColours: true,
    });
    const png = Buffer.from(await pngOf(svg));
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([300 * scale, 200 * scale]);
  });
});

/** Maximum size of a page's picture in bytes, gzipped. */
const MOST = { opening: 45_000, place: 30_000, route: 45_000 };
/** The largest windows show more of the map and are on desktops, which usually have a fast connection. */
const MOST_OF_LARGEST = 60_000;
const limitOf = (id: string | null, { width, height }: Size): number => {
  if (width * height > 2560 * 1600) return MOST_OF_LARGEST;
  if (id === null) return MOST.opening;
  return PLACES.find((entry) => entry.id === id)?.layer === "routes" ? MOST.route : MOST.place;
};

const cases = [null, ...PLACES.map(({ id }) => id)].flatMap((id) =>
  PAGE_PICTURES.map(({ breakpoint, size }) => ({ id, breakpoint, size })),
);

describe("the first paint's picture is small:", () => {
  it.each(cases)("$id, $frame, $size.width×$size.height", ({ id, breakpoint, size }) => {
    const view = viewOf(`${id === null ? "/" : `/place/${id}`}?theme=dark`);
    const svg = draw("/", {
      view: { ...view, camera: defaultCamera(MARKS, id, breakpoint) },
      size: { ...size, scale: 1 },
      only: "map" as const,
    });
    const bytes = gzipSync(svg).byteLength;

    expect(bytes).toBeLessThanOrEqual(limitOf(id, size));
  });
});
