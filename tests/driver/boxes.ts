import type { Page } from "@playwright/test";

/** What lies on the map or below it to be used or read, each by itself; marks keep clear of each other alone. */
const TOOLS = [
  "#map summary",
  "#map :is(a, button):not([data-place])",
  "#credits",
  "#timeline :is(a, button, span)",
  "#timeline input:first-of-type",
].join();

/** How much wider than the window the page is, in pixels. */
export const overhang = (page: Page): Promise<number> =>
  page.evaluate(() => {
    window.scrollTo({ left: 10_000 });
    const scrolled = window.scrollX;
    window.scrollTo({ left: 0 });
    return Math.max(
      scrolled,
      document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
  });

/** Tools that lie over each other, as pairs of their words. */
export const overlappingTools = (page: Page): Promise<string[]> =>
  page.evaluate((selector) => {
    const shown = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width > 2 && height > 2 && getComputedStyle(element).visibility === "visible";
    });
    const nameOf = (element: Element) =>
      `${element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 30)} <${element.tagName.toLowerCase()}>`;
    return shown.flatMap((a, i) =>
      shown.slice(i + 1).flatMap((b) => {
        if (a.contains(b) || b.contains(a)) return [];
        const [s, r] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
        const wide = Math.min(s.right, r.right) - Math.max(s.left, r.left);
        const high = Math.min(s.bottom, r.bottom) - Math.max(s.top, r.top);
        return wide > 1 && high > 1 ? [`${nameOf(a)} and ${nameOf(b)}`] : [];
      }),
    );
  }, TOOLS);

/**
 * Words that are cut off: by a box that they do not fit in and that does not scroll, or by the edge of the map or the
 * window where nothing scrolls there.
 */
export const cutWords = (page: Page, within = "body"): Promise<string[]> =>
  page.evaluate((root) => {
    const hides = (element: Element) => {
      const { overflowX, overflowY, clipPath } = getComputedStyle(element);
      return { x: /hidden|clip/.test(overflowX), y: /hidden|clip/.test(overflowY), clipPath };
    };
    const cut: string[] = [];
    const whole = document.querySelector(root) as Element;
    const walker = document.createTreeWalker(whole, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement as Element;
      if (
        !node.textContent?.trim() ||
        parent.closest("script, style, noscript, .visually-hidden, .print-only, #map [role=group]")
      )
        continue;
      if (!parent.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const { left, right, top, bottom, width } = range.getBoundingClientRect();
      if (width === 0) continue;
      for (
        let box: Element | null = parent;
        box && box !== document.body;
        box = box === whole ? null : box.parentElement
      ) {
        const { x, y, clipPath } = hides(box);
        // For those who listen; or the names of the tools, which are icons here.
        if (clipPath !== "none") break;
        const edge = box.getBoundingClientRect();
        const off =
          (x && (left < edge.left - 1 || right > edge.right + 1)) ||
          (y && (top < edge.top - 1 || bottom > edge.bottom + 1));
        if (!off) continue;
        cut.push(
          `${node.textContent.trim().slice(0, 40)} by ${box.tagName.toLowerCase()}.${box.classList}`,
        );
        break;
      }
    }
    return cut;
  }, within);

/** Links, buttons and fields lower or narrower than 24 px, but for links within a sentence (WCAG 2.5.8). */
export const smallTargets = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary, label")]
      .filter(
        (element) => element.checkVisibility() && !element.matches(".skip, [data-place], input"),
      )
      .filter(
        (element) => getComputedStyle(element).display !== "inline" || element.matches("svg a"),
      )
      .flatMap((element) => {
        const { width, height } = element.getBoundingClientRect();
        if (width === 0 || Math.min(width, height) > 23.5) return [];
        return [
          `${element.textContent?.trim().slice(0, 30)} ${Math.round(width)}×${Math.round(height)}`,
        ];
      }),
  );

/**
 * Goes through a page by the Tab key, and says what has the focus without being seen: all of it outside the window, or
 * under something else (WCAG 2.4.11).
 */
export async function hiddenFocus(page: Page): Promise<string[]> {
  const hidden: string[] = [];
  const first = await tab(page);
  for (let focus = first; hidden.length < 5; ) {
    if (!focus.seen) hidden.push(focus.name);
    focus = await tab(page);
    if (focus.at === 0 || focus.at === first.at) return hidden;
  }
  return hidden;
}

/** The next element with the focus: its place among all elements, 0 for the page itself. */
async function tab(page: Page): Promise<{ at: number; name: string; seen: boolean }> {
  await page.keyboard.press("Tab");
  return page.evaluate(async () => {
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const element = document.activeElement ?? document.body;
    // Of a handle of the timeline, only its thumb can be met.
    const box = element.matches("[type=range]") ? (element.parentElement ?? element) : element;
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const parts = [0.1, 0.3, 0.5, 0.7, 0.9];
    const points = parts.flatMap((x) =>
      parts.map((y) => [left + (right - left) * x, top + (bottom - top) * y] as const),
    );
    const meets = ([x, y]: readonly [number, number]) => {
      const met = document.elementFromPoint(x, y);
      return met !== null && (box.contains(met) || met.contains(box));
    };
    return {
      at: element === document.body ? 0 : [...document.querySelectorAll("*")].indexOf(element),
      name: `${element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40)} <${element.tagName.toLowerCase()}>`,
      seen: points.some(meets),
    };
  });
}
