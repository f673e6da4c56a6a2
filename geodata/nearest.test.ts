import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { nearest } from "./nearest";

const PLACES = ["kursk-oblast", "pokrovsk", "kostiantynivka", "kyiv"];

describe("nearest", () => {
  test.each([
    ["hru", ["cnn", "hur"], ["hur"]],
    ["pokrowsk", PLACES, ["pokrovsk"]],
    ["Pokróvsk", PLACES, ["pokrovsk"]],
    ["kiev", PLACES, ["kyiv"]],
    ["zzzzzz", PLACES, []],
    ["", PLACES, []],
  ])("%s", (word, candidates, expected) => {
    expect(nearest(word, candidates)).toEqual(expected);
  });

  test("returns at most `limit` candidates, nearest first", () => {
    expect(nearest("abcd", ["abxx", "abcx", "abcd"], 2)).toEqual(["abcd", "abcx"]);
  });

  test("a candidate is nearest to itself, regardless of case", () => {
    fc.assert(
      fc.property(fc.constantFrom(...PLACES), (word) => {
        expect(nearest(word.toUpperCase(), PLACES)).toEqual([word]);
      }),
    );
  });
});
