/**
 * Compares an article with three embeds to one with three bare maps: what they load untouched, and how long
 * one takes until it is live.
 */
import type { Browser, BrowserContext, Frame, FrameLocator, Page } from "@playwright/test";
import { MAP_STATE_ATTRIBUTE } from "@/lib/boot/protocol";
import { clock, type Line, openLine } from "./line";
import type { Ports } from "./pages";
import type { Profile } from "./profiles";
import { type Summary, summary } from "./statistics";
import { blockingTime, gatherVitals, readVitals } from "./vitals";

const PLACES = ["/place/pokrovsk", "/place/kursk-oblast", "/place/sunan-airport"];
const [TOUCHED = ""] = PLACES;

/** Bytes transferred, blocking time in the frames in ms, and ms until a map can be panned. */
interface Article {
  bytes: number;
  blocked: number;
  ready: number;
}

export interface ArticleResult {
  profile: Profile["name"];
  embeds: Record<keyof Article, Summary>;
  bare: Record<keyof Article, Summary>;
}

export async function measureArticle(
  browser: Browser,
  ports: Ports,
  { profile, rounds }: { profile: Profile; rounds: number },
): Promise<ArticleResult> {
  const found: { embeds: Article[]; bare: Article[] } = { embeds: [], bare: [] };
  for (let round = 0; round < rounds; round++) {
    for (const kind of ["embeds", "bare"] as const) {
      const article = await measured(browser, ports, profile, kind);
      found[kind].push(article);
      console.error(`article round ${round + 1} ${kind}: ${JSON.stringify(article)}`);
    }
  }
  const summed = (all: readonly Article[]) => ({
    bytes: summary(all.map(({ bytes }) => bytes)),
    blocked: summary(all.map(({ blocked }) => blocked)),
    ready: summary(all.map(({ ready }) => ready)),
  });
  return { profile: profile.name, embeds: summed(found.embeds), bare: summed(found.bare) };
}

async function measured(
  browser: Browser,
  ports: Ports,
  profile: Profile,
  kind: "embeds" | "bare",
): Promise<Article> {
  const prefix = kind === "embeds" ? "/embed" : "/bare";
  const untouched = await inArticle(browser, ports, profile, PLACES, prefix, async (page, line) => {
    const frames = await scrolledThrough(page, line);
    const vitals = await Promise.all(frames.map((frame) => readVitals(frame as unknown as Page)));
    const blocked = vitals.map((each) => blockingTime(each, Number.POSITIVE_INFINITY));
    return {
      bytes: line.delivered.reduce((sum, { bytes }) => sum + bytes, 0),
      blocked: blocked.reduce((sum, ms) => sum + ms, 0),
    };
  });
  const ready = await inArticle(
    browser,
    ports,
    profile,
    [TOUCHED],
    prefix,
    async (page, line, opened) => {
      const frame = page.frameLocator("iframe");
      if (kind === "bare") {
        await page.locator("iframe").scrollIntoViewIfNeeded();
        return (await untilLive(frame)) - opened;
      }
      await scrolledThrough(page, line);
      const explore = frame.getByRole("link", { name: /^Explore/ });
      const touched = clock();
      await explore.tap({ noWaitAfter: true });
      // The live map is in a frame within the embed.
      return (await untilLive(frame.frameLocator("iframe"))) - touched;
    },
  );
  return { ...untouched, ready };
}

/** Opens an article without a cache, with a frame for each place, and runs `act` in it. */
async function inArticle<T>(
  browser: Browser,
  ports: Ports,
  profile: Profile,
  places: readonly string[],
  prefix: "/embed" | "/bare",
  act: (page: Page, line: Line, opened: number) => Promise<T>,
): Promise<T> {
  const line = await openLine(prefix === "/embed" ? ports.app : ports.contained, profile.link);
  const context: BrowserContext = await browser.newContext(profile.context);
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: profile.cpu });
    await gatherVitals(page);
    const query = places.map(
      (place) => `src=${encodeURIComponent(`http://localhost:${line.port}${prefix}${place}`)}`,
    );
    const opened = clock();
    // The article is served by another server of this host, so that only the frames are measured.
    await page.goto(`http://localhost:${ports.contained}/article?${query.join("&")}`, {
      waitUntil: "commit",
    });
    return await act(page, line, opened);
  } finally {
    await context.close();
    line.close();
  }
}

const QUIET = 2000;
const PATIENCE = 90_000;

/** Scrolls each frame into view and waits until nothing more is loaded. */
async function scrolledThrough(page: Page, line: Line): Promise<Frame[]> {
  await page.waitForLoadState("load");
  for (const frame of await page.locator("iframe").all()) {
    await frame.scrollIntoViewIfNeeded();
    const start = clock();
    while (clock() - Math.max(start, line.delivered.at(-1)?.at ?? 0) < QUIET) {
      if (clock() - start > PATIENCE) throw new Error("The article did not come to rest.");
      await page.waitForTimeout(100);
    }
  }
  return page.frames().slice(1);
}

async function untilLive(frame: FrameLocator): Promise<number> {
  await frame
    .locator(`html[${MAP_STATE_ATTRIBUTE}="live"]`)
    .waitFor({ state: "attached", timeout: PATIENCE });
  return clock();
}
