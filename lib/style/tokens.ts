import { THEME_ATTRIBUTE } from "@/lib/boot/protocol";

/**
 * The colours of the map, the legend, the pages and the pictures.
 *
 * There is a single accent colour, for what the reports say; it is no colour of a flag. Text has a
 * contrast of at least 4.5:1 on its background (WCAG 1.4.3), meaningful marks and lines 3:1 (1.4.11);
 * a test measures both.
 */
export interface Tokens {
  /** Background of the page, background of raised surfaces, and hairlines. */
  paper: string;
  raised: string;
  hairline: string;
  ink: string;
  quiet: string;
  accent: string;
  /** Text on the accent. */
  onAccent: string;
  sea: string;
  land: string;
  river: string;
  countryBorder: string;
  regionBorder: string;
  settlement: string;
  country: string;
  seaName: string;
  halo: string;
}

export const SCHEMES = ["light", "dark"] as const;
export type Scheme = (typeof SCHEMES)[number];

export const TOKENS: Record<Scheme, Tokens> = {
  light: {
    paper: "#fdfbf7",
    raised: "#ffffff",
    hairline: "#e2dbd0",
    ink: "#1f1b16",
    quiet: "#635b51",
    accent: "#a33a00",
    onAccent: "#ffffff",
    sea: "#d9e3e8",
    land: "#f6f2ea",
    river: "#c3d3db",
    countryBorder: "#a89d8f",
    regionBorder: "#d8cfc2",
    settlement: "#5d564d",
    country: "#766c60",
    seaName: "#4c6775",
    halo: "#f6f2ea",
  },
  dark: {
    paper: "#15181b",
    raised: "#1d2125",
    hairline: "#343a40",
    ink: "#f0ece5",
    quiet: "#aaa399",
    accent: "#ff9d66",
    onAccent: "#241005",
    sea: "#10161b",
    land: "#20252a",
    river: "#16212a",
    countryBorder: "#626b73",
    regionBorder: "#353d44",
    settlement: "#b3aca2",
    country: "#8f9499",
    seaName: "#6f8fa3",
    halo: "#20252a",
  },
};

/** The CSS custom property of a token: `--country-border`. */
export const propertyOf = (name: string): string =>
  `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const declarations = (scheme: Scheme): string =>
  Object.entries(TOKENS[scheme])
    .map(([name, colour]) => `${propertyOf(name)}:${colour}`)
    .join(";");

/** The tokens as CSS custom properties, by the system's colour scheme unless `data-theme` sets one. */
export const TOKENS_CSS = [
  `:root{color-scheme:light dark;${declarations("light")}}`,
  `@media (prefers-color-scheme:dark){:root{${declarations("dark")}}}`,
  `:root[${THEME_ATTRIBUTE}=light]{color-scheme:light;${declarations("light")}}`,
  `:root[${THEME_ATTRIBUTE}=dark]{color-scheme:dark;${declarations("dark")}}`,
].join("\n");
