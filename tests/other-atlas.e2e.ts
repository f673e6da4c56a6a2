/** An atlas on both sides of the antimeridian, with letters of its own: the invented one of `tests/atlas`. */
import type { ServerProcess } from "../scripts/server-process";
import { violationsInBothSchemes } from "./driver/axe";
import { markPositions } from "./driver/mark-positions";
import { otherAtlas } from "./driver/other-atlas";
import { onDeskAndPhone } from "./driver/tags";
import { test as base, expect, reducedMotion } from "./driver/test";

/** A browser test at a server of the other atlas. */
const test = base.extend<object, { other: ServerProcess }>({
  ...otherAtlas,
  baseURL: ({ other }, use) => use(other.origin),
});

test.use(reducedMotion);

test.describe("the opening view", onDeskAndPhone, () => {
  test("goes live, with the marks of both sides of the antimeridian where they belong", async ({
    atlas,
    page,
  }) => {
    await atlas.open("/");
    const marks = await markPositions(page);
    const at = (id: string) => marks[id] as { x: number; y: number };
    const { width, height } = page.viewportSize() as { width: number; height: number };
    // From west to east, across 180°; and Tonga's capital is south of Fiji's.
    const fromWest = ["nadi-airfield", "suva", "vanua-balavu-airstrip", "nukualofa"].filter(
      (id) => marks[id] !== undefined,
    );
    expect(fromWest).toContain("suva");
    expect(fromWest).toContain("nukualofa");
    const lefts = fromWest.map((id) => at(id).x);
    expect(lefts).toEqual(lefts.toSorted((a, b) => a - b));
    expect(at("nukualofa").y).toBeGreaterThan(at("suva").y);
    for (const id of ["suva", "nukualofa"]) {
      expect(at(id).x > 0 && at(id).x < width && at(id).y > 0 && at(id).y < height, id).toBe(true);
    }
  });

  test("axe finds nothing in it", async ({ atlas, page }) => {
    await atlas.openWithoutLiveMap("/");
    expect(await violationsInBothSchemes(page)).toEqual([]);
  });
});

test.describe("a place across the antimeridian", onDeskAndPhone, () => {
  test("goes live, and is in the window", async ({ atlas, page }) => {
    await atlas.open("/place/nukualofa");
    await expect(page.locator("h1")).toHaveText("Nuku‘alofa");
    const { x, y } = (await markPositions(page)).nukualofa as { x: number; y: number };
    const { width, height } = page.viewportSize() as { width: number; height: number };
    expect(x > 0 && x < width && y > 0 && y < height).toBe(true);
    await page.getByText("नुकुअलोफ़ा").first().scrollIntoViewIfNeeded();
    const isLoaded = () => page.evaluate(() => document.fonts.check("16px 'Noto Sans'", "नुकुअलोफ़ा"));
    await expect.poll(isLoaded, "the font with its letters is loaded").toBe(true);
  });

  test("axe finds nothing in it", async ({ atlas, page }) => {
    await atlas.openWithoutLiveMap("/place/northern-division");
    expect(await violationsInBothSchemes(page)).toEqual([]);
  });
});
