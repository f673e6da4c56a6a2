import { describe, expect, it } from "vitest";
import { getAllowedValues, getAtlas } from "./atlas.server";
import { drawingFile, tilesVersion } from "./sources.server";

describe("what the live map reads", () => {
  it("has versions that address it for ever", () => {
    expect(tilesVersion()).toMatch(/^[0-9a-f]{12}$/);
    expect(drawingFile().version).toMatch(/^[0-9a-f]{12}$/);
    expect(tilesVersion()).not.toBe(drawingFile().version);
  });

  it("is made once for each language", () => {
    expect(drawingFile()).toBe(drawingFile());
  });

  it("is a drawing of every place", () => {
    const { features } = JSON.parse(drawingFile().body) as {
      features: { properties: { id: string } }[];
    };
    const drawn = new Set(features.map(({ properties }) => properties.id));
    expect(drawn).toEqual(new Set(getAtlas().places.map(({ id }) => id)));
  });
});

it("a link may name the layers of the atlas in their order, and the languages of the catalogues", () => {
  expect(getAllowedValues().layers).toEqual(getAtlas().layers.map(({ id }) => id));
  expect(getAllowedValues().languages[0]).toBe("en");
  expect(getAtlas()).toBe(getAtlas());
});
