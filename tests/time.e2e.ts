import { setTimeout as delay } from "node:timers/promises";
import type { Page } from "@playwright/test";
import { monthAfter } from "@/lib/time/time-window";
import { expect, reducedMotion, test } from "./driver/test";

test.use(reducedMotion);

const counts = (page: Page) =>
  page
    .getByTestId("map")
    .locator("[data-place]:visible")
    .evaluateAll((marks) =>
      Object.fromEntries(
        marks.map((mark) => [
          mark.getAttribute("data-place"),
          Number(mark.querySelector("g text")?.textContent),
        ]),
      ),
    );

test("a link to October 2024 shows what is dated so, on the map and in the panel", async ({
  page,
  atlas,
}) => {
  await atlas.openWithoutLiveMap("/place/kursk-oblast?time=2024-10");
  await expect(page.getByText("Only what is dated October 2024.")).toBeVisible();
  const excerpts = page.locator("#panel article");
  await expect(excerpts).toHaveCount(2);
  await expect(excerpts.first()).toContainText("11,000");
  const shown = await counts(page);
  expect(shown["kursk-oblast"]).toBe(2);
  expect(shown.pyongyang).toBeUndefined();
});

test("the timeline is moved by keyboard, and says it in the address", async ({ page, atlas }) => {
  await atlas.openHydrated("/");
  const before = await counts(page);
  await page.getByRole("slider", { name: "To" }).focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press("PageDown");
  await expect(page).toHaveURL(/\?time=2024-01\.\.20\d\d-\d\d$/);
  await expect(page.getByText(/^Only what is dated January 2024 to /)).toBeVisible();
  expect(await counts(page)).not.toEqual(before);
  await page.getByRole("link", { name: "All time" }).first().click();
  await expect(page).toHaveURL(/\/$/);
  await expect.poll(() => counts(page)).toEqual(before);
});

test("while a handle is dragged the map follows; panel and address do when it is let go", async ({
  page,
  atlas,
}) => {
  await atlas.open("/");
  const entries = await atlas.historyLength();
  const before = await counts(page);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const to = page.getByRole("slider", { name: "To" });
  const box = await to.boundingBox();
  if (!box) throw new Error("Expected a handle.");
  const y = box.y + box.height / 2;
  // The handle is 24 px wide and at the end of the track.
  await page.mouse.move(box.x + box.width - 12, y);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, y, { steps: 4 });
  await expect.poll(() => counts(page)).not.toEqual(before);
  const halfway = await counts(page);
  await page.mouse.move(box.x + box.width * 0.3, y, { steps: 4 });
  await expect.poll(() => counts(page)).not.toEqual(halfway);
  const shown = await counts(page);
  expect(new URL(page.url()).search).toBe("");
  await expect(page.getByText(/^Only what is dated/)).toHaveCount(0);
  expect(asked.filter((url) => /_rsc|\/picture/.test(url))).toEqual([]);

  await page.mouse.up();
  await expect(page).toHaveURL(/\?time=2024-01\.\.2024-\d\d$/);
  await expect(page.getByText(/^Only what is dated January 2024 to /)).toBeVisible();
  expect(await counts(page)).toEqual(shown);
  expect(await atlas.historyLength()).toBe(entries);
});

test("it plays month by month, skips none on a slow line, and stops when it is told to", async ({
  page,
  atlas,
}) => {
  await atlas.openHydrated("/");
  const months = await monthsShown(page);
  // Longer than a month is shown while playing.
  await page.route(/[?&]_rsc=/, async (route) => {
    await delay(1500);
    await route.continue();
  });
  await page.getByRole("button", { name: "Play, month by month" }).click();
  await expect.poll(months, { timeout: 20_000 }).toEqual(expect.arrayContaining(["2024-02"]));
  await page.unroute(/[?&]_rsc=/);
  await page.getByRole("button", { name: "Pause" }).click();
  const paused = await months();
  await page.waitForTimeout(3000);
  const shown = await months();
  // One request may have been pending.
  expect(shown.length).toBeLessThanOrEqual(paused.length + 1);
  const all = Array.from({ length: shown.length }, (_, i) => monthAfter("2024-01", i));
  expect(shown).toEqual(all);
});

test("what is expected stands apart from what happened", async ({ page, atlas }) => {
  await atlas.openWithoutLiveMap("/");
  const bars = page.getByRole("region", { name: "When the excerpts speak of" }).locator("rect");
  expect(await bars.and(page.locator("[data-happened]")).count()).toBeGreaterThan(5);
  const expected = bars.and(page.locator("[data-excerpts]:not([data-happened])"));
  expect(await expected.count()).toBeGreaterThan(0);
  const fills = await expected.evaluateAll((all) => all.map((bar) => getComputedStyle(bar).fill));
  const happened = await bars
    .and(page.locator("[data-happened]"))
    .first()
    .evaluate((bar) => getComputedStyle(bar).fill);
  for (const fill of fills) expect(fill).not.toBe(happened);
});

test("without script the years are links", async ({ browser, baseURL }) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    baseURL: baseURL as string,
  });
  const page = await context.newPage();
  await page.goto("/place/pyongyang");
  const all = await page.locator("#panel article").count();
  await page.getByRole("link", { name: "2024", exact: true }).click();
  await expect(page).toHaveURL(/\/place\/pyongyang\?time=2024$/);
  await expect(page.locator("#panel article")).toHaveCount(1);
  expect(all).toBeGreaterThan(1);
  await context.close();
});

/** Records the time windows in the URL from now on, without repetitions: a step may be too short to be seen. */
async function monthsShown(page: Page): Promise<() => Promise<string[]>> {
  const shown = await page.evaluateHandle(() => {
    const months: string[] = [];
    const note = () => {
      const time = new URLSearchParams(window.location.search).get("time");
      if (time !== null && time !== months.at(-1)) months.push(time);
      requestAnimationFrame(note);
    };
    note();
    return months;
  });
  return () => shown.jsonValue();
}
