import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { latLng } from "@/lib/geo/lat-lng";
import { coordinatePath, excerptPath } from "@/lib/routes/paths";
import { matchRoute, type RouteMatch } from "@/lib/routes/routes";
import { getAtlas } from "./atlas.server";
import { find, resolve, resolvePath } from "./resolve.server";

const resolved = (path: string) => resolve(matchRoute(path) as RouteMatch);

it("leads from every excerpt to a page that shows it", () => {
  const { places, quotations, unplaced } = getAtlas();
  for (const { excerpt } of quotations) {
    const resolution = resolved(excerptPath(excerpt.id));
    const { path, hash } = { path: "", hash: "", ...resolution };
    const shown =
      path === "/"
        ? unplaced
        : (places.find((entry) => path === `/place/${entry.id}`)?.quotations ?? []);
    expect(shown.map((quotation) => `#${quotation.excerpt.id}`)).toContain(hash);
  }
});

it("finds a point by its own address, and leads to it from any other", () => {
  const degrees = (max: number) => fc.double({ min: -max, max, noNaN: true });
  fc.assert(
    fc.property(degrees(90), degrees(180), (lat, lng) => {
      const point = latLng(lat, lng);
      const path = point ? coordinatePath(point) : "";
      expect(find("coordinate", path.replace("/at/", ""))).toEqual(point);
      expect(resolved(path)).toEqual({ status: "found" });
    }),
    { numRuns: 1000 },
  );
  expect(resolved("/at/N48 E37")).toEqual({ status: "redirect", path: "/at/48,37" });
});

const missing = (path: string) => ({ status: "missing", path });
it.each([
  ["/", { status: "found" }],
  ["/search", { status: "found" }],
  ["/place/kyiv", { status: "found" }],
  ["/place/%6Byiv", { status: "found" }],
  ["/embed/figures/casualties", { status: "found" }],
  ["/report/report-000", { status: "found" }],
  ["/excerpt/additional-25000-30000", { hash: "#additional-25000-30000", path: "/" }],
  ["/place/nowhere", missing("/place/nowhere")],
  ["/download/place/a%25b%20c", missing("/download/place/ab%20c")],
  ["/place/%25", missing("/place/-")],
  ["/figures/nothing", missing("/figures/nothing")],
  ["/report/__proto__", missing("/report/__proto__")],
  ["/at/91,0", missing("/at/91,0")],
  ["/excerpt/__proto__", missing("/excerpt/__proto__")],
])("%s", (path, resolution) => {
  expect(resolved(path)).toMatchObject(resolution);
});

it("leads from every id that a place once had to the one that it has, on each of its pages", () => {
  for (const { id, place } of getAtlas().places) {
    for (const alias of place.properties.aliases) {
      for (const before of ["/place/", "/download/place/", "/embed/place/"]) {
        const path = before + encodeURIComponent(alias);
        expect(resolved(path)).toEqual({ status: "redirect", path: before + id });
      }
    }
  }
});

const LEADING: { address: string; leadsTo: string }[] = JSON.parse(
  readFileSync(new URL("../../tests/links.json", import.meta.url), "utf8"),
).filter((link: object) => "leadsTo" in link);
/** The redirect target of a URL, requested as a browser would; null if there is none. */
function ledTo(address: string): string | null {
  const { pathname } = new URL(address, "https://atlas.example");
  const { resolution } = resolvePath(pathname);
  return resolution?.status === "redirect" ? resolution.path + (resolution.hash ?? "") : null;
}

describe("a link that another program has written", () => {
  it.each(LEADING)("$address leads to $leadsTo", ({ address, leadsTo }) => {
    expect(ledTo(address)).toBe(leadsTo.replace(/\?[^#]*/, ""));
  });

  it.each(["pokrovk.", "Nowhere)", "%E2%80%8B", "..", "%252e%252e"])(
    "to the unknown place %s leads nowhere else",
    (id) => {
      expect(ledTo(`/place/${encodeURIComponent(id)}`)).toBeNull();
    },
  );

  it.each([
    "/tiles/aB_/1/2/3.",
    "/drawing/aB_",
    "/fonts/A.woff2",
    "/live/place/Kyiv",
    "/cite/place/..%2Fkyiv.bib",
  ])("%s is read letter by letter", (path) => {
    expect(ledTo(path)).toBeNull();
  });

  it("is led on once at most", () => {
    const mark = fc.constantFrom(
      ..." . , ) ] > \" ' ” %20 %E2%80%8B %252F %2F %25 & ? A %E2%80".split(" "),
    );
    const address = fc.constantFrom(
      ...getAtlas().places.flatMap(({ id }) => [`/place/${id}`, `/Embed/place/${id}`]),
      ...[
        "/figures/casualties",
        "/at/48.28,37.3",
        "/",
        "/data/atlas.csv",
        "/excerpt/strikes-on-kyiv",
      ],
      ...[
        "/picture/place/Kyiv.png",
        "/search",
        "/report/report-000",
        "/download/place/kyiv",
        "/%",
        "//",
      ],
    );
    fc.assert(
      fc.property(address, fc.array(mark, { maxLength: 4 }), (path, marks) => {
        const there = ledTo(`https://atlas.example${path}${marks.join("")}`);
        if (there !== null) expect(ledTo(there)).toBeNull();
      }),
      { numRuns: 2000 },
    );
  }, 30_000);
});
