import type { Page } from "@playwright/test";
import { violations } from "./driver/axe";
import { MESSAGES } from "./driver/messages";
import { placeOf } from "./driver/places";
import { REPORT_NAMES } from "./driver/reports";
import { onDeskAndPhone } from "./driver/tags";
import { expect, reducedMotion, test } from "./driver/test";

const field = (page: Page) => page.getByRole("combobox");
const options = (page: Page) => page.getByRole("option");
const opener = (page: Page) => page.locator("button[aria-keyshortcuts]");

/** Presses until the page is hydrated and the dialog opens. */
async function openSearch(page: Page): Promise<void> {
  await expect(async () => {
    if (await field(page).isHidden()) await opener(page).click({ timeout: 5000 });
    await expect(field(page)).toBeVisible({ timeout: 1000 });
  }).toPass();
}

test.describe("the search dialog", () => {
  test.use(reducedMotion);

  test(
    "finds a place by its former name and goes to it; the focus follows",
    onDeskAndPhone,
    async ({ page, atlas }) => {
      await atlas.openWithoutLiveMap("/?theme=dark");
      await openSearch(page);
      await expect(field(page)).toBeFocused();
      await field(page).fill("Красноармейск");
      await expect(options(page).first()).toContainText("Pokrovsk");
      await expect(options(page).first()).toContainText("Красноармейск (former or other name)");
      await options(page).first().click();
      await atlas.expectChosen("pokrovsk");
      expect(atlas.address()).toBe("/place/pokrovsk?theme=dark");
      await expect(page.getByRole("dialog")).toHaveCount(0);
      await expect(atlas.heading()).toBeFocused();
      await atlas.goBack();
      await expect(page).toHaveURL("/?theme=dark");
    },
  );

  test("an excerpt leads to its place, and scrolls to its words", async ({ page, atlas }) => {
    await atlas.openWithoutLiveMap("/");
    await openSearch(page);
    await field(page).fill("which sit on crossroads");
    const option = options(page).filter({ hasText: "Excerpt" }).first();
    await expect(option).toContainText(REPORT_NAMES.get("report-001") ?? "");
    await option.click();
    await expect(page).toHaveURL(/\/place\/[^#]+#towns-on-crossroads$/);
    await expect(page.locator("#towns-on-crossroads")).toBeInViewport();
  });

  test("a coordinate leads to its page, whose map may be moved", async ({ page, atlas }) => {
    await atlas.open("/");
    await openSearch(page);
    await field(page).fill("48°17′N 37°11′E");
    await expect(options(page).first()).toContainText("48.28333, 37.18333");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/at/48.28333,37.18333");
    await expect(atlas.heading()).toHaveText("48.28333, 37.18333");
    const main = page.getByRole("main");
    await expect(main).toContainText("this point lies within it");
    await expect(main).toContainText(/\d km to the /);
    await expect(page.getByTestId("pin").filter({ visible: true })).toHaveCount(1);
    await atlas.startLiveMap();
    await atlas.panMap("Right");
    await expect(page).toHaveURL(/\/at\/48\.28333,37\.18333\?map=/);
    await expect(atlas.heading()).toHaveText("48.28333, 37.18333");
  });

  test("is clean to axe, open and with results", async ({ page, atlas }) => {
    await atlas.openWithoutLiveMap("/");
    await openSearch(page);
    expect(await violations(page)).toEqual([]);
    await field(page).fill("kyiv");
    await expect(options(page).first()).toContainText("Kyiv");
    expect(await violations(page)).toEqual([]);
  });

  test("nothing of it is fetched before it is opened", async ({ page, atlas }) => {
    const asked: string[] = [];
    page.on("request", (request) => asked.push(new URL(request.url()).pathname));
    await atlas.open("/");
    await page.waitForLoadState("networkidle");
    const before = asked.length;
    expect(asked.filter((path) => path.startsWith("/search"))).toEqual([]);
    await openSearch(page);
    await expect
      .poll(() => asked.filter((path) => path.startsWith("/search/index/")))
      .toHaveLength(2);
    expect(asked.slice(before).filter((path) => path.endsWith(".js")).length).toBeGreaterThan(0);
  });
});

test.describe("by the keyboard alone", () => {
  test.use(reducedMotion);

  test("opened by / or Ctrl-K, walked by arrows, left by Escape", async ({ page, atlas }) => {
    await atlas.openHydrated("/");
    await atlas.tabTo("form[action='/search'] button");
    await page.keyboard.press("/");
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("pok");
    await expect(options(page).first()).toHaveAttribute("aria-selected", "true");
    await expect(page.getByRole("dialog").getByRole("status")).toHaveText(/^\d+ results$/);
    const active = () => field(page).getAttribute("aria-activedescendant");
    const first = await active();
    await page.keyboard.press("ArrowDown");
    expect(await active()).not.toBe(first);
    await page.keyboard.press("ArrowUp");
    expect(await active()).toBe(first);
    await page.keyboard.type("/");
    await expect(field(page)).toHaveValue("pok/");
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await expect(opener(page)).toBeFocused();
    await page.keyboard.press("Control+k");
    await expect(field(page)).toBeFocused();
    await page.keyboard.type("평양");
    await expect(options(page).first()).toContainText("Pyongyang");
    await page.keyboard.press("Enter");
    await atlas.expectChosen("pyongyang");
  });

  test("asked for again in the moment in which it is closed, it opens again", async ({
    page,
    atlas,
  }) => {
    await atlas.openWithoutLiveMap("/");
    await openSearch(page);
    await page.evaluate(() => {
      document.querySelector<HTMLDialogElement>("dialog[open]")?.close();
      const ctrlK = { key: "k", ctrlKey: true, bubbles: true, cancelable: true };
      window.dispatchEvent(new KeyboardEvent("keydown", ctrlK));
    });
    await expect(field(page)).toBeFocused();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  test("a switch keeps the place, and adds no entry to the history", async ({ page, atlas }) => {
    await atlas.openHydrated("/place/kyiv");
    const entries = await atlas.historyLength();
    await page.keyboard.press("/");
    await field(page).fill("theme dark");
    await expect(options(page).first()).toContainText("Dark");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/place/kyiv?theme=dark");
    expect(await atlas.historyLength()).toBe(entries);
  });

  test("/ can be switched off, and stays off until it is switched on", async ({
    page,
    atlas,
    browserErrors,
  }) => {
    browserErrors.allow(/^localStorage: atlas-slash$/);
    const slash = page.getByRole("checkbox", { name: MESSAGES.findSlash as string });
    const storage = () => page.evaluate(() => ({ ...localStorage }));
    await atlas.openHydrated("/");
    await page.keyboard.press("/");
    await expect(slash).toBeChecked();
    expect(await violations(page)).toEqual([]);
    await atlas.tabTo('dialog input[type="checkbox"]');
    await page.keyboard.press("Space");
    await expect(slash).not.toBeChecked();
    await page.keyboard.press("Escape");
    await expect(opener(page)).toHaveAttribute("aria-keyshortcuts", "Control+K Meta+K");

    await page.reload();
    await atlas.expectHydrated();
    await expect(opener(page)).toHaveAttribute("aria-keyshortcuts", "Control+K Meta+K");
    await page.keyboard.press("/");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("Control+k");
    await slash.check();
    expect(await storage()).toEqual({});
    await page.keyboard.press("Escape");
    // It is closed before React removes it.
    await expect(page.locator("dialog")).toHaveCount(0);
    await page.keyboard.press("/");
    await expect(field(page)).toBeFocused();
  });

  test("/ can be switched off where the browser keeps nothing", async ({ page, atlas }) => {
    await page.addInitScript(() => {
      const deny = () => {
        throw new DOMException("denied", "SecurityError");
      };
      Object.assign(Storage.prototype, { getItem: deny, setItem: deny, removeItem: deny });
    });
    await atlas.openHydrated("/");
    await page.keyboard.press("/");
    await page.getByRole("checkbox", { name: MESSAGES.findSlash as string }).uncheck();
    await page.keyboard.press("Escape");
    await expect(page.getByRole("dialog")).toHaveCount(0);
    await page.keyboard.press("/");
    await expect(page.getByRole("dialog")).toHaveCount(0);
  });

  test("without the index it says so, and Enter leads to the page", async ({
    page,
    atlas,
    browserErrors,
  }) => {
    browserErrors.allow(/Failed to load resource/);
    await page.route("**/search/index/**", (route) => route.abort());
    await atlas.openWithoutLiveMap("/");
    await openSearch(page);
    await expect(page.getByRole("dialog")).toContainText("could not be fetched");
    await field(page).fill("Kostyantynivka");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL("/search?q=Kostyantynivka");
    await expect(
      page
        .getByRole("main")
        .getByRole("link", { name: /Kostiantynivka/ })
        .first(),
    ).toBeVisible();
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  /** Shown instead of the button, which needs the page's scripts. */
  const link = (page: Page) => page.getByRole("link", { name: "Find" });

  test("a link leads to a page that answers", async ({ page }) => {
    await page.goto("/");
    await link(page).click();
    await expect(page).toHaveURL(/\/search$/);
    await page.getByRole("searchbox").fill("평양");
    await page.getByRole("searchbox").press("Enter");
    await page
      .getByRole("main")
      .getByRole("link", { name: /Pyongyang/ })
      .first()
      .click();
    await expect(page).toHaveURL("/place/pyongyang");
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(placeOf("pyongyang").name);
  });

  test("the view goes along: layers, time, theme", async ({ page }) => {
    const view = { layers: "regions,towns", time: "2024", theme: "dark" };
    const query = () => Object.fromEntries(new URL(page.url()).searchParams);
    await page.goto(`/place/kyiv?map=6/50/30&${new URLSearchParams(view)}`);
    await link(page).click();
    await expect(page).toHaveURL(/\/search\?/);
    expect(query()).toEqual(view);
    await page.getByRole("searchbox").fill("Kursk");
    await page.getByRole("searchbox").press("Enter");
    await expect(page).toHaveURL(/q=Kursk/);
    expect(query()).toEqual({ q: "Kursk", ...view });
    await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
    await page.getByRole("searchbox").fill("Kyiv");
    await page.getByRole("searchbox").press("Enter");
    await expect(page).toHaveURL(/q=Kyiv/);
    expect(query()).toEqual({ q: "Kyiv", ...view });
  });
});

test("the index may be kept for ever at its version, and not at another", async ({
  request,
  page,
  atlas,
}) => {
  await atlas.openWithoutLiveMap("/");
  const waits = page.waitForResponse(/settlements\.json$/);
  await openSearch(page);
  const answer = await waits;
  expect(answer.headers()["cache-control"]).toContain("immutable");
  const old = await request.get("/search/index/000000000000/en.json");
  expect(old.headers()["cache-control"]).not.toContain("immutable");
  expect((await request.get("/search/index/000000000000/xx.json")).status()).toBe(404);
});
