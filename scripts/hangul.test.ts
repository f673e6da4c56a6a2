import { expect, test } from "vitest";
import { hangulIn, hangulOnTheMap } from "./hangul";

test("each Hangul character is found once, in order, escaped or not", () => {
  expect(hangulIn('{"ko": "평양, Pyongyang, 평", "b": ["\\uac00"]}')).toEqual(["가", "양", "평"]);
});

test("where the layers are missing, the error says what was expected", () => {
  expect(() => hangulOnTheMap("nowhere")).toThrow("expected geodata/layers/*.geojson");
});
