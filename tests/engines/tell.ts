/** Tells all stories in one engine. */
import { afterAll, beforeAll, describe, inject, test } from "vitest";
import type { BrowserWindow, Engine, EngineName } from "./engine";
import { puppeteerEngine } from "./puppeteer";
import { MapReader } from "./reader";
import { openSite, type Site } from "./site";
import { STORIES, UNTOLD } from "./stories";
import { DESK, type OpenOptions, type Reading } from "./told";
import { webkitEngine } from "./webdriver";

export function tellStories(name: EngineName): void {
  let engine: Promise<Engine>;
  let site: Site;
  const newSites: Site[] = [];
  /** Stories share it while they ask for the same mode, since to start a browser takes seconds. */
  let shared: { mode: string; window: BrowserWindow } | null = null;
  beforeAll(async () => {
    site = await openSite(inject("server"));
    engine = startEngine(name);
    // Each story fails with it.
    await engine.then(
      ({ version }) => console.log(`${name}: ${version}`),
      ({ message }) => console.error(`${name}: ${message}`),
    );
  });
  afterAll(async () => {
    await closeWindow();
    await engine.then(({ close }) => close()).catch(() => {});
    for (const each of [site, ...newSites]) each.close();
  });

  const closeWindow = async () => {
    await shared?.window.close();
    shared = null;
  };
  const windowFor = async ({ size = DESK, ...mode }: OpenOptions): Promise<BrowserWindow> => {
    const key = JSON.stringify(mode);
    if (shared?.mode !== key) {
      await closeWindow();
      shared = { mode: key, window: await (await engine).open(mode, size) };
    } else await shared.window.resize(size);
    return shared.window;
  };
  const open = async (address: string, options: OpenOptions = {}): Promise<Reading> => {
    const window = await windowFor(options);
    await window.goto(new URL(address, site.atlas).href);
    return { window, page: new MapReader(window) };
  };
  const alive = async (path: string): Promise<Reading> => {
    const window = await windowFor({});
    const page = new MapReader(window);
    const isThere = await window.evaluate(
      (address) => location.href === address,
      site.atlas + path,
    );
    if (!isThere) await open(path);
    await page.goLive();
    return { window, page };
  };

  const newSite = async (): Promise<Site> => {
    const opened = await openSite(inject("server"));
    newSites.push(opened);
    return opened;
  };

  describe(name, () => {
    for (const [title, story] of Object.entries(STORIES)) {
      const reason = UNTOLD[name]?.[title];
      if (reason) {
        console.log(`${name} is not asked that ${title}: ${reason}`);
        continue;
      }
      test(title, async () => {
        try {
          await engine;
          await story({ site, newSite, open, alive });
        } catch (error) {
          // The next story begins with a window that nothing has happened in.
          await closeWindow();
          throw error;
        }
      });
    }
  });
}

function startEngine(name: EngineName): Promise<Engine> {
  const [display, programs] = [inject("display"), inject("programs")];
  const none = new Error(`${name} was not found and could not be installed.`);
  if (name === "webkit") {
    return programs.webkit ? webkitEngine({ ...programs.webkit, display }) : Promise.reject(none);
  }
  const executablePath = programs[name];
  return executablePath ? puppeteerEngine({ name, executablePath, display }) : Promise.reject(none);
}
