import type { Locator, Page } from "@playwright/test";
import { DEFAULT_OPTIONS, type EmbedOptions, readOptions } from "@/lib/embed/options";
import { MESSAGES } from "./driver/messages";
import { mockEmbeds, mockUnframeableEmbeds } from "./driver/mock-embeds";
import { onDeskAndPhone } from "./driver/tags";
import { expect, reducedMotion, test } from "./driver/test";

test.use({ ...reducedMotion, permissions: ["clipboard-read", "clipboard-write"] });

const word = (key: string): string => MESSAGES[key] as string;
const part = (dialog: Locator, name: keyof EmbedOptions): Locator =>
  dialog.getByRole("checkbox", { name: word(`embedShow-${name}`) });
const choose = (dialog: Locator, group: string, name: string): Promise<void> =>
  dialog
    .getByRole("group", { name: word(group) })
    .getByRole("radio", { name, exact: true })
    .check();
const frame = (dialog: Locator): Locator => dialog.locator("iframe");
const code = (dialog: Locator): Promise<string> => dialog.locator("textarea").inputValue();

test.describe("with a stand-in for the embed", () => {
  test.beforeEach(({ page }) => mockEmbeds(page));

  test("the code and the preview follow the options", async ({ atlas, page, baseURL }) => {
    await atlas.openWithoutLiveMap("/place/pokrovsk?layers=towns");
    const dialog = await atlas.openDialog("Embed");
    const before = await atlas.historyLength();
    const expected: EmbedOptions = { ...DEFAULT_OPTIONS };
    for (const name of ["title", "excerpt", "legend", "live"] as const) {
      await part(dialog, name).click();
      expected[name] = !DEFAULT_OPTIONS[name];
      const { searchParams } = await addressIn(dialog, baseURL);
      expect(readOptions(searchParams)).toEqual(expected);
    }
    await choose(dialog, "theme", word("theme-light"));
    const address = await addressIn(dialog, baseURL);
    expect(address.pathname).toBe("/embed/place/pokrovsk");
    expect(address.searchParams.get("theme")).toBe("light");
    expect(address.searchParams.get("layers")).toBe("towns");
    await expect(frame(dialog)).toHaveAttribute("src", address.pathname + address.search);
    expect(await atlas.historyLength(), "steps of the history").toBe(before);
    expect(atlas.address(), "the page's own address").toBe("/place/pokrovsk?layers=towns");
    await page.keyboard.press("Escape");
  });

  test("each kind of code is copied as it stands", async ({ atlas, page }) => {
    await atlas.openWithoutLiveMap("/place/pokrovsk");
    const dialog = await atlas.openDialog("Embed");
    const codes = new Set<string>();
    for (const kind of ["iframe", "element", "oembed", "picture", "markdown", "amp"]) {
      await choose(dialog, "embedCode", word(`embedCode-${kind}`));
      await expect(dialog.getByText(word(`embedNote-${kind}`))).toBeVisible();
      await dialog.getByRole("button", { name: word("copy"), exact: true }).click();
      await expect(dialog.getByRole("status")).toHaveText(word("copied"));
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await code(dialog));
      codes.add(copied);
    }
    expect(codes.size).toBe(6);
  });

  test("the code is made with the keyboard alone", async ({ atlas, page, baseURL }) => {
    await atlas.openWithoutLiveMap("/");
    await atlas.tabTo('button[title="Embed"]');
    await page.keyboard.press("Enter");
    const dialog = atlas.dialog();
    await expect(dialog).toBeVisible();
    await atlas.tabTo("dialog [type=checkbox]");
    await page.keyboard.press("Space");
    await expect(part(dialog, "title")).not.toBeChecked();
    await atlas.tabTo("dialog fieldset:not(:first-child) [type=radio]");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect((await addressIn(dialog, baseURL)).search).toBe("?theme=dark&title=0");
    await atlas.tabTo("dialog textarea");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await expect(dialog.getByRole("status")).toHaveText(word("copied"));
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await code(dialog));
  });

  test("the preview has the chosen column and the height that its embed asks for", async ({
    atlas,
  }) => {
    await atlas.openWithoutLiveMap("/");
    const dialog = await atlas.openDialog("Embed");
    for (const [column, width] of [
      ["phone", 320],
      ["article", 640],
    ] as const) {
      await choose(dialog, "embedPreview", word(`embedColumn-${column}`));
      await expectFrame(dialog, { width, height: 500 });
    }
    await part(dialog, "title").click();
    await expectFrame(dialog, { width: 640, height: 400 });
    await choose(dialog, "embedSize", "1:1");
    await expectFrame(dialog, { width: 640, height: 640 });
    await choose(dialog, "embedSize", "16:9");
    await expectFrame(dialog, { width: 640, height: 360 });
  });

  test("a fixed size is the frame's and the code's", async ({ atlas }) => {
    await atlas.openWithoutLiveMap("/");
    const dialog = await atlas.openDialog("Embed");
    await choose(dialog, "embedSize", word("embedSize-fixed"));
    await dialog.getByRole("spinbutton", { name: word("embedWidth") }).fill("530");
    await dialog.getByRole("spinbutton", { name: word("embedHeight") }).fill("370");
    await expectFrame(dialog, { width: 530, height: 370 });
    expect(await code(dialog)).toMatch(/530[\s\S]*370/);
    await dialog.getByRole("spinbutton", { name: word("embedWidth") }).fill("5");
    await expectFrame(dialog, { width: 530, height: 370 });
    await dialog.getByRole("spinbutton", { name: word("embedHeight") }).focus();
    await expect(dialog.getByRole("spinbutton", { name: word("embedWidth") })).toHaveValue("530");
  });

  test("only the embed itself says how high it is", async ({ atlas, page }) => {
    await atlas.openWithoutLiveMap("/");
    const dialog = await atlas.openDialog("Embed");
    await choose(dialog, "embedPreview", word("embedColumn-phone"));
    await expectFrame(dialog, { width: 320, height: 500 });
    await page.evaluate(() => window.postMessage({ "datawrapper-height": { x: 900 } }, "*"));
    await tell(page, "not a height");
    await tell(page, { "datawrapper-height": { x: 99_999 } });
    await expectFrame(dialog, { width: 320, height: 4000 });
  });

  test(
    "the preview never makes the dialog wider, and says what it weighs",
    onDeskAndPhone,
    async ({ atlas }) => {
      await atlas.openWithoutLiveMap("/");
      const dialog = await atlas.openDialog("Embed");
      await choose(dialog, "embedPreview", word("embedColumn-article"));
      await frame(dialog).scrollIntoViewIfNeeded();
      const shown = await frame(dialog).boundingBox();
      const box = await dialog.boundingBox();
      expect(shown?.width).toBeLessThanOrEqual(box?.width as number);
      await expect(dialog.getByText(/About \d+ kB before it is touched/)).toBeVisible();
    },
  );
});

test("beside the figures their charts are embedded, as high as they are", async ({
  atlas,
  page,
  baseURL,
}) => {
  await atlas.openWithoutLiveMap("/figures/casualties?theme=dark");
  const dialog = await atlas.openDialog("Embed");
  const address = await addressIn(dialog, baseURL);
  expect(address.pathname + address.search).toBe("/embed/figures/casualties?theme=dark");
  await expect(part(dialog, "legend")).toHaveCount(0);
  await expect(dialog.getByRole("radio", { name: word("embedCode-picture") })).toHaveCount(0);
  await choose(dialog, "embedPreview", word("embedColumn-article"));
  await frame(dialog).scrollIntoViewIfNeeded();
  const chart = page.frameLocator("dialog iframe").locator(".chart svg");
  await expect(chart).toBeVisible();
  const wanted = () =>
    chart.evaluate(() =>
      [...document.querySelectorAll("[data-part]")].reduce(
        (sum, part) => sum + part.getBoundingClientRect().height,
        0,
      ),
    );
  const heightInCode = async () => Number(/height="(\d+)"/.exec(await code(dialog))?.[1]);
  await expect
    .poll(async () => Math.abs((await heightInCode()) - (await wanted())))
    .toBeLessThanOrEqual(1);
});

test("of an embed that cannot be weighed nothing is said", async ({
  atlas,
  page,
  browserErrors,
}) => {
  browserErrors.allow(/X-Frame-Options|Refused to display|ERR_BLOCKED_BY_RESPONSE/);
  await mockUnframeableEmbeds(page);
  await atlas.openWithoutLiveMap("/");
  const dialog = await atlas.openDialog("Embed");
  await frame(dialog).scrollIntoViewIfNeeded();
  await page.waitForTimeout(2500);
  await expect(dialog.getByText(/kB/)).toHaveCount(0);
});

/** The embed's URL in the iframe code. */
async function addressIn(dialog: Locator, baseURL: string | undefined): Promise<URL> {
  const src = /src="([^"]*)"/.exec(await code(dialog))?.[1] ?? "";
  const address = new URL(src.replaceAll("&amp;", "&"));
  expect(address.origin).toBe(baseURL);
  return address;
}

/** The iframe's own size: the preview may be scaled down. */
async function expectFrame(dialog: Locator, size: { width: number; height: number }) {
  await frame(dialog).scrollIntoViewIfNeeded();
  await expect
    .poll(() =>
      frame(dialog).evaluate((element: HTMLElement) => ({
        width: element.offsetWidth,
        height: element.offsetHeight,
      })),
    )
    .toEqual(size);
}

/** Posts a message as the embed in the frame. */
const tell = (page: Page, message: unknown): Promise<void> =>
  page
    .frameLocator("dialog iframe")
    .locator("body")
    .evaluate((_, sent) => window.parent.postMessage(sent, "*"), message);
