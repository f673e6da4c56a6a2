import type { Page } from "@playwright/test";
import type { Atlas } from "./driver/atlas";
import { barriers, barriersInBoth } from "./driver/axe";
import { PLACES } from "./driver/places";
import { calmly, expect, test } from "./driver/test";
import { WORDS } from "./driver/words";

test.use(calmly);

test.describe("axe finds nothing", () => {
  test.beforeEach(() => test.setTimeout(180_000));

  test("on any page, in the system's light and dark", async ({ atlas, page, isMobile }) => {
    await atlas.open("/");
    // Colours are the same in every window.
    const look = isMobile ? barriers : barriersInBoth;
    await everyPage(atlas, async () => expect(await look(page)).toEqual([]));
  });

  for (const theme of ["light", "dark"] as const) {
    test(`with theme=${theme} against the system's, the key open, and pages that are not there`, async ({
      atlas,
      page,
      watch,
    }) => {
      watch.allow(/404 \(Not Found\)/);
      await page.emulateMedia({ colorScheme: theme === "light" ? "dark" : "light" });
      await atlas.open(`/place/pokrovsk?theme=${theme}`);
      await atlas.openKey();
      expect(await barriers(page)).toEqual([]);
      await atlas.open(`/place/pokrovk?theme=${theme}`);
      expect(await barriers(page)).toEqual([]);
      await page.goto(`/no/such/page?theme=${theme}`);
      expect(await barriers(page)).toEqual([]);
    });
  }
});

test.describe("at 400 % zoom", () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test("the panel is read without scrolling sideways", async ({ atlas, page }) => {
    for (const address of ["/", "/place/pokrovsk"]) {
      await atlas.open(address);
      await expectNoSidewaysScrolling(page);
      const card = page.getByRole("article").first();
      await card.scrollIntoViewIfNeeded();
      const box = await card.boundingBox();
      expect(box?.width, "room for the words, in pixels").toBeGreaterThan(200);
      expect(await readable(atlas), "words that lie in sight").toBe(true);
    }
  });
});

test("no page is wider than the window", async ({ atlas, page }) => {
  for (const address of ["/", "/place/pokrovsk"]) {
    await atlas.open(address);
    await expectNoSidewaysScrolling(page);
  }
});

test("each mark is one tab stop whose name says place, precision and number", async ({ atlas }) => {
  await atlas.open("/");
  const group = atlas.page.getByRole("group", { name: "Places on the map" });
  for (const { name } of PLACES) {
    const mark = group.getByRole("link", { name: new RegExp(`^${name}: [^,]+.*, \\d+ excerpts?`) });
    await expect(mark).toHaveCount(1);
  }
});

test.describe("without WebGL", () => {
  test("the page says so, and every place is reachable", async ({ atlas, page }) => {
    await page.addInitScript(() => {
      const { getContext } = HTMLCanvasElement.prototype;
      Object.assign(HTMLCanvasElement.prototype, {
        getContext(this: HTMLCanvasElement, kind: string, ...rest: unknown[]) {
          return kind.startsWith("webgl") ? null : Reflect.apply(getContext, this, [kind, ...rest]);
        },
      });
    });
    await page.goto("/");
    await atlas.reachForMap("unsupported");
    await expect(atlas.notice()).toHaveText(WORDS.mapUnsupported as string);
    await expect(atlas.notice()).toBeVisible();
    for (const { id, name } of PLACES) {
      await atlas.chooseFromList(id);
      await atlas.expectAddress(`/place/${id}`);
      await expect(atlas.heading()).toHaveText(name);
      await atlas.goBack();
      await atlas.expectAddress("/");
    }
    expect(await barriers(page)).toEqual([]);
  });
});

test("a lost graphics context is told, and the map comes back with it", async ({ atlas }) => {
  await atlas.open("/place/pokrovsk");
  const context = await atlas.page.evaluateHandle(() =>
    document
      .querySelector<HTMLCanvasElement>(".maplibregl-canvas")
      ?.getContext("webgl2")
      ?.getExtension("WEBGL_lose_context"),
  );
  await context.evaluate((extension) => extension?.loseContext());
  await atlas.expectMap("lost");
  await expect(atlas.notice()).toHaveText(WORDS.mapLost as string);
  await context.evaluate((extension) => extension?.restoreContext());
  await atlas.expectMap("live");
  await expect(atlas.notice()).toBeEmpty();
  await atlas.goHome();
  await atlas.chooseFromList("kyiv");
  await atlas.expectChosen("kyiv");
});

/** The overview and every place, without loading a page anew. */
async function everyPage(atlas: Atlas, look: () => Promise<void>): Promise<void> {
  await look();
  for (const { id } of PLACES) {
    await test.step(id, async () => {
      await atlas.chooseFromList(id);
      await atlas.expectChosen(id);
      await look();
      await atlas.goBack();
      await atlas.expectChosen(null);
    });
  }
}

/** A phone widens its layout to what does not fit, so the measure is the window's own width. */
async function expectNoSidewaysScrolling(page: Page): Promise<void> {
  const widest = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(widest).toBeLessThanOrEqual(page.viewportSize()?.width as number);
}

/** Whether the first quotation's words can be met where they stand, once scrolled to. */
const readable = ({ page }: Atlas): Promise<boolean> =>
  page.evaluate(() => {
    const words = document.querySelector("blockquote p") as HTMLElement;
    words.scrollIntoView({ block: "center" });
    const [line] = words.getClientRects();
    if (!line) return false;
    const { x, y, width, height } = line;
    const met = document.elementFromPoint(x + width / 2, y + height / 2);
    return met !== null && (words.contains(met) || met.contains(words));
  });
