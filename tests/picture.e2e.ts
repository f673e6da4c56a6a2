import type { Page } from "@playwright/test";
import { violations } from "./driver/axe";
import { MESSAGES } from "./driver/messages";
import { PLACES, placeOf } from "./driver/places";
import { expect, reducedMotion, test } from "./driver/test";
import { hideLabels } from "./support/hide-labels";
import { accentIn, agreement } from "./support/image";
import {
  expectPictureDrawn,
  MAP,
  mapState,
  marksIn,
  offScreenLinks,
  PICTURE,
  pictureShown,
  showOnly,
  zoomLink,
} from "./support/map-locators";

const FRAMES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1100 },
  desk: { width: 1280, height: 800 },
} as const;

/** A point, an area and a line. */
const OF_EACH_KIND = ["pokrovsk", "kursk-oblast", "sea-route"];

/** Sets `navigator.connection`, which is otherwise an estimate that differs from run to run. */
const connectedBy = (page: Page, connection: object) =>
  page.addInitScript((connection) => {
    Object.defineProperty(navigator, "connection", {
      get: () => connection,
      configurable: true,
    });
  }, connection);

test.beforeEach(({ page }) => connectedBy(page, { effectiveType: "4g", downlink: 10 }));

/** URLs of the pictures that a page fetches from now on. */
function picturesFetched(page: Page): string[] {
  const fetched: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (new URL(url).pathname.startsWith("/picture")) fetched.push(url);
  });
  return fetched;
}

/** The members of Layout Instability (W3C draft) that are used. */
interface Shift {
  value: number;
  sources: { node: Node | null }[];
}

test.describe("picture and live map agree", () => {
  test.use(reducedMotion);

  // Area, point, line, a fractional zoom, and the other side of the globe.
  for (const address of [
    "/?theme=light",
    "/place/kursk-oblast?theme=light",
    "/place/pokrovsk?theme=light",
    "/place/sea-route?theme=dark",
    "/?map=6.73/48.3/36.8&theme=dark",
    "/?map=1.4/48/-160&theme=light",
  ]) {
    test(address, async ({ page, atlas }) => {
      await hideLabels(page);
      await atlas.open(address);
      await expectPictureDrawn(page);
      const map = page.locator(MAP);
      await showOnly(page, "live");
      const live = accentIn(await map.screenshot());
      await showOnly(page, "picture");
      const picture = accentIn(await map.screenshot());
      const { pixels, median, p95 } = agreement(picture, live);
      console.info(
        `${address}: median ${median.toFixed(2)} px, 95 % ${p95.toFixed(2)} px, of ${pixels[0]} and ${pixels[1]} pixels`,
      );
      expect(Math.min(...pixels), "pixels that the atlas has drawn").toBeGreaterThan(20);
      expect.soft(median, "median of the distances, in pixels").toBeLessThanOrEqual(1);
      expect.soft(p95, "95th percentile of the distances, in pixels").toBeLessThanOrEqual(2);
    });
  }
});

test.describe("without script", () => {
  test.use({ javaScriptEnabled: false });

  for (const [frame, viewport] of Object.entries(FRAMES)) {
    for (const colorScheme of ["light", "dark"] as const) {
      test.describe(`${frame}, ${colorScheme}`, () => {
        test.use({ viewport, colorScheme });

        test("the first page is the map, with its marks", async ({ page }) => {
          await page.goto("/");
          await expectPictureDrawn(page);
          expect(await mapState(page)).toBe("picture");
          expect(await marksIn(page).count()).toBe(PLACES.length);
          const ground = { light: [217, 227, 232], dark: [16, 22, 27] }[colorScheme];
          await expectCovered(page);
          expect(await seaIn(page)).toEqual(ground);
        });
      });
    }

    // Links are independent of the colour scheme.
    test.describe(frame, () => {
      test.use({ viewport });

      test("links zoom in, out, and back", async ({ page }) => {
        await page.goto("/place/pokrovsk");
        const home = await pictureShown(page);
        await zoomLink(page, "Zoom in").filter({ visible: true }).click();
        await expect(page).toHaveURL(/\/place\/pokrovsk\?map=/);
        await expectPictureDrawn(page);
        const [near, closer] = [await pictureShown(page), zoomOf(page.url())];
        expect(near).not.toBe(home);
        await zoomLink(page, "Zoom out").filter({ visible: true }).click();
        await expectPictureDrawn(page);
        expect(await pictureShown(page)).not.toBe(near);
        expect(closer - zoomOf(page.url())).toBeCloseTo(1, 2);
        await zoomLink(page, "Whole map").filter({ visible: true }).click();
        await expect(page).toHaveURL(/\/place\/pokrovsk$/);
        expect(await pictureShown(page)).toBe(home);
      });

      test("links lead to what lies beyond the edges", async ({ page }) => {
        await page.goto("/?map=4/50.2/34");
        const east = offScreenLinks(page).and(page.locator('[data-side="east"]'));
        const label = await east.getAttribute("aria-label");
        expect(label).toContain("Pyongyang");
        await east.click();
        await expectPictureDrawn(page);
        const pyongyang = marksIn(page).and(page.locator('[data-place="pyongyang"]'));
        await expect(pyongyang).not.toHaveAttribute("data-off-screen", /./);
      });

      test("a mark leads to its place", async ({ page }) => {
        await page.goto("/?map=6/48.3/36.8");
        const mark = marksIn(page).and(page.locator('[data-place="pokrovsk"]'));
        await mark.locator("circle").first().click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText("Pokrovsk");
      });
    });
  }

  test.describe("tablet", () => {
    test.use({ viewport: FRAMES.tablet });

    test("links lead from place to place, and excerpts can be read", async ({ page }) => {
      await page.goto("/");
      for (const id of OF_EACH_KIND) {
        await page.locator(`nav a[data-place="${id}"]`).click();
        await expect(page.getByRole("heading", { level: 1 })).toHaveText(placeOf(id).name);
        await expect(page.locator("main blockquote").first()).toBeVisible();
        await expect(marksIn(page).and(page.locator('[aria-current="true"]'))).toHaveAttribute(
          "data-place",
          id,
        );
        await page.getByRole("link", { name: "All places" }).click();
        await expect(page).toHaveURL(/\/$/);
      }
    });
  });
});

const zoomOf = (address: string): number =>
  Number((new URLSearchParams(address.split("?")[1]).get("map") ?? "").split("/")[0]);

/** The picture extends beyond every edge of the map's box, and their centres coincide. */
async function expectCovered(page: Page): Promise<void> {
  const [box, picture] = await Promise.all(
    [MAP, PICTURE].map((part) => page.locator(part).boundingBox()),
  );
  if (!box || !picture) throw new Error("Expected a map and a picture in the window.");
  const centre = ({ x, y, width, height }: typeof box) => [x + width / 2, y + height / 2];
  const apart = centre(box).map((value, i) => Math.abs(value - (centre(picture)[i] as number)));
  expect(Math.max(...apart), "pixels between the centres").toBeLessThanOrEqual(0.5);
  expect(picture.width).toBeGreaterThanOrEqual(box.width);
  expect(picture.height).toBeGreaterThanOrEqual(box.height);
}

/** The most frequent colour in the map's box. */
async function seaIn(page: Page): Promise<number[]> {
  const { PNG } = await import("pngjs");
  const { data } = PNG.sync.read(await page.locator(MAP).screenshot());
  const known = [
    [217, 227, 232],
    [16, 22, 27],
  ];
  const counts = known.map((colour) => {
    let found = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (colour.every((channel, c) => Math.abs(channel - (data[i + c] as number)) <= 2)) found++;
    }
    return found;
  });
  return known[counts.indexOf(Math.max(...counts))] as number[];
}

test.describe("the live map takes over", () => {
  for (const [frame, address] of [
    ["phone", "/"],
    ["tablet", "/"],
    ["desk", "/place/pokrovsk"],
  ] as const) {
    test.describe(frame, () => {
      test.use({ viewport: FRAMES[frame] });

      test(`through its states in their order, without a jump: ${address}`, async ({
        page,
        atlas,
      }) => {
        await page.addInitScript(noteShiftsAndStates);
        await page.goto(address);
        await expectCovered(page);
        const before = await positionsOf(page);
        await atlas.expectMap("live");
        const { shifts, states } = await page.evaluate(() => {
          const { shifts, states } = window as unknown as Noted;
          return { shifts, states };
        });
        // When a font loads, words may shift by a pixel within their line; nothing below may move.
        const total = shifts.reduce((sum, shift) => sum + Number.parseFloat(shift), 0);
        expect(total, `layout shifts: ${shifts.join("; ")}`).toBeLessThan(0.005);
        expect(states).toEqual(["picture", "loading", "live"]);
        await expectCovered(page);
        const canvas = await page.locator(".maplibregl-canvas").boundingBox();
        expect(canvas).toEqual(await page.locator(MAP).boundingBox());
        expect(apart(before, await positionsOf(page)), "pixels that marks moved").toBeLessThan(1.5);
      });
    });
  }
});

test.describe("the live map, once it is there", () => {
  test.use(reducedMotion);

  test("fetches no other picture when a place is chosen, until the view is printed", async ({
    page,
    atlas,
  }) => {
    const fetched = picturesFetched(page);
    await atlas.open("/");
    expect(fetched).toHaveLength(1);
    await zoomLink(page, "Zoom in").click();
    await expect(page).toHaveURL(/map=/);
    for (const id of ["kursk-oblast", "pyongyang"]) {
      await atlas.chooseFromList(id);
      await atlas.expectChosen(id);
      if (id === "kursk-oblast") await atlas.goHome();
    }
    expect(fetched).toHaveLength(1);
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect.poll(() => pictureShown(page)).toContain("/picture/place/pyongyang.svg");
  });
});

interface Noted {
  shifts: string[];
  states: string[];
}

/** Runs in the page, from its start. */
function noteShiftsAndStates(): void {
  const noted: Noted = { shifts: [], states: [] };
  Object.assign(window, noted);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as unknown as Shift[]) {
      const moved = entry.sources.map(({ node }) => node?.textContent?.slice(0, 40));
      noted.shifts.push(`${entry.value.toFixed(4)}: ${moved.join(" | ")}`);
    }
  }).observe({ type: "layout-shift", buffered: true });
  new MutationObserver(() => {
    const state = document.documentElement?.getAttribute("data-map") ?? null;
    if (state !== null && state !== noted.states.at(-1)) noted.states.push(state);
  }).observe(document, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["data-map"],
  });
}

for (const [frame, viewport] of Object.entries(FRAMES)) {
  test.describe(`the system's colour scheme, ${frame}`, () => {
    test.use({ viewport, colorScheme: "dark" });
    // A live map over the picture would also follow the view.
    test.beforeEach(({ page }) => page.addInitScript(withoutWebGL));

    test("the picture is of it, follows it and the view's theme, and is fetched once for each", async ({
      page,
      atlas,
    }) => {
      const fetched = picturesFetched(page);
      const themes = () => fetched.map((url) => new URL(url).searchParams.get("theme"));
      // The smallest window's pictures are in the page, where only their colours tell them apart.
      const sea = { light: "%23d9e3e8", dark: "%2310161b" };
      const expectTheme = (theme: "light" | "dark") =>
        expect
          .poll(async () => {
            const shown = await pictureShown(page);
            return shown.includes(shown.startsWith("data:") ? sea[theme] : `theme=${theme}`);
          })
          .toBe(true);
      await page.goto("/");
      await atlas.expectMap("unsupported");
      await expectTheme("dark");
      expect(themes()).toEqual(frame === "phone" ? [] : ["dark"]);
      await page.emulateMedia({ colorScheme: "light" });
      await expectTheme("light");
      await page.emulateMedia({ colorScheme: "dark" });
      await expectTheme("dark");
      expect(themes()).toEqual(frame === "phone" ? [] : ["dark", "light"]);
      await page.goto("/?theme=light");
      await atlas.expectMap("unsupported");
      await expectTheme("light");
      await page.getByRole("button", { name: /^Theme/ }).click();
      await expect(page).toHaveURL("/?theme=dark");
      await expectTheme("dark");
    });
  });
}

test.describe("for those who pay for bytes", () => {
  for (const [name, connection] of [
    ["Save-Data", { saveData: true }],
    ["a slow connection", { effectiveType: "2g" }],
  ] as const) {
    test(`${name}: the live map waits until it is reached for`, async ({ page, atlas }) => {
      await connectedBy(page, connection);
      const asked: string[] = [];
      page.on("request", (request) => asked.push(request.url()));
      await page.goto("/place/pokrovsk", { waitUntil: "networkidle" });
      // The page is hydrated: its links do not cause a page load.
      await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
      expect(await mapState(page)).toBe("picture");
      const live = asked.filter((url) => /maplibre|\/tiles\/|\/drawing\//.test(url));
      expect(live).toEqual([]);
      await page.locator(MAP).hover({ position: { x: 400, y: 300 } });
      await atlas.expectMap("live");
    });
  }
});

/** As in a browser without WebGL. */
const withoutWebGL = () => {
  const getContext = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...args: unknown[]) {
    return /webgl/.test(String(args[0])) ? null : getContext.apply(this, args as never);
  } as typeof getContext;
};

test.describe("the picture stands in", () => {
  test.use(reducedMotion);

  test("where there is no WebGL: it stays, says so, follows every link, and axe finds nothing", async ({
    page,
    atlas,
  }) => {
    await page.addInitScript(withoutWebGL);
    await page.goto("/?map=4/50.2/34");
    await atlas.startLiveMap("unsupported");
    await expect(atlas.notice()).toHaveText(MESSAGES.mapUnsupported as string);
    await expect(atlas.notice()).toBeVisible();
    await expectPictureDrawn(page);
    expect(await violations(page)).toEqual([]);

    const west = await pictureShown(page);
    await offScreenLinks(page).and(page.locator('[data-side="east"]')).click();
    await expect.poll(() => pictureShown(page)).not.toBe(west);
    await expectPictureDrawn(page);
    await expect(atlas.mark("pyongyang")).not.toHaveAttribute("data-off-screen", /./);

    const east = zoomOf(await pictureShown(page));
    await zoomLink(page, "Zoom in").click();
    await expect.poll(async () => zoomOf(await pictureShown(page))).toBeCloseTo(east + 1);
    await zoomLink(page, "Whole map").click();
    await atlas.expectAddress("/");
    await expectPictureDrawn(page);
    await expect.poll(async () => zoomOf(await pictureShown(page))).toBeLessThan(east);

    for (const id of OF_EACH_KIND) {
      await atlas.chooseFromList(id);
      await atlas.expectAddress(`/place/${id}`);
      await expect(atlas.heading()).toHaveText(placeOf(id).name);
      await expect.poll(() => pictureShown(page)).toContain(`/picture/place/${id}.svg`);
      await expectPictureDrawn(page);
      await expect(page.locator("main blockquote").first()).toBeVisible();
      await atlas.goHome();
      await atlas.expectAddress("/");
    }
  });

  test("for a lost context, and follows, and the map comes back", async ({
    page,
    atlas,
    browserErrors,
  }) => {
    browserErrors.allow(/WebGL|CONTEXT_LOST|context lost/i);
    // The extension must be requested before the context is lost.
    await page.addInitScript(() => {
      const getContext = HTMLCanvasElement.prototype.getContext;
      HTMLCanvasElement.prototype.getContext = function (
        this: HTMLCanvasElement,
        ...args: unknown[]
      ) {
        const context = getContext.apply(this, args as never) as WebGL2RenderingContext | null;
        if (this.isConnected && args[0] === "webgl2") {
          Object.assign(window, { loser: context?.getExtension("WEBGL_lose_context") });
        }
        return context;
      } as typeof getContext;
    });
    const loser = (act: "loseContext" | "restoreContext") =>
      page.evaluate(
        (act) => (window as unknown as { loser: WEBGL_lose_context }).loser[act](),
        act,
      );
    await atlas.open("/");
    const opening = await pictureShown(page);
    await loser("loseContext");
    await atlas.expectMap("lost");
    await expect(atlas.notice()).toHaveText(MESSAGES.mapLost as string);
    await expectLiveHidden(page);

    await atlas.chooseFromList("kursk-oblast");
    await expect(atlas.heading()).toHaveText("Kursk Oblast");
    await expect.poll(() => pictureShown(page)).toContain("/picture/place/kursk-oblast.svg");
    expect(await pictureShown(page)).not.toBe(opening);
    await expectPictureDrawn(page);
    const home = zoomOf(await pictureShown(page));
    await zoomLink(page, "Zoom in").click();
    await expect.poll(async () => zoomOf(await pictureShown(page))).toBeCloseTo(home + 1);

    await loser("restoreContext");
    await atlas.expectMap("live");
    await expect(atlas.notice()).toBeEmpty();
    await expectCovered(page);
    await atlas.goHome();
    await atlas.chooseFromList("kyiv");
    await atlas.expectChosen("kyiv");
  });
});

const expectLiveHidden = (page: Page) =>
  expect(page.locator(`${MAP} > live-map`)).toHaveCSS("opacity", "0");

type Positions = Record<string, string>;

/** Positions of the visible marks in the viewport. */
const positionsOf = (page: Page): Promise<Positions> =>
  marksIn(page).evaluateAll((links) => {
    const centre = (link: Element) => {
      const { x, y, width, height } = (
        link.querySelector("circle") as Element
      ).getBoundingClientRect();
      return `${x + width / 2} ${y + height / 2}`;
    };
    return Object.fromEntries(
      links
        .filter((link) => !link.hasAttribute("data-off-screen"))
        .map((link) => [(link as HTMLElement).dataset.place, centre(link)]),
    );
  });

/** The largest distance that a mark, visible both times, has moved. */
function apart(before: Positions, after: Positions): number {
  const both = Object.keys(before).filter((id) => id in after);
  expect(both.length).toBeGreaterThan(0);
  return Math.max(
    ...both.map((id) => {
      const [x = 0, y = 0] = (before[id] as string).split(" ").map(Number);
      const [u = 0, v = 0] = (after[id] as string).split(" ").map(Number);
      return Math.hypot(u - x, v - y);
    }),
  );
}

for (const address of [
  "/picture.svg",
  "/picture.svg?theme=dark",
  "/picture/place/air-route.svg?theme=light",
  "/picture/place/pokrovsk.svg?only=map",
]) {
  test(`opened alone runs nothing and complains of nothing: ${address}`, async ({ page }) => {
    const answer = await page.goto(address);
    const policy = answer?.headers()["content-security-policy"] ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/script-src|unsafe-inline/);
    expect(await page.locator("svg > style").count()).toBe(1);
    // The Content-Security-Policy allows the style: halos are behind the glyphs.
    const order = await page
      .locator("svg text")
      .first()
      .evaluate((text) => getComputedStyle(text).paintOrder);
    expect(order).toContain("stroke");
  });
}

test.describe("in print", () => {
  for (const script of [true, false]) {
    test.describe(script ? "with script" : "without script", () => {
      test.use({ javaScriptEnabled: script });

      test("picture, excerpts and address, and no controls", async ({ page, atlas, baseURL }) => {
        await page.goto("/place/pokrovsk");
        if (script) await atlas.expectMap("live");
        await page.emulateMedia({ media: "print" });
        await expectPictureDrawn(page);
        await expect(page.locator(PICTURE)).toBeVisible();
        await expect(page.locator(MAP)).toContainText(`${baseURL}/place/pokrovsk`);
        await expect(page.getByText(`${baseURL}/place/pokrovsk`)).toBeVisible();
        for (const quote of await page.locator("main blockquote").all()) {
          await expect(quote).toBeVisible();
        }
        expect(await page.locator("main blockquote").count()).toBeGreaterThan(0);
        const controls = page.locator(
          `${MAP} button, ${MAP} summary, ${MAP} a[data-side], ${MAP} canvas`,
        );
        expect(await controls.filter({ visible: true }).count()).toBe(0);
        expect(await zoomLink(page, "Zoom in").filter({ visible: true }).count()).toBe(0);
      });
    });
  }
});
