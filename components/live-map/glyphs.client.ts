"use client";

import type { Map as MapLibre } from "maplibre-gl";
import { COMMON_CHARACTERS } from "@/lib/style/fonts";
import { nextTask } from "./next-task.client";

/** So few that a slow phone draws them within a frame. */
const AT_ONCE = 4;

/**
 * Draws the letters of the map's names a few at a time, once their fonts are there. MapLibre draws all
 * that a tile asks for in one go, just when everybody waits for it; what is drawn already it only takes.
 * The fonts are all opened at once, since each has the whole page laid out anew.
 */
export async function rasterizeGlyphs(map: MapLibre, signal: AbortSignal): Promise<void> {
  const draw = async (font: string, letters: readonly string[]): Promise<void> => {
    if (!signal.aborted)
      await map.style.glyphManager.getGlyphs({ [font]: { default: [...letters] } });
  };
  await Promise.all(Object.keys(COMMON_CHARACTERS).map((font) => draw(font, ["a"])));
  for (const [font, letters] of Object.entries(COMMON_CHARACTERS)) {
    for (let i = 0; i < letters.length; i += AT_ONCE) {
      await nextTask();
      await draw(font, letters.slice(i, i + AT_ONCE));
    }
  }
}
