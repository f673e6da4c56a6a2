import { propertyOf, type Scheme, TOKENS, type Tokens } from "@/lib/style/tokens";

/** How a drawing writes its colours. */
export interface ColourScheme {
  /** A token as the value of an attribute. */
  token: (name: keyof Tokens) => string;
  /** What a standalone document must say in its style element. */
  declarations: string;
}

/** How a picture of the map does: with the colours of its style as well. */
export interface MapColourScheme extends ColourScheme {
  /** Tokens to make the style with. */
  tokens: Tokens;
  /** A colour as the style evaluates it, written as the tokens are. */
  css: (colour: string) => string;
}

const OPAQUE = /^rgba\((\d+),(\d+),(\d+),1\)$/;
const hex = (channel: string): string => Number(channel).toString(16).padStart(2, "0");

/** The colours of one scheme, which any program that reads SVG understands. */
export const fixedScheme = (scheme: Scheme): MapColourScheme => ({
  tokens: TOKENS[scheme],
  token: (name) => TOKENS[scheme][name],
  css: (colour) =>
    colour.replace(OPAQUE, (_, red, green, blue) => `#${hex(red)}${hex(green)}${hex(blue)}`),
  declarations: "",
});

/** Two tokens may be the same in the light and differ in the dark: these are then told by their element. */
const ELEMENTS: Partial<Record<keyof Tokens, string>> = { onAccent: "text" };

/** Rules that put the dark scheme's colour in the place of each of the light one's. */
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
 * Light and dark in one picture: the light colours stand in the attributes, since not every program
 * knows custom properties, and style rules replace them where the reader's system is dark.
 */
export const LIGHT_AND_DARK: MapColourScheme = {
  ...fixedScheme("light"),
  declarations: `@media (prefers-color-scheme:dark){${replaceLightByDark()}}`,
};

/** Colours as custom properties, for a drawing that stands in a page which declares them (`TOKENS_CSS`). */
export const PAGE_SCHEME: ColourScheme = {
  token: (name) => `var(${propertyOf(name)})`,
  declarations: "",
};
