/** A slow connection, and a lost one: the map stays, and the page says what it waits for. */

import { holdNavigation } from "./driver/hold-navigation";
import { MESSAGES } from "./driver/messages";
import { expect, reducedMotion, test } from "./driver/test";

test.use(reducedMotion);
const word = (key: string, place = ""): string =>
  (MESSAGES[key] as string).replace("{place}", place);

test.describe("with the line down", () => {
  test.beforeEach(async ({ atlas, browserErrors }) => {
    // The browser's errors for failed requests, and MapLibre's for tiles.
    browserErrors.allow(/ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|live-map\./);
    await atlas.open("/");
  });

  test("a place that is chosen is waited for beside a living map", async ({
    atlas,
    page,
    context,
  }) => {
    const notice = page.getByRole("status").filter({ hasText: word("lineDownPlace", "Kyiv") });
    await context.setOffline(true);
    await atlas.chooseFromList("kyiv");
    await expect(notice).toBeVisible();
    await atlas.expectMap("live");
    await atlas.expectAddress("/");
    // What was loaded is still there and works.
    await expect(page.locator('nav a[data-place="pokrovsk"]')).toBeVisible();
    await notice.getByRole("link", { name: word("tryAgain") }).click();
    await expect(notice).toBeVisible();
    await context.setOffline(false);
    await atlas.expectAddress("/place/kyiv");
    await atlas.expectChosen("kyiv");
    await expect(notice).toHaveCount(0);
    await atlas.expectMap("live");
  });

  test("the last of several is what comes", async ({ atlas, page, context }) => {
    await context.setOffline(true);
    await atlas.chooseFromList("kyiv");
    await expect(page.getByText(word("lineDownPlace", "Kyiv"))).toBeVisible();
    await atlas.chooseFromList("pokrovsk");
    await expect(page.getByText(word("lineDownPlace", "Pokrovsk"))).toBeVisible();
    await context.setOffline(false);
    await atlas.expectAddress("/place/pokrovsk");
    await atlas.expectChosen("pokrovsk");
  });

  test("a server that is gone is no reason to leave, either", async ({ atlas, page }) => {
    await page.route(/_rsc=|\/$/, (route) => route.abort());
    await atlas.chooseFromList("kyiv");
    await expect(page.getByText(word("lineDownPlace", "Kyiv"))).toBeVisible();
    await atlas.expectMap("live");
    await page.unroute(/_rsc=|\/$/);
    await atlas.expectAddress("/place/kyiv");
  });

  test("a link that the browser follows is tried first", async ({ atlas, page, context }) => {
    await context.setOffline(true);
    const about = page.getByRole("link", { name: word("about") });
    await about.click();
    await expect(page.getByText(word("lineDown"))).toBeVisible();
    await atlas.expectMap("live");
    await context.setOffline(false);
    await about.click();
    await expect(page).toHaveURL("/about");
  });

  test("so is a form, and the search whose dialog cannot be fetched", async ({
    atlas,
    page,
    context,
  }) => {
    await context.setOffline(true);
    const find = page.getByRole("button", { name: word("find"), exact: true });
    await find.click();
    const notice = page.getByRole("status").filter({ hasText: word("lineDown") });
    await expect(notice).toBeVisible();
    await atlas.expectMap("live");
    await context.setOffline(false);
    await notice.getByRole("link", { name: word("tryAgain") }).click();
    await expect(page).toHaveURL("/search");
    // The browser has loaded the page; only React tries a form first.
    await atlas.expectHydrated();
    await page.getByRole("searchbox").fill("kyiv");
    await context.setOffline(true);
    await page.keyboard.press("Enter");
    await expect(notice).toBeVisible();
    await atlas.expectMap("live");
    await context.setOffline(false);
    await notice.getByRole("link", { name: word("tryAgain") }).click();
    await expect(page).toHaveURL("/search?q=kyiv");
  });
});

test("on a slow line, the mark and the panel answer at once", async ({ atlas, page }) => {
  await atlas.open("/");
  const release = await holdNavigation(page);
  const panel = page.getByRole("main");
  const height = () => panel.evaluate((main) => main.scrollHeight);
  const before = await height();
  await atlas.chooseFromList("kyiv");
  await expect(page.getByTestId("arriving")).toContainText("Kyiv");
  await expect(atlas.mark("kyiv")).toHaveAttribute("aria-current", "true");
  await expect(panel.locator("[aria-busy=true]")).toHaveCount(1);
  expect(await height()).toBe(before);
  await atlas.expectAddress("/");
  release();
  await atlas.expectChosen("kyiv");
  await expect(page.getByTestId("arriving")).toHaveCount(0);
  await expect(panel.locator("[aria-busy]")).toHaveCount(0);
});
