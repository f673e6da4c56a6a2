import { describe, expect, it } from "vitest";
import { LAYER_IDS } from "@/geodata/schema";
import { mapStyle } from "@/lib/style/map-style";
import { SCHEMES, TOKENS, type Tokens } from "@/lib/style/tokens";
import { fixedScheme, LIGHT_AND_DARK } from "./colour-scheme";
import { evaluateLayer } from "./evaluate";

const NAMES = Object.keys(TOKENS.light) as (keyof Tokens)[];
const PLACES = [null, "pokrovsk", "kursk-oblast", "air-route"];

/** A colour as the style's own expressions hand it over. */
function evaluated(tokens: Tokens, name: keyof Tokens): string {
  const sea = { id: "sea", type: "background", paint: { "background-color": tokens[name] } };
  return evaluateLayer(sea as Parameters<typeof evaluateLayer>[0], 3).text("background-color");
}

/** Every colour that the style can give, in the ink. */
function coloursOf({ tokens, css }: typeof LIGHT_AND_DARK): string[] {
  const input = { layers: LAYER_IDS, places: null, sources: { tiles: "", drawing: "" } };
  const marks = { type: "FeatureCollection" as const, features: [] };
  const feature = (id: string) =>
    ({ type: 1, properties: { id, strength: 1 }, parts: [] as number[][] }) as const;
  return PLACES.flatMap((place) =>
    mapStyle({ ...input, tokens, place, marks }).layers.flatMap((layer) => {
      const read = evaluateLayer(layer, 6);
      const paints = Object.keys("paint" in layer ? (layer.paint ?? {}) : {});
      return paints
        .filter((property) => property.endsWith("color"))
        .flatMap((property) =>
          ["pokrovsk", "elsewhere"].map((id) => css(read.text(property, { ...feature(id) }))),
        );
    }),
  );
}

describe("the ink of both schemes", () => {
  it.each(NAMES)("names a token after the style has evaluated it: %s", (name) => {
    const kebab = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    expect(LIGHT_AND_DARK.css(evaluated(LIGHT_AND_DARK.tokens, name))).toBe(`var(--${kebab})`);
    expect(LIGHT_AND_DARK.token(name)).toBe(`var(--${kebab})`);
    expect(LIGHT_AND_DARK.declarations).toContain(`--${kebab}:${TOKENS.light[name]}`);
    expect(LIGHT_AND_DARK.declarations).toContain(`--${kebab}:${TOKENS.dark[name]}`);
  });

  it("has a stand-in of its own for every token", () => {
    expect(new Set(Object.values(LIGHT_AND_DARK.tokens)).size).toBe(NAMES.length);
  });

  it("writes every colour of the style by name", () => {
    expect(coloursOf(LIGHT_AND_DARK).length).toBeGreaterThan(30);
    expect(
      coloursOf(LIGHT_AND_DARK).filter((colour) => !/^var\(--[a-z-]+\)$/.test(colour)),
    ).toEqual([]);
  });

  it("leaves a colour that is no token as it is", () => {
    expect(LIGHT_AND_DARK.css("rgba(255,0,0,1)")).toBe("rgba(255,0,0,1)");
  });
});

describe.each(SCHEMES)("the %s scheme", (name) => {
  const scheme = fixedScheme(name);

  it.each(NAMES)("writes the token's own colour: %s", (token) => {
    const channels = (TOKENS[name][token].match(/[\da-f]{2}/g) ?? []).map((hex) =>
      Number.parseInt(hex, 16),
    );
    expect(scheme.css(evaluated(scheme.tokens, token))).toBe(`rgb(${channels.join()})`);
    expect(scheme.token(token)).toBe(TOKENS[name][token]);
  });

  it("writes every colour of the style out, and declares none", () => {
    const written = /^rgb\(\d{1,3},\d{1,3},\d{1,3}\)$/;
    expect(coloursOf(scheme).filter((colour) => !written.test(colour))).toEqual([]);
    expect(scheme.declarations).toBe("");
  });
});
