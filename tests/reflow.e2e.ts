import type { Page } from "@playwright/test";
import { cutWords, overhang, overlappingTools, PAGES, smallTargets } from "./driver/boxes";
import { calmly, expect, test } from "./driver/test";

/** Windows, text and colours as readers set them: nothing is cut, and no tool lies over another. */
test.use(calmly);

/** The text spacing of WCAG 1.4.12. */
const SPACED = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
  p { margin-bottom: 2em !important; }`;
const LARGE = "html { font-size: 200% !important; }";

const WINDOWS = {
  "a desk": [1280, 800],
  "a phone": [390, 844],
  "the smallest phone": [320, 568],
  "a phone on its side": [844, 390],
  "a tablet": [768, 1024],
  "a desk at 400 %": [320, 256],
  "a narrow strip": [240, 600],
} as const;
const LOOKS = { "as it is": "", "with spaced text": SPACED, "with text at 200 %": LARGE };

test.beforeEach(({ watch }) => {
  watch.allow(/404 \(Not Found\)/);
  test.setTimeout(180_000);
});

for (const [window, [width, height]] of Object.entries(WINDOWS)) {
  test(`${window}: nothing is cut, covered or off to the side`, async ({ atlas, page }) => {
    await page.setViewportSize({ width, height });
    for (const address of PAGES) {
      await atlas.openStill(address);
      for (const [look, css] of Object.entries(LOOKS)) {
        // Neither is asked of at once, and no phone is as narrow.
        if (width < 320 && css === LARGE) continue;
        await setStyle(page, css);
        expect.soft(await problems(page), `${address} ${look}`).toEqual([]);
      }
    }
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
