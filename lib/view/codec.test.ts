import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LayerId } from "@/geodata/schema";
import { normalizeCamera } from "@/lib/geo/camera";
import { DOWNLOAD_PATH } from "@/lib/routes/paths";
import { EMBED_QUERY, ROUTES, type Route } from "@/lib/routes/routes";
import { defaultView, pathOf, placeOfPath, readView, writeView } from "./codec";
import { withDownload } from "./download";
import { PARAMETERS, THEMES, type View, withPage, withPlace } from "./view";

const LAYER_IDS = ["regions", "routes", "cities", "towns", "airports"];
const allowed = { layers: LAYER_IDS, languages: ["en", "uk"] };
const finite = { noNaN: true, noDefaultInfinity: true };

const camera = fc
  .record({
    zoom: fc.double({ min: 0, max: 24, ...finite }),
    lat: fc.double({ min: -90, max: 90, ...finite }),
    lng: fc.double({ min: -540, max: 540, ...finite }),
  })
  .map(normalizeCamera);

const place = fc.string({ minLength: 1 }).filter((id) => id !== "." && id !== "..");
const page = fc.oneof(
  fc.constantFrom(
    "/search",
    "/at/48.28,37.18",
    "/at/-",
    "/figures",
    "/figures/casualties",
    "/report/report-000",
    "/download",
  ),
  fc.string({ unit: "grapheme" }).map((q) => `/search?q=${encodeURIComponent(q)}`),
);
/** A URL has a place, a page, neither, or a place with its downloads. */
const where = fc.oneof(
  fc.constant({ place: null, page: null }),
  place.map((id) => ({ place: id, page: null })),
  page.map((path) => ({ place: null, page: path })),
  place.map((id) => ({ place: id, page: DOWNLOAD_PATH })),
);

const rest = fc.record({
  camera: fc.option(camera),
  layers: fc.subarray([...LAYER_IDS]) as fc.Arbitrary<LayerId[]>,
  time: fc.option(
    fc
      .tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 1, max: 12 }), fc.boolean())
      .map(([year, month, more]) => {
        const from = `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}`;
        return { from, to: more ? String(year + 1).padStart(4, "0") : from };
      }),
  ),
  theme: fc.constantFrom(...THEMES),
  lang: fc.constantFrom(...allowed.languages),
});
const view: fc.Arbitrary<View> = fc.tuple(where, rest).map(([a, b]) => ({ ...a, ...b }));

/** Parses a URL with the browser's parser. */
const open = (address: string) => {
  const url = new URL(address, "https://atlas.example");
  return readView(url.pathname, url.searchParams, allowed);
};

describe("the codec of links", () => {
  it("reads back every view that it writes", () => {
    fc.assert(
      fc.property(view, (written) => {
        expect(open(writeView(written, allowed))).toEqual(written);
      }),
      { numRuns: 1000 },
    );
  });

  it("opens any query string as some view that writes and reads back", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.stringMatching(/^(map|layers|time|theme|lang)=[-+.\d/a-z,%]{0,24}$/),
    );
    fc.assert(
      fc.property(fc.array(text, { maxLength: 4 }), (parts) => {
        const read = readView("/", new URLSearchParams(parts.join("&")), allowed);
        expect(open(writeView(read, allowed))).toEqual(read);
      }),
      { numRuns: 10_000 },
    );
  }, 30_000);

  it("keeps a page of the panel, and what is its own, while the rest of the view changes", () => {
    const read = open("/search?lang=uk&q=a%26b=c&map=5/49/36");
    expect(read.page).toBe("/search?q=a%26b%3Dc");
    expect(writeView({ ...read, camera: null, theme: "dark" }, allowed)).toBe(
      "/search?q=a%26b%3Dc&theme=dark&lang=uk",
    );
    expect(open("/at/48.28,37.18/?q=no").page).toBe("/at/48.28,37.18");
    expect(pathOf(read)).toBe("/search");
    expect(writeView(withPlace(read, "kyiv"), allowed)).toBe("/place/kyiv?lang=uk");
    expect(writeView({ ...read, place: "kyiv" }, allowed)).toBe("/place/kyiv?map=5/49/36&lang=uk");
    for (const path of ["/", "/at", "/at/1/2", "/searching", "/no/search"]) {
      expect(open(path).page).toBeNull();
    }
  });

  it("has no parameter of the name of one that is a route's own", () => {
    const own = Object.values<Route>(ROUTES).flatMap(({ query }) => query ?? []);
    const names = Object.values(PARAMETERS).map(({ name }) => name);
    expect(names.filter((name) => [...own, ...EMBED_QUERY].includes(name))).toEqual([]);
  });

  it("reads an embed's path as the view that it embeds", () => {
    expect(open("/embed/place/kyiv?lang=uk")).toEqual(open("/place/kyiv?lang=uk"));
    expect(open("/embed/figures/casualties")).toEqual(open("/figures/casualties"));
    expect(open("/embed")).toEqual(open("/"));
  });

  it("leaves defaults out", () => {
    expect(writeView(defaultView(allowed), allowed)).toBe("/");
  });

  it("writes what people can read", () => {
    const camera = { zoom: 6.5, lat: 51.3, lng: 36.19 };
    const layers: LayerId[] = ["regions", "towns"];
    const exact = { ...defaultView(allowed), place: "kursk-oblast", camera, layers };
    expect(writeView({ ...exact, theme: "dark" }, allowed)).toBe(
      "/place/kursk-oblast?map=6.5/51.3/36.19&layers=regions,towns&theme=dark",
    );
  });

  it.each([
    ["map=6/51", null],
    ["map=6/51/abc", null],
    ["map=NaN/1/1", null],
    ["map=6/0x10/1", null],
    ["map=", null],
    ["map=6//36", null],
    ["map=99/51.5/36.2", { zoom: 12, lat: 51.5, lng: 36.2 }],
    ["map=6/91/400", { zoom: 6, lat: 85.051, lng: 40 }],
    ["map=1e3/1/1", null],
  ])("reads %s as the nearest camera or none", (query, expected) => {
    expect(open(`/?${query}`).camera).toEqual(expected);
  });

  it.each([
    ["layers=towns,regions", ["regions", "towns"]],
    ["layers=towns,nonsense", ["towns"]],
    ["layers=nonsense", LAYER_IDS],
    ["layers=", []],
  ])("reads %s as the known layers in their order", (query, expected) => {
    expect(open(`/?${query}`).layers).toEqual(expected);
  });

  it.each([
    ["/figures", "/figures"],
    ["/figures/", "/figures"],
    ["/figures/casualties", "/figures/casualties"],
    ["/report/report-000", "/report/report-000"],
    ["/report", null],
    ["/figures/a/b", null],
    ["/figures/a.svg", null],
    ["/figures/%61", null],
    ["//evil.example/figures", null],
    ["/place/figures", null],
    ["/about", null],
  ])("finds in %s the page %s", (path, expected) => {
    expect(readView(path, new URLSearchParams(), allowed).page).toBe(expected);
    expect(placeOfPath(path)).toBe(path === "/place/figures" ? "figures" : null);
  });

  it("moves the map beside a page and keeps the page", () => {
    const moved = {
      ...open("/figures/casualties?theme=dark"),
      camera: { zoom: 5, lat: 1, lng: 2 },
    };
    expect(writeView(moved, allowed)).toBe("/figures/casualties?map=5/1/2&theme=dark");
    expect(writeView(withPlace(moved, "kyiv"), allowed)).toBe("/place/kyiv?theme=dark");
    expect(writeView(withPage(moved, "/figures"), allowed)).toBe("/figures?theme=dark");
  });

  it("keeps place and camera beside what can be downloaded, and drops it on the way elsewhere", () => {
    const shown = open("/place/kyiv?map=5/1/2&theme=dark");
    const download = withDownload(shown);
    expect(writeView(download, allowed)).toBe("/download/place/kyiv?map=5/1/2&theme=dark");
    expect(pathOf(download)).toBe("/download/place/kyiv");
    expect(writeView({ ...download, page: null }, allowed)).toBe(
      "/place/kyiv?map=5/1/2&theme=dark",
    );
    expect(writeView(withPlace(download, null), allowed)).toBe("/?theme=dark");
    expect(writeView(withDownload(open("/figures?layers=")), allowed)).toBe("/download?layers=");
    expect(writeView(withDownload(open("/at/48.28,37.3")), allowed)).toBe(
      "/download?map=8.6/48.28/37.3",
    );
    expect(open("/download/place/kyiv/")).toEqual(open("/download/place/kyiv"));
    expect(open("/download/nothing").page).toBeNull();
  });

  it("drops an unknown theme or language", () => {
    expect(open("/?theme=<script>&lang=xx")).toEqual(defaultView(allowed));
  });
});
