import { readFileSync } from "node:fs";
import { MAPLIBRE_SCRIPT, MAPLIBRE_WORKER } from "../lib/boot/generated/maplibre";
import { expect, test } from "./driver/test";

/** A glyph in MapLibre's cache. */
type Glyph = { bitmap: { width: number } };

const FACES = new URL("../lib/style/generated/faces.json", import.meta.url);

/**
 * Undocumented parts of MapLibre that the atlas uses, so that an upgrade may change them. They serve an
 * optimization only, whose errors are caught, so a failure would go unnoticed.
 */

test("MapLibre draws glyphs in advance (components/live-map/glyphs.client.ts)", async ({
  page,
}) => {
  // A page without a Content-Security-Policy, which would block the test's script.
  const body = '<!doctype html><title>x</title><link rel="icon" href="data:,"><div id="map"></div>';
  await page.route("**/a-map-alone", (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto("/a-map-alone");
  const drawn = await page.evaluate(
    async ([script, worker, faces]) => {
      const { Map: MapLibre, setWorkerUrl } = await import(script);
      setWorkerUrl(new URL(worker, location.href).href);
      const [font = ""] = Object.keys(faces);
      const style = { version: 8, sources: {}, layers: [], "font-faces": faces };
      const map = new MapLibre({ container: "map", style });
      await map.once("style.load");
      const glyphs = await map.style.glyphManager.getGlyphs({ [font]: { default: ["a", "X"] } });
      map.remove();
      return {
        font,
        widths: Object.values<Glyph>(glyphs[font].default).map(({ bitmap }) => bitmap.width),
      };
    },
    [MAPLIBRE_SCRIPT, MAPLIBRE_WORKER, JSON.parse(readFileSync(FACES, "utf8"))] as const,
  );
  expect(drawn.font).toBe("Noto Sans Regular");
  expect(drawn.widths).toHaveLength(2);
  for (const width of drawn.widths) expect(width).toBeGreaterThan(0);
});
