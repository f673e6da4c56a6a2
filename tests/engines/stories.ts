/** What readers do, told once, and tried in every engine. */
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { type Scheme, TOKENS } from "@/lib/style/tokens";
import type { BrowserMode, BrowserWindow, Engine, EngineName, Scope, WindowSize } from "./engine";
import { until } from "./engine";
import { puppeteerEngine } from "./puppeteer";
import { MapReader, mapRect, type Rect, seesMap } from "./reader";
import { frameOf, openSite, type Site, type Stub } from "./site";
import { webkitEngine } from "./webdriver";

const DESK: WindowSize = { width: 1280, height: 800 };
const NARROW: WindowSize = { width: 460, height: 800 };
/** As WordPress and AMP hold a frame: without an origin of its own. */
const SANDBOX = 'sandbox="allow-scripts"';
/** Stories that an engine cannot be asked, each with its reason; any other that does not run fails. */
const UNTOLD: Partial<Record<EngineName, Record<string, string>>> = {
  webkit: { "a page is printed with its map": "WebKitGTK's driver has no printing" },
};

interface Told {
  site: Site;
  open: (path: string, mode?: BrowserMode & { size?: WindowSize }) => Promise<Reading>;
  article: (body: string, mode?: BrowserMode & { size?: WindowSize }) => Promise<Reading>;
}
interface Reading {
  window: BrowserWindow;
  page: MapReader;
}

export function tellStories(name: EngineName): void {
  let engine: Engine;
  let site: Site;
  const windows: BrowserWindow[] = [];
  beforeAll(async () => {
    engine = await startEngine(name);
    site = await openSite(inject("server"));
    console.log(`${name}: ${engine.version}`);
  });
  afterAll(async () => {
    await engine?.close();
    site?.close();
  });

  const openUrl = async (
    url: string,
    { size = DESK, ...mode }: BrowserMode & { size?: WindowSize } = {},
  ) => {
    const window = await engine.open(mode, size);
    windows.push(window);
    await window.goto(url);
    return { window, page: new MapReader(window) };
  };

  describe(name, () => {
    for (const [title, story] of Object.entries(STORIES)) {
      const reason = UNTOLD[name]?.[title];
      test.skipIf(reason !== undefined)(
        reason ? `${title} (not here: ${reason})` : title,
        async () => {
          try {
            await story({
              site,
              open: (path, mode) => openUrl(site.atlas + path, mode),
              article: (body, mode) => openUrl(site.article(body), mode),
            });
          } finally {
            for (const window of windows.splice(0)) await window.close();
          }
        },
      );
    }
  });
}

function startEngine(name: EngineName): Promise<Engine> {
  const [display, programs] = [inject("display"), inject("programs")];
  if (name === "chromium") {
    return puppeteerEngine({ name, executablePath: inject("chromium"), display });
  }
  if (name === "firefox") {
    if (!programs.firefox) throw new Error("Firefox was not found and could not be installed.");
    return puppeteerEngine({ name, executablePath: programs.firefox, display });
  }
  if (!programs.webkit)
    throw new Error("WebKitGTK's driver was not found and could not be installed.");
  return webkitEngine({ ...programs.webkit, display });
}

/** The map is seen in the scheme's colours. */
const expectMap = (
  window: BrowserWindow,
  { scheme = "light", scope = window }: { scheme?: Scheme; scope?: Scope } = {},
): Promise<void> =>
  until(`the map in ${scheme} colours`, async () =>
    seesMap(window, TOKENS[scheme], await mapRect(scope)),
  );

/** Brings an embed to life, and gives the document that is: it stands in a frame within the embed. */
async function explore(embed: Scope): Promise<Scope> {
  await embed.press("[data-swap]");
  const live = embed.frame("iframe");
  await new MapReader(live).expectState("live");
  return live;
}

/** The picture is seen again, and whoever presses Enter explores it. */
const expectStill = (embed: Scope): Promise<void> =>
  until("the still embed, its link in focus", () =>
    embed.evaluate(
      () =>
        document.querySelector("iframe") === null &&
        document.activeElement?.matches("[data-swap]") === true,
    ),
  );

const LIVE_MAP = "/live-map/live-map.mjs";
const MAPLIBRE = "/maplibre/maplibre-gl.mjs";
const WORKER = "/maplibre/maplibre-gl-worker.mjs";
const MISSING: Stub = { status: 404 };
const UNREADABLE = "this is no script";
const THROWING = 'throw new Error("a story throws this")';
/** What the live map needs, and the ways in which it fails to come. */
const FAILURES: Record<string, readonly [path: string, answer: Stub][]> = {
  "its own script": [
    [LIVE_MAP, MISSING],
    [LIVE_MAP, "cut"],
    [LIVE_MAP, UNREADABLE],
    [LIVE_MAP, THROWING],
  ],
  "the library": [
    [MAPLIBRE, MISSING],
    [MAPLIBRE, "cut"],
    [MAPLIBRE, UNREADABLE],
    [MAPLIBRE, THROWING],
  ],
  "the worker": [
    [WORKER, MISSING],
    [WORKER, UNREADABLE],
    [WORKER, THROWING],
  ],
  "the data": [
    ["/drawing/", MISSING],
    ["/tiles/", MISSING],
  ],
};

async function failAndTryAgain({ site, open }: Told, failures: (typeof FAILURES)[string]) {
  for (const [path, answer] of failures) {
    site.stub(path, answer);
    try {
      const { window, page } = await open("/place/pokrovsk");
      const states = await page.recordStates();
      const rejections = await recordRejections(window);
      for (let attempt = 1; attempt <= 2; attempt++) {
        // It may be on its way by itself, or have failed so.
        await page.expectState("picture");
        const before = (await states()).length;
        await page.reach();
        await until(
          `attempt ${attempt} to fail with ${path}: ${JSON.stringify(answer)}`,
          async () => /loading.*picture$/.test((await states()).slice(before).join()),
        );
      }
      site.stub(path, null);
      await page.goLive();
      await expectMap(window);
      expect(await rejections()).toEqual([]);
    } finally {
      site.stub(path, null);
    }
  }
}

/** From now on, the promises that are rejected in the page without anybody to hear it. */
async function recordRejections(window: BrowserWindow): Promise<() => Promise<string[]>> {
  await window.evaluate(() => {
    const rejected: string[] = [];
    Object.assign(globalThis, { rejected });
    addEventListener("unhandledrejection", ({ reason }) => rejected.push(String(reason)));
  });
  return () => window.evaluate(() => (globalThis as unknown as { rejected: string[] }).rejected);
}

const STORIES: Record<string, (told: Told) => Promise<void>> = {
  "the first paint of a place is its map": async ({ open }) => {
    const { window, page } = await open("/place/pokrovsk");
    await page.expectPicture();
    await page.expectHeading("Pokrovsk");
    expect(await page.selected()).toBe("pokrovsk");
    await expectMap(window);
  },

  "a map that is reached for comes alive": async ({ open }) => {
    const { window, page } = await open("/");
    await page.goLive();
    await expectMap(window);
  },

  "a place is chosen from the list, and Back returns": async ({ open }) => {
    const { window, page } = await open("/");
    await page.goLive();
    await window.press('nav a[data-place="pokrovsk"]');
    await page.expectAddress("/place/pokrovsk");
    await page.expectHeading("Pokrovsk");
    await window.back();
    await page.expectAddress("/");
    await until("no place to be selected", async () => (await page.selected()) === null);
  },

  "a place is chosen on the map": async ({ open }) => {
    const { window, page } = await open("/?map=7/48.4/37.4");
    await page.goLive();
    await window.press('svg a[data-place="kostiantynivka"]');
    await page.expectHeading("Kostiantynivka");
    expect(await page.selected()).toBe("kostiantynivka");
  },

  "a window in time filters the panel": async ({ open }) => {
    const { page } = await open("/?time=2025-06");
    await page.expectPicture();
    expect(await page.words()).toContain("June 2025");
  },

  "search finds a place by a name in another alphabet": async ({ open }) => {
    const { window, page } = await open("/");
    await page.goLive();
    await window.press(
      'button[aria-haspopup="dialog"][aria-keyshortcuts], button[aria-keyshortcuts]',
    );
    await until("the search dialog", () =>
      window.evaluate(() => document.querySelector("dialog[open] input") !== null),
    );
    await window.type("Покровськ");
    await until("Pokrovsk among the results", () =>
      window.evaluate(
        () => document.querySelector("dialog[open]")?.textContent?.includes("Pokrovsk") ?? false,
      ),
    );
    await window.key("Enter");
    await page.expectAddress("/place/pokrovsk");
  },

  "the Share dialog has the view's own link": async ({ site, open }) => {
    const { window, page } = await open("/place/pokrovsk?theme=dark");
    await page.goLive();
    await window.evaluate(() =>
      [...document.querySelectorAll("button")]
        .find((button) => button.textContent === "Share")
        ?.click(),
    );
    await until("the link in the dialog", () =>
      window.evaluate(
        (link) =>
          [
            ...document.querySelectorAll<HTMLInputElement>(
              "dialog[open] input, dialog[open] textarea",
            ),
          ].some(({ value }) => value.includes(link)),
        `${site.atlas}/place/pokrovsk?theme=dark`,
      ),
    );
  },

  "a still embed shows its map, in a plain frame and in a sandbox": async ({ site, article }) => {
    for (const attributes of ["", SANDBOX]) {
      const { window } = await article(frameOf(`${site.atlas}/embed/place/pokrovsk`, attributes));
      await expectMap(window, { scope: window.frame("iframe") });
    }
  },

  "Explore brings an embed to life, in a plain frame and in a sandbox": async ({
    site,
    article,
  }) => {
    for (const attributes of ["", SANDBOX]) {
      const { window } = await article(frameOf(`${site.atlas}/embed/place/pokrovsk`, attributes));
      const embed = window.frame("iframe");
      const live = await explore(embed);
      await expectMap(window, { scope: live });
    }
  },

  "an embed gives its picture back, and Back leaves the article": async ({ site, open }) => {
    for (const attributes of ["", SANDBOX]) {
      const { window, page } = await open("/place/kyiv");
      await window.goto(site.article(frameOf(`${site.atlas}/embed/place/pokrovsk`, attributes)));
      const embed = window.frame("iframe");
      const live = await explore(embed);
      await live.press('[aria-label="Back to the picture"]');
      await expectStill(embed);
      await expectMap(window, { scope: embed });
      await explore(embed);
      await window.key("Escape");
      await expectStill(embed);
      await window.back();
      await page.expectAddress("/place/kyiv");
    }
  },

  "an embed that starts alive does so in a sandbox": async ({ site, article }) => {
    const { window } = await article(frameOf(`${site.atlas}/embed/place/pokrovsk?live=1`, SANDBOX));
    const embed = window.frame("iframe");
    await new MapReader(embed).expectState("live");
    await expectMap(window, { scope: embed });
  },

  "<dateline-atlas> takes the height that its map asks for": async ({ site, article }) => {
    const { window } = await article(
      `<script type="module" src="${site.atlas}/embed.js"></script><dateline-atlas src="${site.atlas}/embed/place/pokrovsk"><a href="${site.atlas}/place/pokrovsk">Pokrovsk</a></dateline-atlas>`,
    );
    const box = (): Promise<Rect> =>
      window.evaluate(() => {
        const frame = document.querySelector("dateline-atlas")?.shadowRoot?.querySelector("iframe");
        const { x = 0, y = 0, width = 0, height = 0 } = frame?.getBoundingClientRect() ?? {};
        return { x, y, width, height };
      });
    // A map of 35rem at most, and the words about it.
    await until("a frame as high as its content", async () => (await box()).height > 600);
    const { width } = await box();
    const rect = { x: 0.2 * width, y: 180, width: 0.6 * width, height: 250 };
    await until("the map", () => seesMap(window, TOKENS.light, rect));
  },

  "in the dark the map is dark: a page, alive, and an embed": async ({ site, open, article }) => {
    const dark = { dark: true };
    const { window, page } = await open("/place/pokrovsk", dark);
    await page.expectPicture();
    await expectMap(window, { scheme: "dark" });
    await page.goLive();
    await expectMap(window, { scheme: "dark" });
    const embedded = await article(frameOf(`${site.atlas}/embed/place/pokrovsk`), dark);
    await expectMap(embedded.window, { scheme: "dark", scope: embedded.window.frame("iframe") });
  },

  "in the dark without script the map is dark, whatever the window's width": async ({
    site,
    open,
  }) => {
    for (const size of [DESK, NARROW]) {
      const path = site.withoutScript("/place/pokrovsk").slice(site.atlas.length);
      const { window } = await open(path, { dark: true, size });
      const scope = window.frame("iframe");
      await new MapReader(scope).expectPicture();
      await expectMap(window, { scheme: "dark", scope });
    }
  },

  "without script there are the map, its marks and the words": async ({ site, open }) => {
    const { window } = await open(site.withoutScript("/place/pokrovsk").slice(site.atlas.length));
    const framed = new MapReader(window.frame("iframe"));
    await framed.expectPicture();
    await framed.expectHeading("Pokrovsk");
    expect(await framed.selected()).toBe("pokrovsk");
    await expectMap(window, { scope: window.frame("iframe") });
  },

  "without WebGL the picture stays, and the page says why": async ({ open }) => {
    const { window, page } = await open("/place/pokrovsk", { webgl: false });
    await page.reach();
    await page.expectState("unsupported");
    await expectMap(window);
  },

  ...Object.fromEntries(
    Object.entries(FAILURES).map(([what, failures]) => [
      `a map library that fails is tried again when the reader reaches again: ${what}`,
      (told: Told) => failAndTryAgain(told, failures),
    ]),
  ),

  "a press beside a dialog closes it, and one that ends there does not": async ({ open }) => {
    const { window, page } = await open("/place/pokrovsk");
    await page.goLive();
    for (const button of ["Share", "Embed", "Find"]) {
      const isOpen = () => window.evaluate(() => document.querySelector("dialog[open]") !== null);
      await until(`the ${button} dialog`, async () => {
        if (await isOpen()) return true;
        await window.evaluate((name) => {
          const named = [...document.querySelectorAll("button")].find(
            ({ textContent }) => textContent === name,
          );
          named?.click();
        }, button);
        return isOpen();
      });
      await window.press("dialog[open] input");
      expect(await isOpen()).toBe(true);
      await window.pressAt(8, 400);
      await until(`the ${button} dialog to be closed`, async () => !(await isOpen()));
    }
  },

  "the heading of a new page is ringed for those who go by keyboard alone": async ({ open }) => {
    const { window, page } = await open("/");
    await page.goLive();
    const ring = () =>
      window.evaluate(() => {
        const { activeElement } = document;
        const isHeading = activeElement?.matches("h1") ?? false;
        return isHeading && getComputedStyle(activeElement as Element).outlineStyle;
      });
    await window.press('nav a[data-place="pokrovsk"]');
    await page.expectHeading("Pokrovsk");
    await until("the heading to have the focus", async () => (await ring()) !== false);
    expect(await ring()).toBe("none");
    await window.key("Tab");
    await window.evaluate(() => document.querySelector<HTMLElement>('main a[href="/"]')?.focus());
    await window.key("Enter");
    await page.expectAddress("/");
    await until("the heading to be ringed", async () => (await ring()) === "solid");
  },

  "a narrow window has the map above the words": async ({ open }) => {
    const { window, page } = await open("/place/pokrovsk", { size: NARROW });
    await page.expectPicture();
    await expectMap(window);
  },

  "a page is printed with its map": async ({ open }) => {
    const { window, page } = await open("/place/pokrovsk");
    await page.goLive();
    const pdf = await window.print();
    expect(pdf?.length ?? 0).toBeGreaterThan(20_000);
  },
};
