import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  chartPngPath,
  chartSvgPath,
  coordinatePath,
  excerptPath,
  figurePath,
  placePath,
  reportPath,
  searchPath,
} from "./paths";
import { matchRoute, pathTo, pathUnder, ROUTES, type Route, type RouteName } from "./routes";

const LINKS: { address: string; answers?: string; leadsTo?: string }[] = JSON.parse(
  readFileSync(new URL("../../tests/links.json", import.meta.url), "utf8"),
);
/** A path as a browser sends it. */
const sent = (address: string): string => new URL(address, "https://atlas.example").pathname;
const nameOf = (path: string): RouteName | undefined => matchRoute(path)?.name;

it.each(LINKS)("$address has a route", ({ address, answers, leadsTo }) => {
  // A redirect's path may be misspelt; `resolve.server.test.ts` follows it.
  const kind = matchRoute(sent(leadsTo ?? address))?.route.kind;
  expect(kind).toBe(answers ? "file" : leadsTo ? (kind === "file" ? "file" : "page") : "page");
});

it("matches any string or none, and never throws", () => {
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.stringMatching(/^[%a-f\d./-]{0,9}$/));
  const start = fc.constantFrom("", "/", "/place/", "/embed/figures/", "/at/", "/data/", "/live");
  fc.assert(
    fc.property(start, text, (before, rest) => {
      const match = matchRoute(before + rest);
      expect(match === null || match.name in ROUTES).toBe(true);
    }),
    { numRuns: 5000 },
  );
});

describe("a path that is written", () => {
  const id = fc.string({ minLength: 1 }).filter((text) => text !== "." && text !== "..");
  const routes = Object.entries<Route>(ROUTES) as [RouteName, Route][];
  const withId = routes.filter(([, { pattern }]) => pattern.endsWith("/:id"));

  it.each(withId)("is read as %s, with its id", (name, { embed }) => {
    // A chart has the URL of its page with .svg.
    const free = id.filter((text) => name !== "figure" || !text.endsWith(".svg"));
    fc.assert(
      fc.property(free, (text) => {
        const path = pathTo(name, text);
        const read = { name, params: { id: text }, path };
        expect(matchRoute(sent(path))).toMatchObject({ ...read, embedded: false });
        expect(matchRoute(sent(`${path}/`))).toMatchObject(read);
        const framed = matchRoute(sent(pathUnder("/embed", path)));
        if (embed) expect(framed).toMatchObject({ ...read, embedded: true });
        else expect(framed).toBeNull();
      }),
    );
  });

  it("is read as what it was written for", () => {
    expect(nameOf(placePath("kyiv"))).toBe("place");
    expect(nameOf(figurePath("casualties"))).toBe("figure");
    expect(nameOf(chartSvgPath("casualties"))).toBe("chart");
    expect(nameOf(chartPngPath("casualties"))).toBe("picture");
    expect(nameOf(reportPath("report-000"))).toBe("report");
    expect(nameOf(excerptPath("a-b"))).toBe("excerpt");
    expect(nameOf(sent(searchPath("a/b?")))).toBe("search");
    expect(nameOf(coordinatePath({ lat: 48.28, lng: -37 }))).toBe("coordinate");
  });
});

it.each([
  ["/", "atlas"],
  ["/embed", "atlas"],
  ["/figures.svg", "rootFile"],
  ["/live", "live"],
  ["/live/place/a", "live"],
  ["/search/index/a/en.json", "searchIndex"],
  ["/excerpt/a%2Db/", "excerpt"],
  ["/excerpt/", undefined],
  ["/excerpt/a/b", undefined],
  ["//", undefined],
  ["/lively", undefined],
  ["/embedded", undefined],
  ["/embed/about", undefined],
  ["/data", undefined],
  ["/figures/a/b", undefined],
  ["//evil.example/figures", undefined],
])("%s is %s", (path, name) => {
  expect(nameOf(path)).toBe(name);
});

it("takes a malformed id as it is", () => {
  expect(matchRoute("/excerpt/%E0%A4%A")?.params.id).toBe("%E0%A4%A");
});
