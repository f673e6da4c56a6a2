/** One load of a page without a cache, with everything that was recorded of it. */
import type { Browser, CDPSession, Page, Request } from "@playwright/test";
import { MAP_ID, MAP_STATE_ATTRIBUTE } from "@/lib/boot/protocol";
import { type Features, type Rect, sightOf } from "./features";
import { clock, type Delivery, openLine } from "./line";
import type { Profile } from "./profiles";
import { evaluated, reach } from "./reach";
import { type Frame, recordFrames } from "./screencast";
import { gatherVitals, readVitals, type Vitals } from "./vitals";

export interface Address {
  /** Port of the server. */
  port: number;
  path: string;
  /** Whether a live map is expected. */
  live: boolean;
}

export interface Load {
  vitals: Vitals;
  frames: Frame[];
  delivered: Delivery[];
  requests: { at: number; url: string; done: number | null }[];
  /** The map's box, and the boxes over it that have controls or text. */
  map: Rect;
  covers: Rect[];
  /** Whether a drag moved the live map; null if there is none. */
  pans: boolean | null;
}

/** Milliseconds without a byte or a frame after which a page counts as loaded. */
const QUIET = 1500;
const PATIENCE = 90_000;

/** @param features the map is touched once they are visible; if absent, once anything is painted. */
export async function loadPage(
  browser: Browser,
  address: Address,
  profile: Profile,
  features?: Features,
): Promise<Load> {
  const line = await openLine(address.port, profile.link);
  const context = await browser.newContext(profile.context);
  let withdraw = () => {};
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    await session.send("Emulation.setCPUThrottlingRate", { rate: profile.cpu });
    await gatherVitals(page);
    await page.addInitScript(connectionScript(profile));
    const requests = logRequests(page);
    const size = profile.context.viewport as { width: number; height: number };
    const frames = await recordFrames(session, size);
    const seen = sightOf(frames, features, clock());
    if (address.live) withdraw = reach(page, session, profile.context.hasTouch ?? false, seen);
    await page.goto(`http://localhost:${line.port}${address.path}`, { timeout: PATIENCE });
    if (address.live) await untilLive(session);
    await untilQuiet(() => Math.max(line.delivered.at(-1)?.at ?? 0, frames.at(-1)?.at ?? 0));
    const load = {
      vitals: await readVitals(page),
      frames: [...frames],
      delivered: [...line.delivered],
      requests: [...requests],
      ...(await layout(page)),
    };
    return { ...load, pans: address.live ? await drag(page, load.map) : null };
  } finally {
    withdraw();
    await context.close();
    line.close();
  }
}

const connectionScript = ({ connection }: Profile): string =>
  `Object.defineProperty(navigator, "connection", { value: ${JSON.stringify(connection)} })`;

/** Uses CDP directly, because Playwright would first run a script of its own in the page that is measured. */
async function untilLive(session: CDPSession): Promise<void> {
  const start = clock();
  const expression = `document.documentElement.getAttribute("${MAP_STATE_ATTRIBUTE}") === "live"`;
  while (!(await evaluated(session, expression))) {
    if (clock() - start > PATIENCE) throw new Error("The map did not become live.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** `last` returns the time of the last byte or frame. */
async function untilQuiet(last: () => number): Promise<void> {
  const start = clock();
  while (clock() - Math.max(start, last()) < QUIET) {
    if (clock() - start > PATIENCE) throw new Error("The page did not come to rest.");
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function logRequests(page: Page): Load["requests"] {
  const known = new Map<Request, Load["requests"][number]>();
  const requests: Load["requests"] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith("http")) return;
    const entry = { at: clock(), url: request.url(), done: null };
    known.set(request, entry);
    requests.push(entry);
  });
  page.on("requestfinished", (request) => {
    const entry = known.get(request);
    if (entry) entry.done = clock();
  });
  return requests;
}

/** A string, so that no helpers of a build tool get into the page. */
const LAYOUT = `(() => {
  const rect = (element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return { x, y, width, height };
  };
  const map = document.getElementById("${MAP_ID}");
  const over = map.querySelectorAll("a, button, summary, p, fieldset");
  return { map: rect(map), covers: [...over].map(rect).filter(({ width }) => width > 0) };
})()`;

const layout = (page: Page): Promise<{ map: Rect; covers: Rect[] }> => page.evaluate(LAYOUT);

/** The point nearest to the middle of the map where the canvas is topmost. */
const GRIP = `(() => {
  const { x, y, width, height } = document.querySelector(".maplibregl-canvas").getBoundingClientRect();
  for (let i = 0; i < 400; i++) {
    const at = { x: x + width * (0.5 + 0.01 * (i % 20)), y: y + height * (0.5 - 0.01 * (i / 20)) };
    if (document.elementFromPoint(at.x, at.y)?.matches(".maplibregl-canvas")) return at;
  }
  return null;
})()`;

/** Drags the map and tells whether it moved, by comparing screenshots. */
async function drag(page: Page, clip: Rect): Promise<boolean> {
  const grip = (await page.evaluate(GRIP)) as { x: number; y: number } | null;
  if (!grip) return false;
  const before = await page.screenshot({ clip });
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x - 90, grip.y + 60, { steps: 5 });
  await page.mouse.up();
  await page.waitForTimeout(500);
  return !before.equals(await page.screenshot({ clip }));
}
