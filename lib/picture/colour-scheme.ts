import { propertyOf, type Scheme, TOKENS, TOKENS_CSS, type Tokens } from "@/lib/style/tokens";

/** How a picture writes colours: by name, so that one picture serves both themes, or fixed. */
export interface ColourScheme {
  /** Tokens to make the style with. */
  tokens: Tokens;
  /** A colour as the style evaluates it, as CSS. */
  css: (colour: string) => string;
  /** A token as CSS. */
  token: (name: keyof Tokens) => string;
  /** What a standalone picture must say in its style element. */
  declarations: string;
}

const NAMES = Object.keys(TOKENS.light) as (keyof Tokens)[];

/** Stand-ins that survive the style's colour arithmetic: the n-th token is the n-th shade of blue. */
const STAND_INS = Object.fromEntries(
  NAMES.map((name, i) => [name, `#0000${(i + 1).toString(16).padStart(2, "0")}`]),
) as unknown as Tokens;

const variable = (name: keyof Tokens) => `var(${propertyOf(name)})`;

/** Colours as custom properties: light and dark in one picture. */
export const LIGHT_AND_DARK: ColourScheme = {
  tokens: STAND_INS,
  token: variable,
  css: (colour) => {
    const shade = /^rgba\(0,0,(\d+),1\)$/.exec(colour)?.[1];
    const name = shade === undefined ? undefined : NAMES[Number(shade) - 1];
    return name ? variable(name) : colour;
  },
  declarations: TOKENS_CSS,
};

/** The colours of one scheme, written out. */
export const fixedScheme = (scheme: Scheme): ColourScheme => ({
  tokens: TOKENS[scheme],
  token: (name) => TOKENS[scheme][name],
  css: (colour) => colour.replace(/^rgba\((.*),1\)$/, "rgb($1)"),
  declarations: "",
});
