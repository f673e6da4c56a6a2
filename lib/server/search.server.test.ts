import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { search } from "@/lib/search/search";
import { getAtlas } from "./atlas.server";
import { getSettlements, searchAddresses, searchFile, searchIndex } from "./search.server";

const atlas = getAtlas();
const index = searchIndex("en");
const found = (query: string) => search(index, query);
const first = (query: string) => found(query)[0];

const places = atlas.places.flatMap(({ id, place: { properties } }) =>
  [...Object.values(properties.names), ...Object.values(properties.former_names).flat()].map(
    (name): [string, string] => [name, id],
  ),
);

describe("the search over the whole atlas", () => {
  it.each(places)("%s leads to %s first", (name, id) => {
    for (const written of [name, name.toUpperCase(), ` ${name} `, name.normalize("NFD")]) {
      expect(first(written)?.key, written).toBe(`place-${id}`);
    }
  });

  it.each([
    ["Kostyantynivka", "kostiantynivka"],
    ["Konstantynivka", "kostiantynivka"],
    ["konstantinovk", "kostiantynivka"],
    ["Pokrowsk", "pokrovsk"],
    ["pokorvsk", "pokrovsk"],
    ["Покров", "pokrovsk"],
    ["kyiw", "kyiv"],
    ["Pyong", "pyongyang"],
    ["평", "pyongyang"],
    ["Kursk", "kursk-oblast"],
  ])("%s is taken for %s", (query, id) => {
    expect(found(query).map(({ key }) => key)).toContain(`place-${id}`);
    expect(first(query)?.key).toBe(`place-${id}`);
  });

  it("says by which other name a place was found", () => {
    expect(first("Красноармейск")?.byName).toEqual({
      lang: "ru",
      text: "Красноармейск",
      former: true,
    });
    expect(first("평양")?.byName).toMatchObject({ lang: "ko", former: false });
    expect(first("Pokrovsk")?.byName).toBeUndefined();
  });

  it.each(atlas.quotations.map(({ excerpt }): [string, string] => [excerpt.id, excerpt.exact]))(
    "%s is found by its words, on its place",
    (id, exact) => {
      const words = exact.split(/\s+/).slice(2, 8).join(" ");
      const results = search(index, words, 99);
      expect(results.map(({ fragment }) => fragment)).toContain(id);
      for (const { kind, detail } of results) if (kind === "excerpt") expect(detail).toContain("·");
    },
  );

  it("finds speakers, layers, settlements, what can be done, and coordinates", () => {
    expect(first("Reuters")).toMatchObject({
      kind: "speaker",
      viewPatch: { page: "/search?q=Reuters" },
    });
    expect(found("towns")).toContainEqual(
      expect.objectContaining({ kind: "layer", viewPatch: { layers: ["towns"] } }),
    );
    expect(found("dark")).toContainEqual(
      expect.objectContaining({ kind: "action", viewPatch: { theme: "dark" } }),
    );
    expect(first("Авдіївка")).toMatchObject({ kind: "settlement", label: "Avdiivka" });
    expect(first("Vladivostok")).toMatchObject({ kind: "settlement", label: "Vladivostok" });
    expect(first("Владивосток")).toMatchObject({ kind: "settlement", label: "Vladivostok" });
    expect(first("48°17′N 37°11′E")).toMatchObject({
      kind: "coordinate",
      viewPatch: { page: "/at/48.28333,37.18333" },
    });
  });

  it("does not offer a place a second time as a settlement", () => {
    expect(found("Kostiantynivka").filter(({ label }) => label === "Kostiantynivka")[0]?.kind).toBe(
      "place",
    );
    const { names, lat, lng } = getSettlements();
    const near = names.filter(
      (name, i) => name === "Pokrovsk" && Math.abs((lat[i] ?? 0) / 1000 - 48.28) < 0.1,
    );
    expect(near).toEqual([]);
    expect(lat.length).toBe(names.length);
    expect(lng.length).toBe(names.length);
  });

  it("finds once what answers both as it is written and with a slip", () => {
    const keys = found("gyfin").map(({ key }) => key);
    expect(keys.length).toBeGreaterThan(1);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("answers any text, with keys that differ and no more of a kind than asked for", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ maxLength: 3 }),
      fc.constantFrom("", " ", "%", "\\", "(", "[a", "__proto__", "a".repeat(10_000), "\u0000"),
    );
    fc.assert(
      fc.property(text, (query) => {
        const results = search(index, query, 3);
        expect(new Set(results.map(({ key }) => key)).size).toBe(results.length);
        expect(results.filter(({ kind }) => kind === "settlement").length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 100 },
    );
  }, 30_000);
});

it("the two parts that a browser fetches stand at addresses that name their version", () => {
  const [own, settlements] = searchAddresses("en");
  expect(own).toMatch(/^\/search\/index\/[0-9a-f]{12}\/en\.json$/);
  expect(settlements).toMatch(/^\/search\/index\/[0-9a-f]{12}\/settlements\.json$/);
  expect(JSON.parse(searchFile("en").body).places).toHaveLength(atlas.places.length);
});
