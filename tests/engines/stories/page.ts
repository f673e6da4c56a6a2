/** The page with its living map. Most of these go on where the one before ended. */
import { expect } from "vitest";
import { until } from "../engine";
import { expectElement, expectMap, NARROW, pressButton, type Stories } from "../told";

const HOME = 'main a[href="/"]';

export const PAGE: Stories = {
  "a narrow window has the map above the words": async ({ open }) => {
    const { window, page } = await open("/place/pokrovsk", { size: NARROW });
    await page.expectPicture();
    await expectMap(window);
  },

  "a window in time filters the panel": async ({ open }) => {
    const { page } = await open("/?time=2025-06");
    expect(await page.words()).toContain("June 2025");
  },

  "the first paint of a place is its map": async ({ open }) => {
    const { window, page } = await open("/place/pokrovsk");
    await page.expectPicture();
    await page.expectHeading("Pokrovsk");
    expect(await page.selected()).toBe("pokrovsk");
    await expectMap(window);
  },

  "a map that is reached for comes alive": async ({ alive }) => {
    const { window } = await alive("/place/pokrovsk");
    await expectMap(window);
  },

  "the Share dialog has the view's own link": async ({ site, alive }) => {
    const { window } = await alive("/place/pokrovsk");
    await pressButton(window, "Share");
    await until("the link in the dialog", () =>
      window.evaluate(
        (link) =>
          [
            ...document.querySelectorAll<HTMLInputElement>("dialog[open] :is(input, textarea)"),
          ].some(({ value }) => value.includes(link)),
        `${site.atlas}/place/pokrovsk`,
      ),
    );
    await window.key("Escape");
  },

  "a press beside a dialog closes it, and one within does not": async ({ alive }) => {
    const { window } = await alive("/place/pokrovsk");
    const isOpen = () => window.evaluate(() => document.querySelector("dialog[open]") !== null);
    for (const button of ["Share", "Embed", "Find"]) {
      await until(`no dialog before ${button}`, async () => !(await isOpen()));
      await pressButton(window, button);
      await expectElement(window, "dialog[open] input");
      await window.press("dialog[open] input");
      expect(await isOpen()).toBe(true);
      await window.pressAt(8, 400);
      await until(`the ${button} dialog to be closed`, async () => !(await isOpen()));
    }
  },

  "a page is printed with its map": async ({ alive }) => {
    const { window } = await alive("/place/pokrovsk");
    const pdf = await window.print();
    expect(pdf?.length ?? 0).toBeGreaterThan(20_000);
  },

  "the heading of a new page is ringed for those who go by keyboard alone": async ({ alive }) => {
    const { window, page } = await alive("/place/pokrovsk");
    const ring = () =>
      window.evaluate(() => {
        const { activeElement } = document;
        const isHeading = activeElement?.matches("h1") ?? false;
        return isHeading && getComputedStyle(activeElement as Element).outlineStyle;
      });
    await window.key("Tab");
    await window.evaluate((home) => document.querySelector<HTMLElement>(home)?.focus(), HOME);
    await window.key("Enter");
    await page.expectAddress("/");
    await until("the heading to be ringed", async () => (await ring()) === "solid");
    await window.press('nav a[data-place="pokrovsk"]');
    await page.expectHeading("Pokrovsk");
    await until("the heading to have the focus", async () => (await ring()) !== false);
    expect(await ring()).toBe("none");
  },

  "a place is chosen from the list, and Back returns": async ({ alive }) => {
    const { window, page } = await alive("/place/pokrovsk");
    await window.press(HOME);
    await page.expectHeading("Every mark");
    await window.press('nav a[data-place="kursk-oblast"]');
    await page.expectAddress("/place/kursk-oblast");
    await page.expectHeading("Kursk Oblast");
    await window.back();
    await page.expectAddress("/");
    await until("no place to be selected", async () => (await page.selected()) === null);
  },

  "a place is chosen on the map": async ({ alive }) => {
    const { window, page } = await alive("/");
    await window.press('svg a[data-place="kyiv"] circle');
    await page.expectHeading("Kyiv");
    expect(await page.selected()).toBe("kyiv");
    await page.expectAddress("/place/kyiv");
  },

  "search finds a place by a name in another alphabet": async ({ alive }) => {
    const { window, page } = await alive("/place/kyiv");
    await window.press("button[aria-keyshortcuts]");
    await expectElement(window, "dialog[open] input");
    await window.type("Покровськ");
    await until("Pokrovsk among the results", () =>
      window.evaluate(
        () => document.querySelector("dialog[open]")?.textContent?.includes("Pokrovsk") ?? false,
      ),
    );
    await window.key("Enter");
    await page.expectAddress("/place/pokrovsk");
  },
};
