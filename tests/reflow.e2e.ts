import type { Page } from "@playwright/test";
import { cutWords, hiddenFocus, overhang, overlappingTools, smallTargets } from "./driver/boxes";
import { PAGES } from "./driver/page-kinds";
import { expect, reducedMotion, test } from "./driver/test";

/** Windows, text and colours as readers set them: nothing is cut, and no tool lies over another. */
test.use(reducedMotion);

/** The text spacing of WCAG 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;
const LARGE = "html { font-size: 200% !important; }";

const WINDOWS = {
  "a desk": [1280, 800, SPACED, LARGE],
  "a phone": [390, 844, SPACED, LARGE],
  "the smallest phone": [320, 568, LARGE],
  "a phone on its side": [844, 390, LARGE],
  "a tablet": [768, 1024],
  "a desk at 400 %": [320, 256, SPACED],
  "a narrow strip": [240, 600],
} as const;
const LOOKS: Record<string, string> = {
  [SPACED]: "with spaced text",
  [LARGE]: "with text at 200 %",
};

for (const address of PAGES) {
  test(`${address}: nothing is cut, covered or off to the side`, async ({ atlas, page }) => {
    await atlas.openWithoutLiveMap(address);
    for (const [window, [width, height, ...looks]] of Object.entries(WINDOWS)) {
      await page.setViewportSize({ width, height });
      for (const css of ["", ...looks]) {
        await setStyle(page, css);
        expect.soft(await problems(page), `${window} ${LOOKS[css] ?? ""}`).toEqual([]);
      }
    }
  });
}

test("at 400 % the sheet of layers and the dialogs can be read to their ends and closed", async ({
  atlas,
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await atlas.openHydrated("/place/pokrovsk");
  await atlas.openLegend();
  const sheet = page.locator("#map details > div");
  await expect(sheet).toBeInViewport({ ratio: 0.9 });
  await sheet.locator("p").last().scrollIntoViewIfNeeded();
  await expect(sheet.locator("p").last()).toBeInViewport();
  await page.keyboard.press("Escape");
  for (const name of ["Share", "Embed"] as const) {
    const dialog = await atlas.openDialog(name);
    await expect(dialog.getByRole("button", { name: "Close" })).toBeInViewport({ ratio: 1 });
    expect(await cutWords(page, "dialog[open]")).toEqual([]);
    expect(await overhang(page)).toBeLessThanOrEqual(0);
    await page.keyboard.press("Escape");
    await expect(dialog).toHaveCount(0);
  }
  // This reader has asked for reduced motion, too.
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

for (const [width, height] of [
  [320, 256],
  [390, 844],
] as const) {
  test(`what has the focus is seen, in a window of ${width} × ${height}`, async ({
    atlas,
    page,
  }) => {
    await page.setViewportSize({ width, height });
    await atlas.openHydrated("/place/pokrovsk?time=2024");
    expect(await hiddenFocus(page)).toEqual([]);
  });
}

/** Another style sheet in place of the last: the page's policy lets a test's script do that. */
async function setStyle(page: Page, css: string): Promise<void> {
  await page.evaluate(async (text) => {
    const sheet = new CSSStyleSheet();
    await sheet.replace(text);
    document.adoptedStyleSheets = [sheet];
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  }, css);
}

async function problems(page: Page): Promise<string[]> {
  const wider = await overhang(page);
  return [
    ...(wider > 0 ? [`${wider} px wider than the window`] : []),
    ...(await overlappingTools(page)).map((pair) => `over each other: ${pair}`),
    ...(await cutWords(page)).map((words) => `cut: ${words}`),
    ...(await smallTargets(page)).map((target) => `smaller than 24 px: ${target}`),
  ];
}
