import type { Page } from "@playwright/test";
import { PAGE_PICTURES, type ResponsivePicture } from "@/lib/view/breakpoints";
import {
  isTopmostAt,
  type MarkPositions,
  markPositions,
  maxDistance,
} from "./driver/mark-positions";
import { onPhone } from "./driver/tags";
import { expect, reducedMotion, test } from "./driver/test";
import { expectPictureDrawn, pictureShown } from "./support/map-locators";

/**
 * A phone's page loads its own scripts at the first press outside the map (a wide window's loads them at
 * once). These tests check what works before, and that no interaction before they run is lost.
 */
test.use(reducedMotion);

const SCRIPTS = "**/_next/static/**/*.js";
/** The flight payload is requested before the scripts. */
const FLIGHT_PAYLOAD = "**/_page/flight-payload?*";

/** Holds the requests of the page's scripts, or others, until they are released. */
async function heldBack(page: Page, what: string | RegExp = SCRIPTS) {
  let letGo = () => {};
  const until = new Promise<void>((resolve) => {
    letGo = resolve;
  });
  const asked: string[] = [];
  await page.route(what, async (route) => {
    asked.push(route.request().url());
    await until;
    await route.continue();
  });
  return { asked, letGo };
}

/** A point of the map without a mark or control nearby. */
async function bareMap(page: Page) {
  const { x, y, width, height } = (await page.locator("live-map").boundingBox()) as DOMRect;
  for (let step = 0; step < 100; step++) {
    const at = { x: x + width * (0.3 + 0.04 * (step % 10)), y: y + height * (0.3 + 0.004 * step) };
    if (await isTopmostAt(page, at, "live-map")) return at;
  }
  throw new Error("Expected a point of the map with nothing on it.");
}

test(
  "a place that is pressed answers at once, while its page is on its way",
  onPhone,
  async ({ page, atlas }) => {
    const { letGo: arrive } = await heldBack(page, /\/place\/kyiv/);
    await page.goto("/");
    const mark = page.locator('svg [data-place="kyiv"]').filter({ visible: true });
    const filled = () =>
      mark.evaluate(
        (link) => getComputedStyle(link.querySelector("circle + circle") as Element).fill,
      );
    const before = await filled();
    // The driver waits for the page that is on its way; what this one looks like meanwhile, it tells itself.
    const seen: { fill: string; pressed: number }[] = [];
    await page.exposeFunction("seen", (look: (typeof seen)[number]) => void seen.push(look));
    await mark.evaluate((link) => {
      const tell = () =>
        (window as unknown as { seen: (look: object) => void }).seen({
          fill: getComputedStyle(link.querySelector("circle + circle") as Element).fill,
          pressed: [...document.querySelectorAll("[data-pressed]")].filter((each) =>
            each.checkVisibility(),
          ).length,
        });
      addEventListener("click", () => requestAnimationFrame(tell));
    });
    await page.getByRole("navigation").locator('[data-place="kyiv"]').tap({ noWaitAfter: true });
    await expect.poll(() => seen.length).toBe(1);
    expect(seen[0]?.pressed).toBe(2);
    expect(seen[0]?.fill).not.toBe(before);
    arrive();
    await atlas.expectChosen("kyiv");
    await expect(page.locator("[data-pressed]")).toHaveCount(0);
  },
);

test(
  "the page brings its picture along, and asks for none while it shows the same view",
  onPhone,
  async ({ page, atlas }) => {
    const pictures: string[] = [];
    page.on("request", (request) => {
      if (new URL(request.url()).pathname.startsWith("/picture")) pictures.push(request.url());
    });
    await page.goto("/place/pokrovsk?theme=dark");
    await expectPictureDrawn(page);
    const brought = await pictureShown(page);
    // The next source is for a larger phone, with the same camera.
    const next = await page.locator("picture source").nth(1).getAttribute("srcset");
    const address = new URL(next as string, page.url());
    const [{ size }] = PAGE_PICTURES as [ResponsivePicture];
    address.searchParams.set("width", `${size.width}`);
    address.searchParams.set("height", `${size.height}`);
    expect(await (await fetch(brought)).text()).toBe(
      await (await page.request.get(address.href)).text(),
    );
    await atlas.openDialog("Share");
    await page.keyboard.press("Escape");
    await atlas.expectHydrated();
    expect(await pictureShown(page)).toBe(brought);
    expect(pictures).toEqual([]);
  },
);

test(
  "what lies below the first screen is laid out once the map is seen",
  onPhone,
  async ({ page }) => {
    const SEEN = "__contentAtFirst";
    await page.addInitScript((name) => {
      new MutationObserver((_, observer) => {
        const card = document.querySelector("article + article");
        if (!card || !document.getElementById("credits")) return;
        observer.disconnect();
        Object.assign(globalThis, { [name]: getComputedStyle(card).contentVisibility });
      }).observe(document, { childList: true, subtree: true });
    }, SEEN);
    await page.goto("/place/pokrovsk");
    expect(await page.evaluate((name) => Reflect.get(globalThis, name), SEEN)).toBe("hidden");
    const cards = page.getByRole("article");
    await expect(cards.nth(0)).toHaveCSS("content-visibility", "visible");
    await expect(cards.nth(1)).toHaveCSS("content-visibility", "auto");
  },
);

test(
  "the map is alive and can be moved, and its marks go with it",
  onPhone,
  async ({ page, atlas }) => {
    const { asked, letGo } = await heldBack(page);
    await page.goto("/place/pokrovsk");
    const at = await bareMap(page);
    await page.touchscreen.tap(at.x, at.y);
    await atlas.expectMap("live");
    expect(asked, "scripts asked for by a touch of the map").toEqual([]);

    const shown = () => page.locator("live-map ~ div:visible svg a:not([data-off-screen])");
    const standing = (): Promise<MarkPositions> =>
      shown().evaluateAll((links) =>
        Object.fromEntries(
          links.map((link) => {
            const { x, y } = (link.querySelector("circle") as Element).getBoundingClientRect();
            return [link.getAttribute("data-place"), { x, y }];
          }),
        ),
      );
    const before = await standing();
    expect(Object.keys(before)).toContain("pokrovsk");
    await page.mouse.move(at.x, at.y);
    await page.mouse.down();
    await page.mouse.move(at.x - 40, at.y + 30, { steps: 5 });
    const moved = Object.entries(before).map(([id, { x, y }]) => [id, { x: x - 40, y: y + 30 }]);
    await expect
      .poll(async () => maxDistance(await standing(), Object.fromEntries(moved)))
      .toBeLessThan(1.5);
    expect(asked, "scripts asked for while the map is moved").toEqual([]);
    await page.mouse.up();

    // Releasing the pointer loads the scripts, and React takes over the current camera.
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    const last = await standing();
    letGo();
    await atlas.expectHydrated();
    await expect(page).toHaveURL(/\/place\/pokrovsk\?map=/);
    await expect
      .poll(async () => {
        const now = await markPositions(page);
        return now.pokrovsk !== undefined;
      })
      .toBe(true);
    await expect.poll(async () => maxDistance(await standing(), last)).toBeLessThan(1.5);
  },
);

test("a link leads to its place", onPhone, async ({ page, atlas }) => {
  await page.route(SCRIPTS, () => {});
  await page.goto("/");
  await atlas.chooseFromList("kursk-oblast");
  await expect(atlas.heading()).toHaveText("Kursk Oblast");
});

test(
  "a button that was pressed is pressed again when they have come",
  onPhone,
  async ({ page, atlas }) => {
    const { asked, letGo } = await heldBack(page);
    await page.goto("/");
    expect(asked).toEqual([]);
    await page.getByRole("button", { name: "Share", exact: true }).tap();
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    letGo();
    await expect(atlas.dialog()).toBeVisible();
  },
);

test(
  "a place that is chosen on the live map does not leave it",
  onPhone,
  async ({ page, atlas }) => {
    const { letGo } = await heldBack(page);
    await page.goto("/");
    const at = await bareMap(page);
    await page.touchscreen.tap(at.x, at.y);
    await atlas.expectMap("live");
    await atlas.chooseFromList("kursk-oblast");
    await expect(page).toHaveURL(/\/$/);
    letGo();
    await expect(atlas.heading()).toHaveText("Kursk Oblast");
    await atlas.expectMap("live");
  },
);

test("a handle of the timeline that was moved keeps its place", onPhone, async ({ page }) => {
  const { letGo } = await heldBack(page);
  await page.goto("/");
  const from = page.getByRole("slider", { name: "From" });
  await from.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
  letGo();
  await expect(page).toHaveURL(/\?time=\d{4}-\d\d\.\./);
  await expect(from).toHaveValue("3");
});

test(
  "the flight payload is asked for with the scripts, and once",
  onPhone,
  async ({ page, atlas }) => {
    const requests: string[] = [];
    page.on("request", (request) => {
      if (request.url().includes("/_page/flight-payload?")) requests.push(request.url());
    });
    await page.goto("/place/pokrovsk");
    await expectPictureDrawn(page);
    expect(await page.content()).not.toContain("__next_f");
    expect(requests).toEqual([]);
    await atlas.openDialog("Share");
    await atlas.expectHydrated();
    expect(requests).toHaveLength(1);
  },
);

for (const [what, missing] of [
  ["the scripts", SCRIPTS],
  ["the flight payload", FLIGHT_PAYLOAD],
] as const) {
  test(
    `without ${what} at all, what was pressed is not swallowed`,
    onPhone,
    async ({ page, atlas, browserErrors }) => {
      browserErrors.allow(/Failed to load resource/);
      await page.route(missing, (route) => route.abort());
      await page.goto("/");
      const at = await bareMap(page);
      await page.touchscreen.tap(at.x, at.y);
      await atlas.expectMap("live");
      await atlas.chooseFromList("kursk-oblast");
      await expect(atlas.heading()).toHaveText("Kursk Oblast");
    },
  );
}
