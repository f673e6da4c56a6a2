import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "./atlas";
import { placesWithSimilarNames } from "./similar-names";

const atlas = joinAtlas(readGeodata());
const offered = (word: string) => placesWithSimilarNames(atlas, word).map(({ id }) => id);

describe("the places nearest to a word", () => {
  it.each([
    ["a slip", "pokrvosk", "pokrovsk"],
    ["an id", "kursk-oblast", "kursk-oblast"],
    ["a former name", "Krasnoarmeysk", "pokrovsk"],
    ["a name in its own letters", "Покровськ", "pokrovsk"],
    ["a name in Korean", "평양", "pyongyang"],
  ])("begin with the one meant by %s", (_, word, id) => {
    expect(offered(word)[0]).toBe(id);
  });

  it("are all of them in the atlas's order where none is near", () => {
    expect(offered("xxxxxxxxxxxxxxxxxxxx")).toEqual(atlas.places.map(({ id }) => id));
  });

  it("are some, each once, and no more than three unless they are all", () => {
    const names = atlas.places.flatMap(({ place }) => Object.values(place.properties.names));
    const words = fc.oneof(fc.constantFrom(...names), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(words, (word) => {
        const ids = offered(word);
        expect(ids.length).toBeGreaterThan(0);
        expect(new Set(ids).size).toBe(ids.length);
        if (ids.length !== atlas.places.length) expect(ids.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 30 },
    );
  });

  it("are found at once, however long the word is", () => {
    const started = performance.now();
    offered("pokrovsk".repeat(100_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
