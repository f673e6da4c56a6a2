/** A font file of pages, with the characters that it is used for. */
export interface FontSlice {
  family: string;
  weight: number;
  url: string;
  /** In the notation of CSS's `unicode-range`. */
  ranges: readonly string[];
}

const FORMATS: Record<string, string> = { woff2: "woff2", ttf: "truetype", otf: "opentype" };

/** The `@font-face` rule of a file (CSS Fonts 4). */
export const fontFaceRule = ({ family, weight, url, ranges }: FontSlice): string => `@font-face {
  font-family: "${family}";
  font-style: normal;
  font-weight: ${weight};
  font-display: swap;
  src: url("${url}") format("${FORMATS[url.slice(url.lastIndexOf(".") + 1)]}");
  unicode-range: ${ranges.join(", ")};
}
`;
