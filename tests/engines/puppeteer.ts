/** Chromium and Firefox, through Puppeteer (CDP and WebDriver BiDi). */
import puppeteer, { type Browser, type Frame, type KeyInput, type Page } from "puppeteer-core";
import { CHROMIUM_ARGS } from "../../scripts/chromium-args";
import type { BrowserMode, BrowserWindow, Engine, Scope, WindowSize } from "./engine";

interface Programs {
  name: "chromium" | "firefox";
  executablePath: string;
  /** Where windows are drawn, for a browser that must have one. */
  display: string;
}

/** One browser for each mode, started when it is first asked for. */
export async function puppeteerEngine(programs: Programs): Promise<Engine> {
  const browsers = new Map<string, Promise<Browser>>();
  const browserFor = (mode: BrowserMode): Promise<Browser> => {
    const key = JSON.stringify([mode.dark === true, mode.webgl !== false]);
    const browser = browsers.get(key) ?? launch(programs, mode);
    browsers.set(key, browser);
    return browser;
  };
  return {
    name: programs.name,
    version: await (await browserFor({})).version(),
    open: async (mode, size) => openWindow(await browserFor(mode), mode, size),
    close: async () => {
      for (const browser of browsers.values()) await (await browser).close();
    },
  };
}

function launch({ name, executablePath, display }: Programs, mode: BrowserMode): Promise<Browser> {
  if (name === "chromium") {
    const webgl = mode.webgl === false ? ["--disable-3d-apis"] : [];
    return puppeteer.launch({
      executablePath,
      args: [...CHROMIUM_ARGS, ...webgl],
      timeout: 60_000,
    });
  }
  return puppeteer.launch({
    browser: "firefox",
    executablePath,
    // Firefox has WebGL only with a window.
    headless: false,
    timeout: 60_000,
    env: { ...process.env, DISPLAY: display },
    extraPrefsFirefox: {
      "webgl.force-enabled": mode.webgl !== false,
      "webgl.disabled": mode.webgl === false,
      // 0 is dark, 1 light.
      "layout.css.prefers-color-scheme.content-override": mode.dark ? 0 : 1,
      "ui.prefersReducedMotion": 1,
      "print.always_print_silent": true,
      // Puppeteer would wait for the frames of a page that is kept for Back.
      "browser.sessionhistory.max_total_viewers": 0,
    },
  });
}

async function openWindow(
  browser: Browser,
  mode: BrowserMode,
  size: WindowSize,
): Promise<BrowserWindow> {
  const page = await (await browser.createBrowserContext()).newPage();
  const resize = (size: WindowSize) => page.setViewport({ ...size, deviceScaleFactor: 1 });
  await resize(size);
  // Firefox takes them from its preferences alone.
  if ((await browser.version()).includes("Chrome")) {
    await page.emulateMediaFeatures([
      { name: "prefers-reduced-motion", value: "reduce" },
      { name: "prefers-color-scheme", value: mode.dark ? "dark" : "light" },
    ]);
  }
  return {
    ...scopeOf(async () => page.mainFrame()),
    goto: async (url) => {
      await page.goto(url, { waitUntil: "domcontentloaded" });
    },
    resize,
    // A page that was kept is not loaded, and Puppeteer would wait for that.
    back: () => page.evaluate(() => void setTimeout(() => history.back())),
    type: (text) => page.keyboard.type(text),
    key: (name) => page.keyboard.press(name as KeyInput),
    pressAt: (x, y) => page.mouse.click(x, y),
    screenshot: async () => Buffer.from(await page.screenshot()),
    print: async () => Buffer.from(await page.pdf({ printBackground: true, format: "a4" })),
    close: () => closeContext(page),
  };
}

const closeContext = (page: Page): Promise<void> => page.browserContext().close();

/** A document by the way to it, found anew each time: a frame may have been replaced. */
function scopeOf(find: () => Promise<Frame>): Scope {
  return {
    evaluate: async (act, ...args) => (await find()).evaluate(act, ...args) as never,
    press: async (selector) => {
      const element = await (await find()).waitForSelector(selector, { timeout: 20_000 });
      await element?.click();
    },
    frame: (selector) =>
      scopeOf(async () => {
        const element = await (await find()).waitForSelector(selector, { timeout: 20_000 });
        const frame = await element?.contentFrame();
        if (!frame) throw new Error(`expected a frame at ${selector}`);
        return frame;
      }),
  };
}
