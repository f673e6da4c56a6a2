import type { Locator, Page } from "@playwright/test";
import jsQR from "jsqr";
import { PNG } from "pngjs";
import { violationsInBothSchemes } from "./driver/axe";
import { MESSAGES } from "./driver/messages";
import { mockEmbeds } from "./driver/mock-embeds";
import { onDeskAndPhone } from "./driver/tags";
import { expect, reducedMotion, test } from "./driver/test";

test.use({ ...reducedMotion, permissions: ["clipboard-read", "clipboard-write"] });
test.beforeEach(({ page }) => mockEmbeds(page));

const VIEW = "/place/pokrovsk?map=6/48.5/37&layers=regions,towns&theme=dark";
const NAMES = ["Share", "Embed"] as const;

const word = (key: string): string => MESSAGES[key] as string;
const copyButton = (dialog: Locator): Locator =>
  dialog.getByRole("button", { name: word("copy"), exact: true });
const clipboard = (page: Page): Promise<string> =>
  page.evaluate(() => navigator.clipboard.readText());
async function barClipboard(page: Page): Promise<void> {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("barred"));
  });
}

test("the address of the view is copied", onDeskAndPhone, async ({ atlas, page }) => {
  await atlas.openWithoutLiveMap(VIEW);
  const dialog = await atlas.openDialog("Share");
  await expect(copyButton(dialog).first()).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(dialog.getByRole("status").first()).toHaveText(word("copied"));
  await expect(dialog.getByRole("button", { name: word("copied") })).toBeFocused();
  expect(await clipboard(page)).toBe(page.url());
});

test("the address is copied where the Clipboard API is barred", async ({ atlas, page }) => {
  await barClipboard(page);
  await atlas.openWithoutLiveMap(VIEW);
  const dialog = await atlas.openDialog("Share");
  await copyButton(dialog).first().click();
  await expect(dialog.getByRole("button", { name: word("copied") })).toBeFocused();
  expect(await clipboard(page)).toBe(page.url());
});

test("where nothing copies, the address is selected, and the dialog says so", async ({
  atlas,
  page,
}) => {
  await barClipboard(page);
  await page.addInitScript(() => {
    document.execCommand = () => false;
  });
  await atlas.openWithoutLiveMap(VIEW);
  const dialog = await atlas.openDialog("Share");
  await copyButton(dialog).first().click();
  await expect(dialog.getByRole("status").first()).toHaveText(word("copyFailed"));
  const address = dialog.getByRole("textbox", { name: word("shareAddress") });
  await expect(address).toBeFocused();
  expect(await selectedIn(address)).toBe(page.url());
});

test("a camera reads the address from the code, in light and dark", async ({ atlas, page }) => {
  await atlas.openWithoutLiveMap(VIEW);
  const dialog = await atlas.openDialog("Share");
  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    const code = dialog.getByRole("img", { name: word("shareCode") });
    const { data, width, height } = PNG.sync.read(await code.screenshot());
    expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(page.url());
  }
  const saved = page.waitForEvent("download");
  await dialog.getByRole("link", { name: word("shareCodeSave") }).click();
  expect((await saved).suggestedFilename()).toBe("dateline-atlas-pokrovsk.svg");
});

test("a place has a geo: link with its uncertainty, the whole map and a schematic course have none", async ({
  atlas,
}) => {
  await atlas.openWithoutLiveMap("/place/pokrovsk");
  await atlas.openDialog("Share");
  const position = atlas.dialog().getByRole("textbox", { name: word("shareGeo") });
  await expect(position).toHaveValue("geo:48.28198,37.17585;u=1000");
  const link = atlas.dialog().getByRole("link", { name: word("shareGeoOpen") });
  await expect(link).toHaveAttribute("href", "geo:48.28198,37.17585;u=1000");
  await atlas.page.keyboard.press("Escape");
  await atlas.goHome();
  await atlas.expectChosen(null);
  await atlas.openDialog("Share");
  await expect(position).toHaveCount(0);
  await atlas.page.keyboard.press("Escape");
  await atlas.chooseFromList("sea-route");
  await atlas.expectChosen("sea-route");
  await atlas.openDialog("Share");
  await expect(position).toHaveCount(0);
});

test("the system's own sheet gets the address, where there is one", async ({ atlas, page }) => {
  await page.addInitScript(() => {
    Object.assign(navigator, {
      share: async (shared: ShareData) => {
        document.documentElement.dataset.shared = shared.url;
      },
    });
  });
  await atlas.openWithoutLiveMap(VIEW);
  const dialog = await atlas.openDialog("Share");
  await dialog.getByRole("button", { name: word("shareVia") }).click();
  await expect(page.locator("html")).toHaveAttribute("data-shared", page.url());
});

for (const name of NAMES) {
  test(`${name} works with the keyboard alone`, async ({ atlas, page }) => {
    await atlas.openWithoutLiveMap(VIEW);
    const title = word(`${name.toLowerCase()}Title`);
    const button = page.getByRole("button", { name, exact: true });
    for (const leave of [() => page.keyboard.press("Escape"), () => pressClose(page)]) {
      await atlas.tabTo(`button[title="${name}"]`);
      await page.keyboard.press("Enter");
      await expect(page.getByRole("dialog", { name: title })).toBeVisible();
      await expect(atlas.dialog().locator(":focus")).toHaveCount(1);
      for (let presses = 0; presses < 30; presses++) {
        await page.keyboard.press("Tab");
        expect(await focusedBehind(page), "a thing of the page behind").toBeNull();
      }
      await leave();
      await expect(atlas.dialog()).toHaveCount(0);
      await expect(button).toBeFocused();
    }
    await atlas.expectAddress(VIEW);
  });

  test(`axe finds nothing in ${name}, in light and dark`, async ({ atlas, page }) => {
    await atlas.openWithoutLiveMap("/place/pokrovsk");
    await atlas.openDialog(name);
    expect(await violationsInBothSchemes(page)).toEqual([]);
  });

  test(`${name} comes when it is asked for, and not before`, async ({ atlas, page }) => {
    // After hydration, so that everything loaded from here on is for the dialog.
    await atlas.openHydrated("/place/pokrovsk");
    const loaded: string[] = [];
    page.on("request", (request) => loaded.push(request.resourceType()));
    await atlas.openDialog(name);
    expect(loaded).toContain("script");
    expect(loaded).toContain("stylesheet");
  });

  test.describe("at 400 % zoom", () => {
    test.use({ viewport: { width: 320, height: 256 } });

    test(`${name} is met, opened and read without scrolling sideways`, async ({ atlas }) => {
      await atlas.openWithoutLiveMap("/place/pokrovsk");
      const dialog = await atlas.openDialog(name);
      const widths = await dialog.evaluate((box) => [box.scrollWidth, box.clientWidth, innerWidth]);
      expect(new Set(widths), "its content, its box and the window").toEqual(new Set([320]));
      const last = dialog.getByRole(name === "Share" ? "link" : "button").last();
      await last.scrollIntoViewIfNeeded();
      await expect(last).toBeInViewport({ ratio: 1 });
      await dialog.getByRole("button", { name: word("close") }).click();
      await expect(dialog).toHaveCount(0);
    });
  });
}

test("a press beside a dialog closes it", async ({ atlas, page }) => {
  await atlas.openWithoutLiveMap("/");
  const dialog = await atlas.openDialog("Share");
  await page.mouse.click(5, 5);
  await expect(dialog).toHaveCount(0);
});

test("a dialog that cannot be fetched says so", async ({ atlas, page, browserErrors }) => {
  browserErrors.allow(/ERR_FAILED/);
  await atlas.openHydrated("/");
  await page.route(/\/_next\/static\//, (route) => route.abort());
  const button = page.getByRole("button", { name: "Share", exact: true });
  await button.click();
  await expect(page.getByText(word("dialogFailed"))).toBeVisible();
  await expect(button).toBeFocused();
});

const selectedIn = (field: Locator): Promise<string> =>
  field.evaluate((input: HTMLInputElement) =>
    input.value.slice(input.selectionStart ?? 0, input.selectionEnd ?? 0),
  );

/** Presses Close, the dialog's first button, by keyboard. */
async function pressClose(page: Page): Promise<void> {
  await page.getByRole("button", { name: word("close") }).focus();
  await page.keyboard.press("Enter");
}

/** The focused element outside the open dialog, if any; null while the browser's own UI has the focus. */
const focusedBehind = (page: Page): Promise<string | null> =>
  page.evaluate(() => {
    const focused = document.activeElement;
    const free = focused === document.body || focused?.closest("dialog");
    return free || !focused ? null : focused.outerHTML.slice(0, 80);
  });
