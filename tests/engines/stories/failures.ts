/** What the map needs does not come, or cannot be used. */
import { expect } from "vitest";
import { LIVE_MAP_SCRIPT } from "@/lib/boot/generated/live-map";
import { MAPLIBRE_SCRIPT, MAPLIBRE_WORKER } from "@/lib/boot/generated/maplibre";
import { type BrowserWindow, until } from "../engine";
import { MapReader } from "../reader";
import { frameOf, type Site, type Stub } from "../site";
import { expectMap, type Stories } from "../told";

const MISSING: Stub = { status: 404 };
const UNREADABLE = "this is no script";
const THROWING = 'throw new Error("a story throws this")';

/** What the live map needs, in the order in which it asks for it, and ways in which it fails to come. */
const NEEDED: readonly [path: string, answers: readonly Stub[]][] = [
  [LIVE_MAP_SCRIPT, [MISSING, THROWING]],
  [MAPLIBRE_SCRIPT, ["cut", UNREADABLE]],
  [MAPLIBRE_WORKER, [MISSING, THROWING]],
  ["/drawing/", [MISSING]],
  ["/tiles/", [MISSING, "cut"]],
];

/** From now on, the promises that are rejected in the page without anybody to hear it. */
async function recordRejections(window: BrowserWindow): Promise<() => Promise<string[]>> {
  await window.evaluate(() => {
    const rejected: string[] = [];
    Object.assign(globalThis, { rejected });
    addEventListener("unhandledrejection", ({ reason }) => rejected.push(String(reason)));
  });
  return () => window.evaluate(() => (globalThis as unknown as { rejected: string[] }).rejected);
}

/** The page is asked for again, because the script of its live map is gone; there it comes, and the map with it. */
async function expectMended(
  site: Site,
  path: string,
  requests: number,
  page: MapReader,
): Promise<void> {
  await until("the page to be loaded anew", async () => site.requests(path) === requests);
  site.stub(LIVE_MAP_SCRIPT, null);
  await until("the map to be live", async () => {
    const state = await page.state();
    // The script may have been asked for before it was there.
    if (state === "picture") await page.reach();
    return state === "live";
  });
}

export const FAILURES: Stories = {
  "whatever the live map needs and does not get, the picture stays, and whoever reaches again gets it":
    async ({ newSite, open }) => {
      const site = await newSite();
      // What is preloaded before its turn is kept in no cache.
      for (const [path] of NEEDED) site.stub(path, MISSING);
      // As if it had been loaded anew already, which happens once.
      const { window, page } = await open(`${site.atlas}/place/pokrovsk?reload=0`);
      const states = await page.recordStates();
      const rejections = await recordRejections(window);
      for (const [path, answers] of NEEDED) {
        for (const answer of answers) {
          site.stub(path, answer);
          await page.expectState("picture");
          const before = (await states()).length;
          await until(`an attempt to fail with ${path}: ${JSON.stringify(answer)}`, async () => {
            if (/loading.*picture$/.test((await states()).slice(before).join())) return true;
            // In vain while it is on its way by itself.
            await page.reach();
            return false;
          });
        }
        site.stub(path, null);
      }
      await page.goLive();
      await expectMap(window);
      expect(await rejections()).toEqual([]);
    },

  "a page of the last build, whose files are gone, is loaded anew": async ({ newSite, open }) => {
    const site = await newSite();
    site.stub(LIVE_MAP_SCRIPT, MISSING);
    const { window, page } = await open(`${site.atlas}/place/pokrovsk?theme=light`);
    await expectMended(site, "/place/pokrovsk", 2, page);
    await expectMap(window);
    await page.expectAddress("/place/pokrovsk?theme=light");
  },

  "so is a live embed, in the frame of a still one in a sandbox": async ({ newSite, open }) => {
    const site = await newSite();
    site.stub(LIVE_MAP_SCRIPT, MISSING);
    const source = `${site.atlas}/embed/place/pokrovsk`;
    const { window } = await open(site.article(frameOf(source, 'sandbox="allow-scripts"')));
    const embed = window.frame("iframe");
    await embed.press("[data-swap]");
    const live = embed.frame("iframe");
    // The still embed, the live one, and another live one.
    await expectMended(site, "/embed/place/pokrovsk", 3, new MapReader(live));
    await expectMap(window, { scope: live });
  },

  "without script there are the map, its marks and the words": async ({ site, open }) => {
    const { window } = await open(site.withoutScript("/place/pokrovsk"));
    const scope = window.frame("iframe");
    const framed = new MapReader(scope);
    await framed.expectPicture();
    await framed.expectHeading("Pokrovsk");
    expect(await framed.selected()).toBe("pokrovsk");
    await expectMap(window, { scope });
  },

  "without WebGL the picture stays, and the page says why": async ({ open }) => {
    const { window, page } = await open("/place/pokrovsk", { webgl: false });
    await page.reach();
    await page.expectState("unsupported");
    await expectMap(window);
  },
};
