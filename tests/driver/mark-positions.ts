import type { Page } from "@playwright/test";
import type { Point } from "@/lib/geo/mercator";

/** Centres of the marks in the viewport, in CSS pixels, by place. */
export type MarkPositions = Record<string, Point>;

export const MARK_SELECTOR = 'section[aria-label="Map"] [role="group"] a[data-place]';

export const markPositions = (page: Page): Promise<MarkPositions> =>
  page.evaluate((marks) => {
    const centre = (link: Element) => {
      const { x, y, width, height } = (
        link.querySelector("circle") as Element
      ).getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    };
    // Before hydration the page has the marks of every breakpoint; only one set is visible.
    const links = [...document.querySelectorAll<SVGElement>(marks)].filter((link) =>
      link.checkVisibility(),
    );
    return Object.fromEntries(links.map((link) => [link.dataset.place, centre(link)]));
  }, MARK_SELECTOR);

/** Whether the topmost element at this point of the viewport is, or is inside, one that matches the selector. */
export const isTopmostAt = (page: Page, { x, y }: Point, selector: string): Promise<boolean> =>
  page.evaluate(([x, y, selector]) => document.elementFromPoint(x, y)?.closest(selector) != null, [
    x,
    y,
    selector,
  ] as const);

/** The map's box in the viewport, in pixels. */
export async function mapBox(page: Page) {
  const box = await page.locator('section[aria-label="Map"]').boundingBox();
  if (!box) throw new Error("Expected a map in the window.");
  return box;
}

/** The largest distance between a mark and its expected position, in pixels; infinite if one is missing. */
export function maxDistance(actual: MarkPositions, expected: MarkPositions): number {
  const ids = [...new Set([...Object.keys(actual), ...Object.keys(expected)])];
  const apart = ids.map((id) => {
    const [a, b] = [actual[id], expected[id]];
    return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : Number.POSITIVE_INFINITY;
  });
  return Math.max(0, ...apart);
}
