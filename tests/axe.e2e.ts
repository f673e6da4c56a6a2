import type { Page } from "@playwright/test";
import { violations, violationsInBothSchemes } from "./driver/axe";
import { onPhone } from "./driver/tags";
import { expect, reducedMotion, test } from "./driver/test";

test.use(reducedMotion);

/** Each template, and each state with markup of its own. Dialogs and embeds have their own tests. */
const PAGES = {
  "the overview": "/",
  "a point": "/place/pokrovsk",
  "an area, with figures": "/place/kursk-oblast",
  "a schematic line": "/place/sea-route",
  "a window in time": "/place/kursk-oblast?time=2024-10",
  "all figures": "/figures",
  "one thing counted": "/figures/sappers-engineers",
  "a report": "/report/report-001",
  "search without a query": "/search",
  "search with results": "/search?q=kyiv",
  "a coordinate": "/at/48.28,37.18",
  "all downloads": "/download",
  "a place's downloads": "/download/place/kursk-oblast",
  "a selection's downloads": "/download/place/sea-route?layers=towns",
  "the policy": "/about",
};
const NOT_THERE = {
  "a place": "/place/pokrovk",
  "a thing counted": "/figures/none",
  "a report": "/report/none",
  "a page": "/no/such/page",
};

test.describe("axe finds nothing, in the system's light and dark", () => {
  for (const [what, address] of Object.entries(PAGES)) {
    test(what, async ({ atlas, page }) => {
      await atlas.openWithoutLiveMap(address);
      expect(await violationsInBothSchemes(page)).toEqual([]);
      await expectNoSidewaysScrolling(page);
    });
  }

  for (const [what, address] of Object.entries(NOT_THERE)) {
    test(`${what} that is not there`, async ({ atlas, page, browserErrors }) => {
      browserErrors.allow(/404 \(Not Found\)/);
      await atlas.openWithoutLiveMap(address);
      expect(await violationsInBothSchemes(page)).toEqual([]);
      await expectNoSidewaysScrolling(page);
    });
  }
});

test("axe finds nothing with the live map, the key open", async ({ atlas, page }) => {
  await atlas.open("/");
  await atlas.openLegend();
  expect(await violations(page)).toEqual([]);
});

for (const theme of ["light", "dark"] as const) {
  test(`axe finds nothing with theme=${theme} against the system's`, async ({ atlas, page }) => {
    await page.emulateMedia({ colorScheme: theme === "light" ? "dark" : "light" });
    await atlas.openWithoutLiveMap(`/place/pokrovsk?theme=${theme}`);
    await atlas.openLegend();
    expect(await violations(page)).toEqual([]);
  });
}

test.describe("on a phone", onPhone, () => {
  for (const address of [PAGES["the overview"], PAGES["a point"], PAGES["all figures"]]) {
    test(`axe finds nothing in ${address}`, async ({ atlas, page }) => {
      await atlas.openWithoutLiveMap(address);
      expect(await violations(page)).toEqual([]);
    });
  }

  test("no page is wider than the window", async ({ atlas, page, browserErrors }) => {
    browserErrors.allow(/404 \(Not Found\)/);
    for (const address of Object.values({ ...PAGES, ...NOT_THERE })) {
      await test.step(address, async () => {
        await atlas.openWithoutLiveMap(address);
        await expectNoSidewaysScrolling(page);
      });
    }
  });
});

/** A phone widens its layout viewport to content that does not fit, so this compares with the window's own width. */
async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest).toBeLessThanOrEqual(page.viewportSize()?.width as number);
}
