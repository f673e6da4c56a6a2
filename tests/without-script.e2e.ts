import type { Page } from "@playwright/test";
import { PAGES } from "./driver/page-kinds";
import { expect, test } from "./driver/test";

/** Without script nothing is shown that does nothing, and what can be done is done by links. */
test.use({ javaScriptEnabled: false });

test("every control of every page does something", async ({ page }) => {
  for (const address of PAGES) {
    await page.goto(address);
    expect.soft(await idle(page), address).toEqual([]);
  }
});

test("search is a link to its page", async ({ page }) => {
  await page.goto("/place/pokrovsk?theme=dark");
  await page.getByRole("link", { name: "Find" }).click();
  await expect(page).toHaveURL(/\/search\?theme=dark$/);
  await page.getByRole("searchbox").fill("Kursk");
  await page.getByRole("searchbox").press("Enter");
  await expect(page).toHaveURL(/\/search\?q=Kursk&theme=dark$/);
  await page
    .getByRole("link", { name: /^Kursk Oblast/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Kursk Oblast");
});

test("theme, layers and, in a low window, time are chosen by links", async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  await page.goto("/place/pyongyang");
  await page.getByRole("link", { name: /^Theme: / }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await page.locator("summary", { hasText: "Layers and key" }).click();
  await page.getByRole("link", { name: "Hide: Airports" }).click();
  await expect(page.locator("#map [data-place=sunan-airport]")).toHaveCount(0);
  await page.locator("summary", { hasText: "Layers and key" }).click();
  await page.getByRole("link", { name: "Show: Airports" }).click();
  await page.getByRole("link", { name: "2024", exact: true }).click();
  await expect(page).toHaveURL(/\/pyongyang\?theme=light&time=2024$|time=2024&theme=light$/);
});

/** What can be seen and used, also once all is unfolded, and does nothing without script. */
const idle = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    for (const details of document.querySelectorAll("details")) details.open = true;
    const works = (element: Element) => {
      if (element.matches("a")) {
        const href = element.getAttribute("href");
        if (!href) return false;
        return !href.startsWith("#") || document.getElementById(href.slice(1)) !== null;
      }
      const { form } = element as HTMLInputElement;
      return form?.getAttribute("action") != null && form.querySelector("[type=submit]") !== null;
    };
    const controls = document.querySelectorAll(
      "button, input:not([type=hidden]), select, textarea, a, [role=button]",
    );
    return [...controls]
      .filter((control) => control.checkVisibility({ visibilityProperty: true }) && !works(control))
      .map((control) => control.outerHTML.slice(0, 120));
  });
