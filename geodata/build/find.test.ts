import { afterAll, describe, expect, test, vi } from "vitest";
import { candidates, lineOf } from "./candidates";
import { findPlaces } from "./find";
import { writeSources } from "./source-fixture";

const sources = await writeSources();
afterAll(sources.remove);
vi.mock("./unpack", async (original) => ({
  ...(await original<typeof import("./unpack")>()),
  unpack: (id: Parameters<typeof sources.pathOf>[0]) => sources.pathOf(id),
}));

const all = await candidates();

describe("what is found", () => {
  const sourcesOf = (query: string, country?: string) =>
    findPlaces(query, all, { limit: 9, country }).map(({ candidate }) => candidate.source);

  test.each([
    [
      "the more populous first",
      "lowport",
      ["geonames:12", "geonames:11", "ourairports:AAAA", "geonames:13"],
    ],
    ["another alphabet", "로포트", ["geonames:11"]],
    ["a former name", "OLDPORT", ["geonames:11"]],
    ["letters without diacritics", "oster as", ["geonames:14"]],
    ["a division by its own name", "arepa", ["naturalearth:NZ-AAA"]],
    ["a division by what it is", "Alpha Region", ["naturalearth:NZ-AAA"]],
    ["divisions that share a code", "gamma", ["naturalearth:NZL-2", "naturalearth:NZL-3"]],
    ["an airport's code", "aaa", ["ourairports:AAAA", "ourairports:AAAB"]],
    [
      "the nearest if there is nothing else",
      "lowprot",
      ["geonames:12", "geonames:11", "ourairports:AAAA"],
    ],
    ["nothing", "zzzzzz", []],
    ["nothing of nothing", "  ", []],
  ])("%s: %s", (_, query, expected) => {
    expect(sourcesOf(query)).toEqual(expected);
  });

  test("in one country", () => {
    expect(sourcesOf("lowport", "FJ")).toEqual(["geonames:12"]);
  });

  test("each with its region, country, population and position", async () => {
    const [match] = findPlaces("oldport", all, { limit: 1 });
    const line = match && (await lineOf(match.candidate));
    expect(line).toBe(
      "geonames:11 · Lowport · settlement · Alpha, New Zealand (NZ) · population 9,000 · [1.5, 1.5]",
    );
  });
});
