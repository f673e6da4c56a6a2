"use client";

import type { Map as MapLibre } from "maplibre-gl";
import { COMMON_CHARACTERS } from "@/lib/style/fonts";
import { nextTask } from "./next-task.client";

/** Number of glyphs per task: a slow phone draws these within a frame. */
const AT_ONCE = 4;

/**
 * Rasterizes the glyphs of the map's labels in small batches, once their fonts are loaded. MapLibre would
 * rasterize all glyphs of a tile in one task; those already cached it only reads. All fonts are loaded
 * together, because each one that is added makes the browser lay out the page again.
 */
export async function rasterizeGlyphs(map: MapLibre, signal: AbortSignal): Promise<void> {
  const draw = async (font: string, glyphs: readonly string[]): Promise<void> => {
    if (!signal.aborted)
      await map.style.glyphManager.getGlyphs({ [font]: { default: [...glyphs] } });
  };
  await Promise.all(Object.keys(COMMON_CHARACTERS).map((font) => draw(font, ["a"])));
  for (const [font, glyphs] of Object.entries(COMMON_CHARACTERS)) {
    for (let i = 0; i < glyphs.length; i += AT_ONCE) {
      await nextTask();
      await draw(font, glyphs.slice(i, i + AT_ONCE));
    }
  }
}
