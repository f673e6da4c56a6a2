/** The fonts of PNG pictures, as paths from the root of the checkout or of a packed folder. */
export const FONT_FILES = ["Regular", "SemiBold", "Italic"].map(
  (face) => `node_modules/@embedpdf/fonts-latin/fonts/NotoSans-${face}.ttf`,
);
