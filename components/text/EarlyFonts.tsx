/**
 * The fonts of the first words. A wide window has the line for them and would show them change; a
 * phone fetches its map first.
 */
const EARLY_FONTS = [
  "noto-sans-latin-400-normal",
  "noto-sans-latin-600-normal",
  "source-serif-4-latin-400-normal",
  "source-serif-4-latin-600-normal",
];

/** Asks for the fonts of the first words before the style sheet that names them is read. */
export const EarlyFonts = () =>
  EARLY_FONTS.map((name) => (
    <link
      key={name}
      rel="preload"
      as="font"
      type="font/woff2"
      href={`/fonts/${name}.woff2`}
      crossOrigin="anonymous"
      media="(min-width: 640px)"
    />
  ));
