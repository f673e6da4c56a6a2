/** The URL follows the map without exceeding the browsers' limits on history calls. */
import type { Page } from "@playwright/test";
import { expectedMarks } from "./driver/expected-marks";
import { holdNavigation } from "./driver/hold-navigation";
import { markPositions, maxDistance } from "./driver/mark-positions";
import { MESSAGES } from "./driver/messages";
import { expect, reducedMotion, test } from "./driver/test";

test.use(reducedMotion);

interface Counted {
  calls: number;
  refuses: boolean;
}
declare global {
  interface Window {
    counted: Counted;
  }
}

/** Counts calls of the history API, including those of Next's router, and can make them throw as Safari does. */
async function countHistory(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.counted = { calls: 0, refuses: false };
    for (const name of ["pushState", "replaceState"] as const) {
      const native = History.prototype[name];
      History.prototype[name] = function (...args) {
        window.counted.calls++;
        if (window.counted.refuses) throw new DOMException("too many calls", "SecurityError");
        return native.apply(this, args);
      };
    }
  });
}
const calls = (page: Page): Promise<number> => page.evaluate(() => window.counted.calls);
const refuse = (page: Page, refuses: boolean): Promise<void> =>
  page.evaluate((on) => {
    window.counted.refuses = on;
  }, refuses);

/** Repeats an action every so many ms, and returns the number of history calls per second. */
async function during(
  page: Page,
  { ms, pause }: { ms: number; pause: number },
  act: (i: number) => Promise<void>,
): Promise<{ made: number; seconds: number }> {
  const [before, start] = [await calls(page), Date.now()];
  for (let i = 0; Date.now() - start < ms; i++) {
    await act(i);
    await page.waitForTimeout(pause);
  }
  const seconds = (Date.now() - start) / 1000;
  // Includes the call after the camera has settled.
  await page.waitForTimeout(2500);
  return { made: (await calls(page)) - before, seconds };
}

const canvas = (page: Page) => page.locator(".maplibregl-canvas");

// `settling.test.ts` covers each rate by itself.
test("half a minute of held key, wheel and drag makes forty calls at most, and the last of all is written", async ({
  atlas,
  page,
}) => {
  test.setTimeout(120_000);
  await countHistory(page);
  await atlas.open("/?map=5/49/36");
  await canvas(page).focus();
  const box = await canvas(page).boundingBox();
  if (!box) throw new Error("Expected a map.");
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 3];
  const { made, seconds } = await during(page, { ms: 6000, pause: 100 }, async (i) => {
    const turn = i % 3;
    // As a key that is held repeats itself.
    if (turn === 0) await page.keyboard.down("ArrowLeft");
    if (turn === 1) {
      await page.mouse.move(x, y);
      await page.mouse.wheel(0, i % 2 ? 40 : -40);
    }
    if (turn === 2) {
      await page.mouse.down();
      await page.mouse.move(x + 30, y + 10, { steps: 3 });
      await page.mouse.up();
    }
    // Pauses long enough for the URL to be written.
    if (i % 4 === 0) await page.waitForTimeout(300);
  });
  await page.keyboard.up("ArrowLeft");
  // A single turn, of which MapLibre does not say what made it.
  await page.mouse.move(x, y);
  const settled = page.url();
  await page.mouse.wheel(0, 120);
  await expect(page).not.toHaveURL(settled);
  console.log(`history: ${made} calls in ${seconds.toFixed(1)} s`);
  expect(made).toBeGreaterThan(0);
  expect((made * 30) / seconds).toBeLessThanOrEqual(40);
  await atlas.expectMapMatchesAddress();
});

test("moving the map beside the downloads, which are fetched anew, makes as few", async ({
  atlas,
  page,
}) => {
  await countHistory(page);
  await atlas.open("/download?map=5/49/36");
  await canvas(page).focus();
  const { made } = await during(page, { ms: 3000, pause: 400 }, () =>
    page.keyboard.press("ArrowRight"),
  );
  expect(made).toBeLessThanOrEqual(6);
  await atlas.expectMapMatchesAddress();
});

test("where the browser refuses, nothing is lost and the address follows later", async ({
  atlas,
  page,
}) => {
  await countHistory(page);
  await atlas.open("/?map=5/49/36");
  await refuse(page, true);
  await canvas(page).focus();
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(1000);
  await atlas.expectAddress("/?map=5/49/36");
  // The map and the share dialog use the current camera.
  const dialog = await atlas.openDialog("Share");
  const shared = await dialog
    .getByRole("textbox", { name: MESSAGES.shareAddress as string })
    .inputValue();
  expect(shared).not.toContain("map=5/49/36");
  await page.keyboard.press("Escape");
  await atlas.switchTheme();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
  await atlas.expectMap("live");

  await refuse(page, false);
  await expect.poll(() => page.url(), { timeout: 15_000 }).toBe(`${shared}&theme=light`);
});

test("where the browser refuses, a place can still be chosen", async ({ atlas, page }) => {
  await countHistory(page);
  await atlas.open("/");
  await refuse(page, true);
  await atlas.chooseFromList("kyiv");
  await atlas.expectAddress("/place/kyiv");
  await atlas.expectChosen("kyiv");
});

test.describe("before the reader goes elsewhere the address is written:", () => {
  /** Moves the map without waiting for the URL. */
  async function move(page: Page): Promise<void> {
    const before = await markPositions(page);
    await canvas(page).focus();
    await page.keyboard.press("ArrowRight");
    await expect
      .poll(async () => maxDistance(await markPositions(page), before))
      .toBeGreaterThan(90);
  }
  const START = "/?map=5/49/36";
  const MOVED = /^\/\?map=5\/49\.?\d*\/3[78]\.\d+$/;
  const MOVED_TWICE = /^\/\?map=5\/49\.?\d*\/(?:39|4[01])\.\d+$/;

  test("to another place", async ({ atlas, page }) => {
    await atlas.open(START);
    await move(page);
    await atlas.chooseFromList("kyiv");
    await atlas.expectChosen("kyiv");
    await atlas.goBack();
    await atlas.expectAddress(MOVED);
    await atlas.expectMapMatchesAddress();
  });

  test("to another page of the browser's own, and anew", async ({ atlas, page }) => {
    await atlas.open(START);
    await move(page);
    await page.getByRole("link", { name: MESSAGES.about as string }).click();
    await expect(page).toHaveURL("/about");
    await atlas.goBack();
    await atlas.expectAddress(MOVED);
    await atlas.expectMap("live");
    await move(page);
    // As a reader would; the driver reloads by itself.
    await page.keyboard.press("F5");
    await page.reload();
    await atlas.expectAddress(MOVED_TWICE);
  });

  test("back, and forward again", async ({ atlas, page }) => {
    await atlas.open("/place/kyiv");
    await atlas.goHome();
    await atlas.expectChosen(null);
    await move(page);
    await atlas.goBack();
    await atlas.expectChosen("kyiv");
    await atlas.expectAddress("/place/kyiv");
    // Long enough for a pending URL to be written to the wrong history entry.
    await page.waitForTimeout(2500);
    await atlas.expectAddress("/place/kyiv");
    await atlas.goForward();
    await atlas.expectAddress(/^\/\?map=/);
    await atlas.expectMarks(() =>
      expectedMarks(page, {
        place: null,
        layers: "all",
        theme: "auto",
        map: new URL(page.url()).searchParams.get("map"),
      }),
    );
  });
});

test("a map that is moved while a page is on its way keeps page and camera", async ({
  atlas,
  page,
}) => {
  await atlas.open("/");
  const release = await holdNavigation(page);
  await atlas.chooseFromList("kyiv");
  await canvas(page).focus();
  await page.keyboard.press("ArrowRight");
  // Long enough for the camera to have settled.
  await page.waitForTimeout(1000);
  await atlas.expectAddress("/");
  release();
  await atlas.expectAddress(/^\/place\/kyiv\?map=/);
  await atlas.expectChosen("kyiv");
  await atlas.expectMapMatchesAddress();
});
