import type { Page } from "@playwright/test";
import { MAX_ZOOM } from "@/lib/geo/camera";
import { PLACES, placeOf } from "./driver/places";
import { onceOnly } from "./driver/projects";
import { calmly, expect, test } from "./driver/test";
import { accentIn, agreement } from "./support/image";
import { withoutNames } from "./support/nameless";
import {
  beyondLinks,
  expectPictureDrawn,
  mapState,
  marksIn,
  PICTURE,
  pictureShown,
  STAGE,
  showOnly,
  zoomLink,
} from "./support/stage-parts";

const FRAMES = {
  phone: { width: 390, height: 844 },
  tablet: { width: 820, height: 1100 },
  desk: { width: 1280, height: 800 },
} as const;

// Each test names its own window.
onceOnly();
test.describe.configure({ timeout: 90_000 });

/** What the browser says of its connection, which is otherwise a guess that differs from run to run. */
const connectedBy = (page: Page, connection: object) =>
  page.addInitScript((connection) => {
    Object.defineProperty(navigator, "connection", {
      get: () => connection,
      configurable: true,
    });
  }, connection);

test.beforeEach(({ page }) => connectedBy(page, { effectiveType: "4g", downlink: 10 }));

/** Addresses of pictures that a page has fetched from now on. */
function picturesFetched(page: Page): string[] {
  const fetched: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (new URL(url).pathname.startsWith("/picture")) fetched.push(url);
  });
  return fetched;
}

/** Layout Instability (W3C draft), as far as it is read here. */
interface Shift {
  value: number;
  sources: { node: Node | null }[];
}

test.describe("picture and live map agree", () => {
  test.use(calmly);

  for (const address of [
    "/?theme=light",
    "/?theme=dark",
    "/place/kursk-oblast?theme=light",
    "/place/donetsk-oblast?theme=dark",
    "/place/dnipropetrovsk-oblast?theme=light",
    "/place/pokrovsk?theme=light",
    "/place/kyiv?theme=dark",
    "/place/air-route?theme=light",
    "/place/sea-route?theme=dark",
    "/?map=4.5/50.25/34.1&theme=light",
    "/?map=6.73/48.3/36.8&theme=dark",
    "/?map=1.4/48/-160&theme=light",
  ]) {
    test(address, async ({ page, atlas }) => {
      await withoutNames(page);
      await atlas.open(address);
      await expectPictureDrawn(page);
      const stage = page.locator(STAGE);
      await showOnly(page, "live");
      const live = accentIn(await stage.screenshot());
      await showOnly(page, "picture");
      const picture = accentIn(await stage.screenshot());
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

        test("links lead from place to place, and every excerpt can be read", async ({ page }) => {
          test.skip(colorScheme === "dark", "links lead the same way in either scheme");
          test.skip(frame !== "tablet", "pages.e2e.ts does so at a desk and on a phone");
          await page.goto("/");
          const inSight = marksIn(page).filter({ hasNot: page.locator("[data-off-screen]") });
          const first = await inSight.first().getAttribute("data-place");
          expect(first).not.toBeNull();
          for (const { id, name } of PLACES) {
            await page.locator(`nav a[data-place="${id}"]`).click();
            await expect(page.getByRole("heading", { level: 1 })).toHaveText(name);
            await expect(page.locator("main blockquote").first()).toBeVisible();
            await expect(marksIn(page).and(page.locator('[aria-current="true"]'))).toHaveAttribute(
              "data-place",
              id,
            );
            await page.getByRole("link", { name: "All places" }).click();
            await expect(page).toHaveURL(/\/$/);
          }
        });

        test("links zoom in, out, and back", async ({ page }) => {
          await page.goto("/place/pokrovsk");
          const home = await pictureShown(page);
          await zoomLink(page, "Zoom in").filter({ visible: true }).click();
          await expect(page).toHaveURL(/\/place\/pokrovsk\?map=/);
          await expectPictureDrawn(page);
          const near = await pictureShown(page);
          expect(zoomOf(near)).toBeCloseTo(zoomOf(home) + 1, 2);
          await zoomLink(page, "Zoom out").filter({ visible: true }).click();
          await expectPictureDrawn(page);
          expect(zoomOf(await pictureShown(page))).toBeCloseTo(zoomOf(home), 2);
          await zoomLink(page, "Whole map").filter({ visible: true }).click();
          await expect(page).toHaveURL(/\/place\/pokrovsk$/);
          expect(await pictureShown(page)).toBe(home);
        });

        test("links lead to what lies beyond the edges", async ({ page }) => {
          await page.goto("/?map=4/50.2/34");
          const east = beyondLinks(page).and(page.locator('[data-side="east"]'));
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
  }
});

const zoomOf = (address: string): number =>
  Number((new URLSearchParams(address.split("?")[1]).get("map") ?? "").split("/")[0]);

/** The picture reaches over every edge of the map's box, and their centres coincide. */
async function expectCovered(page: Page): Promise<void> {
  const [box, picture] = await Promise.all(
    [STAGE, PICTURE].map((part) => page.locator(part).boundingBox()),
  );
  if (!box || !picture) throw new Error("Expected a stage and a picture in the window.");
  const centre = ({ x, y, width, height }: typeof box) => [x + width / 2, y + height / 2];
  const apart = centre(box).map((value, i) => Math.abs(value - (centre(picture)[i] as number)));
  expect(Math.max(...apart), "pixels between the centres").toBeLessThanOrEqual(0.5);
  expect(picture.width).toBeGreaterThanOrEqual(box.width);
  expect(picture.height).toBeGreaterThanOrEqual(box.height);
}

/** The commonest colour of the map's box. */
async function seaIn(page: Page): Promise<number[]> {
  const { PNG } = await import("pngjs");
  const { data } = PNG.sync.read(await page.locator(STAGE).screenshot());
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
  for (const [frame, viewport] of Object.entries(FRAMES)) {
    for (const address of ["/", "/place/pokrovsk"]) {
      test.describe(frame, () => {
        test.use({ viewport });

        test(`without a jump: ${address}`, async ({ page, atlas }) => {
          await page.addInitScript(() => {
            const shifts: string[] = [];
            Object.assign(window, { shifts });
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries() as unknown as Shift[]) {
                const moved = entry.sources.map(({ node }) => node?.textContent?.slice(0, 40));
                shifts.push(`${entry.value.toFixed(4)}: ${moved.join(" | ")}`);
              }
            }).observe({ type: "layout-shift", buffered: true });
          });
          await page.goto(address);
          await expectCovered(page);
          const before = await standsOf(page);
          await atlas.expectMap("live");
          const shifts = await page.evaluate(
            () => (window as unknown as { shifts: string[] }).shifts,
          );
          // A word of a line may stand a pixel apart when its font comes; nothing below it moves.
          const total = shifts.reduce((sum, shift) => sum + Number.parseFloat(shift), 0);
          expect(total, `layout shifts: ${shifts.join("; ")}`).toBeLessThan(0.005);
          await expectCovered(page);
          const canvas = await page.locator(".maplibregl-canvas").boundingBox();
          expect(canvas).toEqual(await page.locator(STAGE).boundingBox());
          expect(apart(before, await standsOf(page)), "pixels that marks moved").toBeLessThan(1.5);
        });
      });
    }
  }

  test("through its states, in their order", async ({ page, atlas }) => {
    await page.addInitScript(() => {
      const states: (string | null)[] = [];
      Object.assign(window, { states });
      const note = () => {
        const state = document.documentElement?.getAttribute("data-map") ?? null;
        if (state !== null && state !== states.at(-1)) states.push(state);
      };
      new MutationObserver(note).observe(document, {
        subtree: true,
        childList: true,
        attributes: true,
        attributeFilter: ["data-map"],
      });
    });
    await atlas.open("/");
    expect(await page.evaluate(() => (window as unknown as { states: string[] }).states)).toEqual([
      "picture",
      "loading",
      "live",
    ]);
  });

  test("and no other picture is fetched when a place is chosen", async ({ page, atlas }) => {
    const fetched = picturesFetched(page);
    await atlas.open("/");
    expect(fetched).toHaveLength(1);
    for (const id of ["kursk-oblast", "pyongyang"]) {
      await page.locator(`nav a[data-place="${id}"]`).click();
      await expect(atlas.heading()).toHaveText(placeOf(id).name);
      await expect(marksIn(page).and(page.locator('[aria-current="true"]'))).toHaveCount(1);
      await atlas.goHome();
      await expect(page).toHaveURL(/\/$/);
    }
    await zoomLink(page, "Zoom in").click();
    await expect(page).toHaveURL(/map=/);
    expect(fetched).toHaveLength(1);
  });
});

for (const [frame, viewport] of Object.entries(FRAMES)) {
  test.describe(`the system's colour scheme, ${frame}`, () => {
    test.use({ viewport, colorScheme: "dark" });
    // A live map over the picture would follow as well.
    test.beforeEach(({ page }) => page.addInitScript(withoutWebGL));

    test("the picture is of it, follows it and the view's theme, and is fetched once for each", async ({
      page,
      atlas,
    }) => {
      const fetched = picturesFetched(page);
      const themes = () => fetched.map((url) => new URL(url).searchParams.get("theme"));
      const expectTheme = (theme: "light" | "dark") =>
        expect.poll(() => pictureShown(page)).toContain(`theme=${theme}`);
      await page.goto("/");
      await atlas.expectMap("unsupported");
      await expectTheme("dark");
      expect(themes()).toEqual(["dark"]);
      await page.emulateMedia({ colorScheme: "light" });
      await expectTheme("light");
      await page.emulateMedia({ colorScheme: "dark" });
      await expectTheme("dark");
      expect(themes()).toEqual(["dark", "light"]);
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
      // The page is alive: its own links answer without a page load.
      await page.evaluate(() => new Promise((idle) => requestIdleCallback(idle)));
      expect(await mapState(page)).toBe("picture");
      const live = asked.filter((url) => /maplibre|\/tiles\/|\/drawing\//.test(url));
      expect(live).toEqual([]);
      await page.locator(STAGE).hover({ position: { x: 400, y: 300 } });
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

for (const [frame, viewport] of Object.entries(FRAMES)) {
  test.describe(`without WebGL, ${frame}`, () => {
    test.use({ viewport });
    test.beforeEach(({ page }) => page.addInitScript(withoutWebGL));

    test("the picture stays, says so, and follows every link", async ({ page, atlas }) => {
      await page.goto("/place/pokrovsk");
      await atlas.expectMap("unsupported");
      await expect(page.locator(`${STAGE} p[role=status]`)).toHaveText(
        "This browser cannot draw the live map (no WebGL): a picture stands in for it.",
      );
      await expectPictureDrawn(page);
      const home = await pictureShown(page);
      await zoomLink(page, "Zoom in").click();
      await expect.poll(async () => zoomOf(await pictureShown(page))).toBeCloseTo(zoomOf(home) + 1);
      await zoomLink(page, "Whole map").click();
      await expect.poll(() => pictureShown(page)).toBe(home);
      await atlas.goHome();
      for (const { id, name } of PLACES) {
        await page.locator(`nav a[data-place="${id}"]`).click();
        await expect(atlas.heading()).toHaveText(name);
        await expect.poll(() => pictureShown(page)).toContain(`/picture/place/${id}.svg`);
        await expectPictureDrawn(page);
        await expect(page.locator("main blockquote").first()).toBeVisible();
        await atlas.goHome();
        await expect(page).toHaveURL(/\/$/);
      }
    });

    test("links lead beyond the edges", async ({ page, atlas }) => {
      await page.goto("/?map=4/50.2/34");
      await atlas.expectMap("unsupported");
      const before = await pictureShown(page);
      await beyondLinks(page).and(page.locator('[data-side="east"]')).click();
      await expect.poll(() => pictureShown(page)).not.toBe(before);
      await expectPictureDrawn(page);
      const pyongyang = marksIn(page).and(page.locator('[data-place="pyongyang"]'));
      await expect(pyongyang).not.toHaveAttribute("data-off-screen", /./);
    });
  });
}

test("a lost context: the picture stands in and follows, and the map comes back", async ({
  page,
  atlas,
  watch,
}) => {
  watch.allow(/WebGL|CONTEXT_LOST|context lost/i);
  // The extension is asked for while the context lives: a lost one hands none out.
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
    page.evaluate((act) => (window as unknown as { loser: WEBGL_lose_context }).loser[act](), act);
  await atlas.open("/");
  const opening = await pictureShown(page);
  await loser("loseContext");
  await atlas.expectMap("lost");
  await expect(page.locator(`${STAGE} p[role=status]`)).toContainText("a picture stands in");
  await expectLiveHidden(page);

  await page.locator('nav a[data-place="kursk-oblast"]').click();
  await expect(atlas.heading()).toHaveText("Kursk Oblast");
  await expect.poll(() => pictureShown(page)).toContain("/picture/place/kursk-oblast.svg");
  expect(await pictureShown(page)).not.toBe(opening);
  await expectPictureDrawn(page);
  const home = zoomOf(await pictureShown(page));
  await zoomLink(page, "Zoom in").click();
  await expect.poll(async () => zoomOf(await pictureShown(page))).toBeCloseTo(home + 1);

  await loser("restoreContext");
  await atlas.expectMap("live");
  await expect(page.locator(`${STAGE} p[role=status]`)).toHaveText("");
  await expectCovered(page);
});

const expectLiveHidden = (page: Page) =>
  expect(page.locator(`${STAGE} > live-map`)).toHaveCSS("opacity", "0");

type Stands = Record<string, string>;

/** Where the marks that are in sight stand, in the window. */
const standsOf = (page: Page): Promise<Stands> =>
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

/** The farthest that a mark in sight both times has moved. */
function apart(before: Stands, after: Stands): number {
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

test.describe("a picture by its address", () => {
  for (const path of ["/picture", ...PLACES.map(({ id }) => `/picture/place/${id}`)]) {
    test(`${path}: SVG and PNG of the size that was asked for`, async ({ request }) => {
      const svg = await request.get(`${path}.svg?width=300&height=200&scale=2`);
      expect(svg.status()).toBe(200);
      expect(svg.headers()["content-type"]).toBe("image/svg+xml");
      expect(await svg.text()).toMatch(/^<svg [^>]*width="600" height="400" viewBox="0 0 300 200"/);
      for (const [query, size] of [
        ["", [1200, 630]],
        ["?width=300&height=200", [300, 200]],
        ["?width=300&height=200&scale=2", [600, 400]],
      ] as const) {
        const png = await request.get(`${path}.png${query}`);
        expect(png.headers()["content-type"]).toBe("image/png");
        expect(sizeOf(await png.body())).toEqual(size);
      }
    });
  }

  for (const [query, message] of [
    ["width=15", 'Expected width from 16 to 4096, got "15".'],
    ["width=4097", 'Expected width from 16 to 4096, got "4097".'],
    ["width=abc", 'Expected width from 16 to 4096, got "abc".'],
    ["height=1e3", 'Expected height from 16 to 4096, got "1e3".'],
    ["scale=4", 'Expected scale from 1 to 3, got "4".'],
    ["scale=", 'Expected scale from 1 to 3, got "".'],
    [
      "width=2000&height=2000&scale=2",
      "Expected at most 8000000 pixels (width × height × scale²), got 16000000.",
    ],
  ] as const) {
    test(`says what was allowed: ${query}`, async ({ request }) => {
      for (const path of ["/picture.svg", "/picture.png", "/picture/place/kyiv.png"]) {
        const answer = await request.get(`${path}?${query}`);
        expect(answer.status()).toBe(400);
        expect(await answer.text()).toBe(`${message}\n`);
        expect(answer.headers()["content-type"]).toContain("text/plain");
      }
    });
  }

  for (const path of [
    "/picture/place/atlantis.svg",
    "/picture/place/atlantis.png",
    "/picture/place/kyiv",
    "/picture/place/kyiv.gif",
    "/picture/place/.svg",
    "/picture/place/..%2f..%2fpackage.svg",
    "/picture/place/__proto__.svg",
  ]) {
    test(`is none: ${path}`, async ({ request }) => {
      expect((await request.get(path)).status()).toBe(404);
    });
  }

  for (const path of ["/picture.svg?map=4/50/34", "/picture/place/kyiv.png"]) {
    test(`may be kept, and is not sent again: ${path}`, async ({ request }) => {
      const first = await request.get(path);
      const { etag = "", "cache-control": cache } = first.headers();
      expect(etag).toMatch(/^(?:W\/)?"[\w-]+"$/);
      expect(cache).toMatch(/^public, max-age=\d+/);
      expect(first.headers()["access-control-allow-origin"]).toBe("*");
      const again = await request.get(path, { headers: { "If-None-Match": etag } });
      expect(again.status()).toBe(304);
      expect((await again.body()).byteLength).toBe(0);
      expect(again.headers().etag).toBe(etag);
      const other = await request.get(path, { headers: { "If-None-Match": '"other"' } });
      expect(other.status()).toBe(200);
      expect((await other.body()).equals(await first.body())).toBe(true);
    });
  }

  test("is sent compressed where it is text", async ({ request }) => {
    const headers = { "Accept-Encoding": "gzip" };
    const svg = await request.get("/picture.svg?only=map", { headers });
    expect(svg.headers()["content-encoding"]).toBe("gzip");
    expect(svg.headers().vary).toMatch(/accept-encoding/i);
  });

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
      // The style is let through: letters have a halo behind them.
      const order = await page
        .locator("svg text")
        .first()
        .evaluate((text) => getComputedStyle(text).paintOrder);
      expect(order).toContain("stroke");
    });
  }

  test("any nonsense is a picture or a refusal, never a 500", async ({ request }) => {
    for (const query of [
      "map=NaN/1/2",
      "map=99/99/999",
      "map=1e309/0/0",
      "layers=%00",
      "theme=<script>",
      "lang=__proto__",
      "only=map&only=words",
      "width=100&width=99999",
      `map=${"9".repeat(3000)}/1/1`,
      "scale=1.999&width=16&height=16",
    ]) {
      const answer = await request.get(`/picture.png?${query}&width=64&height=64`);
      expect([200, 400], query).toContain(answer.status());
    }
  });
});

/** Width and height of a PNG, from its first chunk. */
const sizeOf = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test.describe("what a link unfurls to", () => {
  for (const [address, picture] of [
    ["/", "/picture.png"],
    ["/place/kursk-oblast", "/picture/place/kursk-oblast.png"],
    ["/?map=4/50/34&layers=towns", "/picture.png?map=4/50/34&layers=towns"],
    ["/place/kyiv?theme=dark&map=7/50/30", "/picture/place/kyiv.png?map=7/50/30&theme=dark"],
  ] as const) {
    test(`${address}: the picture of its very view`, async ({ request, baseURL }) => {
      const html = await (await request.get(address)).text();
      const meta = (name: string) =>
        (
          new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? ""
        ).replaceAll("&amp;", "&");
      expect(meta("og:image")).toBe(`${baseURL}${picture}`);
      expect(meta("og:image:width")).toBe("1200");
      expect(meta("og:image:height")).toBe("630");
      expect(meta("og:image:type")).toBe("image/png");
      expect(meta("og:image:alt").length).toBeGreaterThan(10);
      expect(meta("twitter:card")).toBe("summary_large_image");
      expect(meta("twitter:image")).toBe(meta("og:image"));
      const png = await request.get(meta("og:image"));
      expect(png.status()).toBe(200);
      expect(sizeOf(await png.body())).toEqual([1200, 630]);
    });
  }
});

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
        await expect(page.locator(STAGE)).toContainText(`${baseURL}/place/pokrovsk`);
        await expect(page.getByText(`${baseURL}/place/pokrovsk`)).toBeVisible();
        for (const quote of await page.locator("main blockquote").all()) {
          await expect(quote).toBeVisible();
        }
        expect(await page.locator("main blockquote").count()).toBeGreaterThan(0);
        const controls = page.locator(
          `${STAGE} button, ${STAGE} summary, ${STAGE} a[data-side], ${STAGE} canvas`,
        );
        expect(await controls.filter({ visible: true }).count()).toBe(0);
        expect(await zoomLink(page, "Zoom in").filter({ visible: true }).count()).toBe(0);
      });
    });
  }

  test("the picture is of the view that is printed, not of the one that was opened", async ({
    page,
    atlas,
  }) => {
    await atlas.open("/");
    await page.locator('nav a[data-place="pyongyang"]').click();
    await expect(atlas.heading()).toHaveText("Pyongyang");
    await page.evaluate(() => window.dispatchEvent(new Event("beforeprint")));
    await expect.poll(() => pictureShown(page)).toContain("/picture/place/pyongyang.svg");
  });
});

test("zooming in by links ends where the map does", async ({ page }) => {
  await page.goto(`/?map=${MAX_ZOOM}/48/37`);
  const link = zoomLink(page, "Zoom in");
  await expect(link).toHaveAttribute("href", new RegExp(`map=${MAX_ZOOM}/`));
});
