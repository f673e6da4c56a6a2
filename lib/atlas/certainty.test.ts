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

type Certainty = Pick<Mention, "basis" | "precision">;

const entry = joinAtlas(fixture()).places[0] as PlaceEntry;
const quotation = entry.quotations[0] as PlaceQuotation;
const schematic: Place = {
  ...entry.place,
  properties: { ...entry.place.properties, schematic: true },
};

const quotationWith = (certainty: Certainty): PlaceQuotation => ({
  ...quotation,
  mention: { ...quotation.mention, ...certainty },
});
const near: Certainty = { basis: "stated", precision: 2 };
const inferred: Certainty = { basis: "inferred", precision: 1 };
const exact: Certainty = { basis: "context", precision: 1 };

describe("the line style of a mention", () => {
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

  it.each([near, inferred, exact])("is dotted for a schematic course: %o", (certainty) => {
    expect(lineStyleOf(certainty, schematic)).toBe("dotted");
    expect(precisionMessage(quotationWith(certainty), schematic)).toBe("precisionSchematic");
  });
});

describe("the line style and precision of a place", () => {
  it.each([
    [[near, exact, inferred], "solid", "precisionPlace"],
    [[inferred, near], "dashed", "precisionNear"],
    [[inferred], "dotted", "precisionPlace"],
    [[], "dotted", "precisionNone"],
  ] as const)("are those of its most certain mention: %o", (certainties, stroke, precision) => {
    const quotations = certainties.map(quotationWith);
    expect(lineStyleOfPlace({ place: entry.place, quotations })).toBe(stroke);
    expect(precisionOfPlace({ place: entry.place, quotations })).toBe(precision);
  });
});

it.each([
  [1, "precisionPlace"],
  [2, "precisionNear"],
  [3, "precisionRegion"],
] as const)("precision %i has the message %s", (precision, key) => {
  expect(precisionMessage(quotationWith({ basis: "stated", precision }), entry.place)).toBe(key);
});

it.each([
  ["stated", "basisStated"],
  ["context", "basisContext"],
  ["inferred", "basisInferred"],
] as const)("basis %s has the message %s", (basis, key) => {
  expect(basisMessage({ basis })).toBe(key);
});
