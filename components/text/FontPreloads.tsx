import addresses from "@/lib/style/generated/addresses.json";

/**
 * The fonts of the text above the fold. Preloaded on wide windows only: on a phone's slow connection
 * they would delay the map (see `app/globals.css`).
 */
const PRELOADED_FONTS = [
  addresses["noto-sans-latin-400-normal"],
  addresses["noto-sans-latin-600-normal"],
  addresses["source-serif-4-latin-400-normal"],
  addresses["source-serif-4-latin-600-normal"],
];

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
