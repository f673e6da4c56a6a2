import { describe, expect, it } from "vitest";
import { fixture } from "@/geodata/fixture";
import type { Mention, Place } from "@/geodata/schema";
import { joinAtlas, type PlaceEntry, type PlaceQuotation } from "./atlas";
import {
  basisMessage,
  lineStyleOf,
  lineStyleOfPlace,
  precisionMessage,
  precisionOfPlace,
} from "./certainty";

type Said = Pick<Mention, "basis" | "precision">;

const entry = joinAtlas(fixture()).places[0] as PlaceEntry;
const tie = entry.quotations[0] as PlaceQuotation;
const schematic: Place = {
  ...entry.place,
  properties: { ...entry.place.properties, schematic: true },
};

const tied = (said: Said): PlaceQuotation => ({ ...tie, mention: { ...tie.mention, ...said } });
const near: Said = { basis: "stated", precision: 2 };
const read: Said = { basis: "inferred", precision: 1 };
const itself: Said = { basis: "context", precision: 1 };

describe("the stroke of a mention", () => {
  it.each([
    ["stated", 1, "solid"],
    ["context", 1, "solid"],
    ["stated", 2, "dashed"],
    ["context", 2, "dashed"],
    ["inferred", 1, "dotted"],
    ["inferred", 2, "dotted"],
    ["inferred", 3, "dotted"],
  ] as const)("%s at precision %i is %s", (basis, precision, stroke) => {
    expect(lineStyleOf({ basis, precision }, entry.place)).toBe(stroke);
  });

  it.each([near, read, itself])("is dotted for a schematic course: %o", (said) => {
    expect(lineStyleOf(said, schematic)).toBe("dotted");
    expect(precisionMessage(tied(said), schematic)).toBe("precisionSchematic");
  });
});

describe("the stroke and precision of a place", () => {
  it.each([
    [[near, itself, read], "solid", "precisionPlace"],
    [[read, near], "dashed", "precisionNear"],
    [[read], "dotted", "precisionPlace"],
    [[], "dotted", "precisionNone"],
  ] as const)("are those of its firmest tie: %o", (said, stroke, precision) => {
    const quotations = said.map(tied);
    expect(lineStyleOfPlace({ place: entry.place, quotations })).toBe(stroke);
    expect(precisionOfPlace({ place: entry.place, quotations })).toBe(precision);
  });
});

it.each([
  [1, "precisionPlace"],
  [2, "precisionNear"],
  [3, "precisionRegion"],
] as const)("precision %i is said as %s", (precision, key) => {
  expect(precisionMessage(tied({ basis: "stated", precision }), entry.place)).toBe(key);
});

it.each([
  ["stated", "basisStated"],
  ["context", "basisContext"],
  ["inferred", "basisInferred"],
] as const)("basis %s is said as %s", (basis, key) => {
  expect(basisMessage({ basis })).toBe(key);
});
