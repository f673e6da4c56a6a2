/**
 * The fonts of the text above the fold. Preloaded on wide windows only: on a phone's slow connection
 * they would delay the map (see `app/globals.css`).
 */
const PRELOADED_FONTS = [
  "noto-sans-latin-400-normal",
  "noto-sans-latin-600-normal",
  "source-serif-4-latin-400-normal",
  "source-serif-4-latin-600-normal",
].map((name) => `/fonts/${name}.woff2`);

/** Starts loading the fonts before the style sheet with their `@font-face` rules is parsed. */
export const FontPreloads = () =>
  PRELOADED_FONTS.map((address) => (
    <link
      key={address}
      rel="preload"
      as="font"
      type="font/woff2"
      href={address}
      crossOrigin="anonymous"
      media="(min-width: 640px)"
    />
  ));
