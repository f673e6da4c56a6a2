import { describe, expect, it } from "vitest";
import { mapStyle } from "@/lib/style/map-style";
import { SCHEMES, TOKENS, type Tokens } from "@/lib/style/tokens";
import { inTheDark } from "@/tests/support/svg";
import { fixedScheme, LIGHT_AND_DARK, type MapColourScheme, PAGE_SCHEME } from "./colour-scheme";
import { evaluateLayer } from "./evaluate";

const NAMES = Object.keys(TOKENS.light) as (keyof Tokens)[];
const PLACES = [null, "pokrovsk", "kursk-oblast", "air-route"];

/** A colour as the style's expressions return it. */
function evaluated(tokens: Tokens, name: keyof Tokens): string {
  const sea = { id: "sea", type: "background", paint: { "background-color": tokens[name] } };
  return evaluateLayer(sea as Parameters<typeof evaluateLayer>[0], 3).text("background-color");
}

/** Every colour that the style can produce, as the scheme writes it. */
function coloursOf({ tokens, css }: MapColourScheme): string[] {
  const input = { hidden: [], colours: {}, places: null, sources: { tiles: "", drawing: "" } };
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

describe.each(SCHEMES)("the %s scheme", (name) => {
  const scheme = fixedScheme(name);

  it.each(NAMES)("writes the token's own colour: %s", (token) => {
    expect(scheme.css(evaluated(scheme.tokens, token))).toBe(TOKENS[name][token]);
    expect(scheme.token(token)).toBe(TOKENS[name][token]);
  });

  it("writes every colour of the style as one of its tokens, and declares none", () => {
    const tokens: string[] = Object.values(TOKENS[name]);
    expect(coloursOf(scheme).length).toBeGreaterThan(30);
    expect(coloursOf(scheme).filter((colour) => !tokens.includes(colour))).toEqual([]);
    expect(scheme.declarations).toBe("");
  });

  it("leaves a colour that is seen through as it is", () => {
    expect(scheme.css("rgba(255,0,0,0.5)")).toBe("rgba(255,0,0,0.5)");
  });
});

describe("both schemes", () => {
  it("are the light one's colours, which the dark one's replace", () => {
    expect(coloursOf(LIGHT_AND_DARK)).toEqual(coloursOf(fixedScheme("light")));
  });

  it.each(NAMES)("replace %s in every attribute that paints with it", (name) => {
    const element = name === "onAccent" ? "text" : "path";
    const painted = (colour: string) => `<${element} fill="${colour}" stroke="${colour}"/>`;
    const drawing = `<style>${LIGHT_AND_DARK.declarations}</style>${painted(TOKENS.light[name])}`;
    expect(inTheDark(drawing)).toBe(painted(TOKENS.dark[name]));
  });
});

it("a drawing in a page says its colours by the page's own custom properties", () => {
  expect(PAGE_SCHEME.token("countryBorder")).toBe("var(--country-border)");
});
