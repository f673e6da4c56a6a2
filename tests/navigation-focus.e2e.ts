import { MAP_ID } from "@/lib/boot/protocol";
import { PLACES_ID, TIMELINE_ID } from "@/lib/view/landmarks";
import type { AtlasPage } from "./driver/atlas-page";
import { UNUSED_PRELOAD } from "./driver/browser-errors";
import { MARK_SELECTOR } from "./driver/mark-positions";
import { MESSAGES } from "./driver/messages";
import { REPORTS } from "./driver/reports";
import { expect, reducedMotion, test } from "./driver/test";

/** Where the focus goes as the page changes, and what is said of it. */
test.use(reducedMotion);

const LISTED = (id: string) => `nav a[data-place="${id}"]`;
const MARKED = (id: string) => `${MARK_SELECTOR}[data-place="${id}"]`;

const press = async ({ page }: AtlasPage, selector: string, nth = 0) => {
  await page.locator(selector).nth(nth).focus();
  await page.keyboard.press("Enter");
};

const expectFocus = ({ page }: AtlasPage, selector: string, nth = 0) =>
  expect(page.locator(selector).nth(nth)).toBeFocused();

/** Back to where a link was pressed, and forth to what it led to. */
async function thereAndBack(atlas: AtlasPage, origin: string): Promise<void> {
  const before = (await atlas.heading().textContent()) as string;
  await press(atlas, origin);
  await expect(atlas.heading()).not.toHaveText(before);
  await expect(atlas.heading()).toBeFocused();
  const there = (await atlas.heading().textContent()) as string;
  await atlas.goBack();
  await expect(atlas.heading()).toHaveText(before);
  await expectFocus(atlas, origin);
  await expect(atlas.page.locator(origin).first()).toBeInViewport();
  await atlas.goForward();
  await expect(atlas.heading()).toHaveText(there);
  await expect(atlas.heading()).toBeFocused();
  await atlas.goBack();
  await expectFocus(atlas, origin);
}

test.describe("Back and Forward lead to what was pressed", () => {
  test("in the list, on the map and in the tools", async ({ atlas, browserErrors }) => {
    browserErrors.allow(UNUSED_PRELOAD);
    await atlas.openHydrated("/");
    for (const origin of [
      LISTED("pokrovsk"),
      MARKED("pokrovsk"),
      "#panel a[href='/figures']",
      `#panel a[href='/report/${REPORTS[0]?.id}']`,
      "#map a[href^='/download']",
    ])
      await test.step(origin, () => thereAndBack(atlas, origin));
  });

  test("on a page that says that a place is not there", async ({ atlas, browserErrors }) => {
    browserErrors.allow(/404 \(Not Found\)/);
    await atlas.openHydrated("/place/pokrovk");
    await thereAndBack(atlas, "#panel a[href='/place/pokrovsk']");
  });

  test("from one place to another, and the way back in steps", async ({ atlas }) => {
    await atlas.openHydrated("/");
    await press(atlas, LISTED("pokrovsk"));
    await expect(atlas.heading()).toHaveText("Pokrovsk");
    const also = "#panel article a[href^='/place/']";
    const nth = (await atlas.page.locator(also).count()) - 1;
    const href = await atlas.page.locator(also).nth(nth).getAttribute("href");
    await press(atlas, also, nth);
    await atlas.expectAddress(href as string);
    await expect(atlas.heading()).toBeFocused();
    await atlas.goBack();
    await expect(atlas.heading()).toHaveText("Pokrovsk");
    await expectFocus(atlas, also, nth);
    await atlas.goBack();
    await expectFocus(atlas, LISTED("pokrovsk"));
    await atlas.goForward();
    await expectFocus(atlas, also, nth);
  });

  test("a search result, with the place's own words", async ({ atlas, page }) => {
    await atlas.openHydrated("/search?q=kursk");
    const results = "#panel ul a[href*='#']";
    const href = await page.locator(results).first().getAttribute("href");
    await press(atlas, results);
    const id = href?.split("#")[1];
    await expect(page.locator(`#panel [id="${id}"]`)).toBeFocused();
    await atlas.goBack();
    await expectFocus(atlas, results);
  });

  test("a camera that has changed since is no obstacle", async ({ atlas, page }) => {
    await atlas.openHydrated("/");
    await press(atlas, "#map a[aria-label='Zoom in']:visible");
    await expect(page).toHaveURL(/\?map=/);
    await press(atlas, LISTED("kyiv"));
    await expect(atlas.heading()).toHaveText("Kyiv");
    await press(atlas, "#map a[aria-label='Zoom in']:visible");
    await expect(page).toHaveURL(/kyiv\?map=/);
    await atlas.goBack();
    await expectFocus(atlas, LISTED("kyiv"));
  });
});

test.describe("a link within the page", () => {
  test("the skip links: seen with the focus, lead there, and are no steps for Back", async ({
    atlas,
    page,
  }) => {
    await atlas.openHydrated("/");
    const entries = await atlas.historyLength();
    for (const [name, id] of [
      [MESSAGES.skipToPlaces, PLACES_ID],
      [MESSAGES.skipToMap, MAP_ID],
      [MESSAGES.skipToTimeline, TIMELINE_ID],
    ] as const) {
      const skip = page.getByRole("link", { name: name as string });
      await expect(skip).not.toBeInViewport();
      await skip.focus();
      await expect(skip).toBeInViewport({ ratio: 1 });
      await page.keyboard.press("Enter");
      await expect(page.locator(`#${id}`)).toBeFocused();
      await page.keyboard.press("Tab");
      await expect(page.locator(`#${id} :focus`)).toHaveCount(1);
    }
    expect(await atlas.historyLength()).toBe(entries);
    await press(atlas, LISTED("pokrovsk"));
    await expect(atlas.heading()).toHaveText("Pokrovsk");
    await atlas.goBack();
    await expectFocus(atlas, LISTED("pokrovsk"));
  });

  for (const [start, fragment, link, title] of [
    ["/", "#panel", LISTED("pokrovsk"), "Pokrovsk"],
    ["/figures", "#map", MARKED("pyongyang"), "Pyongyang"],
  ] as const) {
    test(`${start}${fragment}: Back from the next page shows the page again`, async ({
      atlas,
      page,
    }) => {
      await atlas.openHydrated(start);
      const heading = (await atlas.heading().textContent()) as string;
      // As a link of the browser's own, which the page's scripts do not hear of.
      await page.evaluate((hash) => {
        window.location.hash = hash;
      }, fragment);
      await press(atlas, link);
      await expect(atlas.heading()).toContainText(title);
      await atlas.goBack();
      await expect(atlas.heading()).toHaveText(heading);
      await expect(page).toHaveURL(new RegExp(`${fragment}$`));
      await expectFocus(atlas, link);
      await atlas.goBack();
      await expect(page).not.toHaveURL(/#/);
      await expect(atlas.heading()).toHaveText(heading);
      await atlas.goForward();
      await atlas.goForward();
      await expect(atlas.heading()).toContainText(title);
    });
  }
});

test.describe("a link that is gone once it was followed leaves the focus in its part of the page", () => {
  test("the end of a time window, in the timeline and in the panel", async ({ atlas, page }) => {
    await atlas.openHydrated("/place/pyongyang?time=2024");
    await press(atlas, "#panel a:has-text('All time')");
    await expect(page).toHaveURL(/\/pyongyang$/);
    await expect(page.locator("#panel")).toBeFocused();
    await page.getByRole("link", { name: "2024", exact: true }).click();
    await press(atlas, "#timeline a:has-text('All time')");
    await expect(page).toHaveURL(/\/pyongyang$/);
    await expect(page.locator(`#${TIMELINE_ID}`)).toBeFocused();
  });

  test("what lies beyond the edge of the map", async ({ atlas, page }) => {
    await atlas.openHydrated("/?map=6/48.5/37");
    await press(atlas, "#map a[data-side=east]:visible");
    await expect(page).toHaveURL(/map=(?!6\/48.5\/37)/);
    await expect(page.locator("#map")).toBeFocused();
  });
});

test.describe("the time window", () => {
  const status = ({ page }: AtlasPage) => page.locator(`#${TIMELINE_ID} [role=status]`);

  test("says what it leaves, and what it leaves out, once it stands", async ({ atlas, page }) => {
    await atlas.openHydrated("/");
    await expect(status(atlas)).toBeEmpty();
    const said = await page.evaluateHandle((id) => {
      const texts: string[] = [];
      const region = document.querySelector(`#${id} [role=status]`) as Element;
      new MutationObserver(() => texts.push(region.textContent ?? "")).observe(region, {
        characterData: true,
        childList: true,
        subtree: true,
      });
      return texts;
    }, TIMELINE_ID);
    const to = page.getByRole("slider", { name: "To" });
    const { x, y, width, height } = (await to.boundingBox()) as DOMRect;
    await page.mouse.move(x + width - 12, y + height / 2);
    await page.mouse.down();
    for (const part of [0.8, 0.6, 0.4]) await page.mouse.move(x + width * part, y + height / 2);
    expect(await said.jsonValue()).toEqual([]);
    await page.mouse.up();
    await expect(status(atlas)).toHaveText(
      /^\d+ excerpts are dated January 2024 to .* without a date (is|are) left out\.$/,
    );
    expect(await said.jsonValue()).toHaveLength(1);
    await page.locator("#timeline a:has-text('All time')").click();
    await expect(status(atlas)).toHaveText(/^All time: \d+ excerpts\.$/);
  });
});
