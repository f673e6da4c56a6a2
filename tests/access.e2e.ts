import type { Page } from "@playwright/test";
import type { AtlasPage } from "./driver/atlas-page";
import { PLACES } from "./driver/places";
import { expect, reducedMotion, test } from "./driver/test";

test.use(reducedMotion);

test.describe("at 400 % zoom", () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test("the panel is read without scrolling sideways", async ({ atlas, page }) => {
    for (const address of ["/", "/place/pokrovsk"]) {
      await atlas.openWithoutLiveMap(address);
      await expectNoSidewaysScrolling(page);
      const card = page.getByRole("article").first();
      await card.scrollIntoViewIfNeeded();
      const box = await card.boundingBox();
      expect(box?.width, "room for the words, in pixels").toBeGreaterThan(200);
      expect(await readable(atlas), "words that lie in sight").toBe(true);
    }
  });
});

test("each mark is one tab stop whose name says place, precision and number", async ({ atlas }) => {
  await atlas.openWithoutLiveMap("/");
  const group = atlas.page.getByRole("group", { name: "Places on the map" });
  for (const { name } of PLACES) {
    const mark = group.getByRole("link", { name: new RegExp(`^${name}: [^,]+.*, \\d+ excerpts?`) });
    await expect(mark).toHaveCount(1);
  }
});

/** A phone widens its layout viewport to content that does not fit, so this compares with the window's own width. */
async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest).toBeLessThanOrEqual(page.viewportSize()?.width as number);
}

/** Whether the first quotation, once scrolled to, is not covered by anything. */
const readable = ({ page }: AtlasPage): Promise<boolean> =>
  page.evaluate(() => {
    const words = document.querySelector("blockquote p") as HTMLElement;
    words.scrollIntoView({ block: "center" });
    const [line] = words.getClientRects();
    if (!line) return false;
    const { x, y, width, height } = line;
    const met = document.elementFromPoint(x + width / 2, y + height / 2);
    return met !== null && (words.contains(met) || met.contains(words));
  });
