/** The picture covers the map's box on every page and in every window size. */
import { expect, test } from "./driver/test";

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  for (const [width, height] of [
    [3440, 1440],
    [3840, 2160],
    [5120, 1440],
    [1440, 2560],
    [900, 1800],
    [500, 2200],
    [1280, 800],
  ] as const) {
    test(`the picture covers the map of a window of ${width} by ${height}, or fades`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto("/?theme=light");
      const picture = page.locator("picture img");
      const [map, image] = await Promise.all(
        [page.locator('section[aria-label="Map"]'), picture].map((it) => it.boundingBox()),
      );
      if (!map || !image) throw new Error("Expected a map and its picture.");
      const mask = await picture.evaluate((img) => getComputedStyle(img).maskImage);
      if (width <= 3840) {
        expect(image.x).toBeLessThanOrEqual(map.x);
        expect(image.y).toBeLessThanOrEqual(map.y);
        expect(image.x + image.width).toBeGreaterThanOrEqual(map.x + map.width);
        expect(image.y + image.height).toBeGreaterThanOrEqual(map.y + map.height);
        expect(mask).toBe("none");
      } else expect(mask).toContain("gradient");
    });
  }
});
