/**
 * The fonts of the first words. A wide window has the line for them; a phone fetches its map first
 * (`components/stage/Starter.tsx`).
 */
export const EARLY_FONTS = [
  "noto-sans-latin-400-normal",
  "noto-sans-latin-600-normal",
  "source-serif-4-latin-400-normal",
  "source-serif-4-latin-600-normal",
].map((name) => `/fonts/${name}.woff2`);

/** The window that waits for its fonts; `app/globals.css` has the same. */
export const LATE_FONTS = "(max-width: 639.98px)";

/** Asks for the fonts of the first words before the style sheet that names them is read. */
export const EarlyFonts = () =>
  EARLY_FONTS.map((address) => (
    <link
      key={address}
      rel="preload"
      as="font"
      type="font/woff2"
      href={address}
      crossOrigin="anonymous"
      media={`not all and ${LATE_FONTS}`}
    />
  ));
