import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readGeodata } from "@/geodata/read";
import { joinAtlas } from "./atlas";
import { placesWithSimilarNames } from "./similar-names";

const atlas = joinAtlas(readGeodata());
const similarTo = (word: string) => placesWithSimilarNames(atlas, word).map(({ id }) => id);

describe("the places with similar names", () => {
  it.each([
    ["a typo", "pokrvosk", "pokrovsk"],
    ["an id", "kursk-oblast", "kursk-oblast"],
    ["a former name", "Krasnoarmeysk", "pokrovsk"],
    ["a name in Cyrillic", "Покровськ", "pokrovsk"],
    ["a name in Korean", "평양", "pyongyang"],
  ])("start with the one meant by %s", (_, word, id) => {
    expect(similarTo(word)[0]).toBe(id);
  });

  it("are all places in the atlas's order if none is similar", () => {
    expect(similarTo("xxxxxxxxxxxxxxxxxxxx")).toEqual(atlas.places.map(({ id }) => id));
  });

  it("are distinct, at least one, and at most three unless all are returned", () => {
    const names = atlas.places.flatMap(({ place }) => Object.values(place.properties.names));
    const words = fc.oneof(fc.constantFrom(...names), fc.string({ unit: "binary" }));
    fc.assert(
      fc.property(words, (word) => {
        const ids = similarTo(word);
        expect(ids.length).toBeGreaterThan(0);
        expect(new Set(ids).size).toBe(ids.length);
        if (ids.length !== atlas.places.length) expect(ids.length).toBeLessThanOrEqual(3);
      }),
      { numRuns: 30 },
    );
  });

  it("are found quickly, however long the word is", () => {
    const started = performance.now();
    similarTo("pokrovsk".repeat(100_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
