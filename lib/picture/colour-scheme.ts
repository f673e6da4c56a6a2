import { propertyOf, type Scheme, TOKENS, type Tokens } from "@/lib/style/tokens";

/** How a drawing writes its colours. */
export interface ColourScheme {
  /** A colour token as an attribute value. */
  token: (name: keyof Tokens) => string;
  /** CSS for the style element of a standalone document. */
  declarations: string;
}

/** How a picture of the map writes its colours, including those of the map style. */
export interface MapColourScheme extends ColourScheme {
  /** The tokens that the map style is made with. */
  tokens: Tokens;
  /** A colour as the style evaluates it, as an attribute value. */
  css: (colour: string) => string;
}

const OPAQUE = /^rgba\((\d+),(\d+),(\d+),1\)$/;
const hex = (channel: string): string => Number(channel).toString(16).padStart(2, "0");

/** One scheme, with the colours as plain attribute values, which every SVG renderer supports. */
export const fixedScheme = (scheme: Scheme): MapColourScheme => ({
  tokens: TOKENS[scheme],
  token: (name) => TOKENS[scheme][name],
  css: (colour) =>
    colour.replace(OPAQUE, (_, red, green, blue) => `#${hex(red)}${hex(green)}${hex(blue)}`),
  declarations: "",
});

/** Two tokens may have the same light colour but different dark ones; these are told apart by their element. */
const ELEMENTS: Partial<Record<keyof Tokens, string>> = { onAccent: "text" };

/** CSS rules that replace each light colour by its dark one. */
function replaceLightByDark(): string {
  const names = Object.keys(TOKENS.light) as (keyof Tokens)[];
  const rules = names.flatMap((name) => {
    const { light, dark } = { light: TOKENS.light[name], dark: TOKENS.dark[name] };
    return ["fill", "stroke"].map(
      (property) => `${ELEMENTS[name] ?? ""}[${property}="${light}"]{${property}:${dark}}`,
    );
  });
  return [...new Set(rules)].join("");
}

/**
 * Both schemes in one picture. The light colours are attribute values, because not every renderer supports
 * custom properties; rules in `@media (prefers-color-scheme: dark)` replace them.
 */
export const LIGHT_AND_DARK: MapColourScheme = {
  ...fixedScheme("light"),
  declarations: `@media (prefers-color-scheme:dark){${replaceLightByDark()}}`,
};

/** Colours as custom properties, for a drawing inside a page that declares them (`TOKENS_CSS`). */
export const PAGE_SCHEME: ColourScheme = {
  token: (name) => `var(${propertyOf(name)})`,
  declarations: "",
};
