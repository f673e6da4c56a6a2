/**
 * The fonts of the first words. A wide window has the line for them; a phone fetches its map first
 * (`app/globals.css`).
 */
const PRELOADED_FONTS = [
  "noto-sans-latin-400-normal",
  "noto-sans-latin-600-normal",
  "source-serif-4-latin-400-normal",
  "source-serif-4-latin-600-normal",
].map((name) => `/fonts/${name}.woff2`);

/** Asks for the fonts of the first words before the style sheet that names them is read. */
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
