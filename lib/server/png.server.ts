import { join } from "node:path";
import { renderAsync } from "@resvg/resvg-js";
import { FONT_FILES } from "./font-files.server";
import { atlasFonts } from "./page-fonts.server";

const fontFiles = () => [
  ...FONT_FILES.map((file) => join(/*turbopackIgnore: true*/ process.cwd(), file)),
  ...atlasFonts().map(({ path }) => path),
];

/** Renders an SVG document as PNG, in its own size, with the bundled fonts and the atlas's own only. */
export async function pngOf(svg: string): Promise<Uint8Array> {
  const image = await renderAsync(svg, {
    font: { fontFiles: fontFiles(), loadSystemFonts: false, defaultFontFamily: "Noto Sans" },
  });
  return image.asPng();
}
