import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";

const FONTS = ["NotoSans-Regular.ttf", "NotoSans-SemiBold.ttf", "NotoSans-Italic.ttf"];

const FONT_FILES = FONTS.map((file) =>
  join(/*turbopackIgnore: true*/ process.cwd(), "node_modules/@embedpdf/fonts-latin/fonts", file),
);

/** Renders an SVG document as PNG, in its own size, with the bundled fonts only. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    font: { fontFiles: FONT_FILES, loadSystemFonts: false, defaultFontFamily: "Noto Sans" },
  });
  return image.asPng();
}
