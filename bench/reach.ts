/**
 * A reader who wants to move the map, and tries as soon as it can be seen.
 *
 * A page may wait with its live map until somebody reaches for it; this reader does not wait. A page
 * that starts its map by itself gets no touch, which could only disturb it.
 */
import type { CDPSession, Page } from "@playwright/test";
import { MAP_ID, MAP_STATE_ATTRIBUTE } from "@/lib/boot/protocol";
import type { Point } from "@/lib/geo/mercator";

/** Milliseconds between two tries: a page that is not listening yet misses the first. */
const EACH = 700;

/** A point of the picture with nothing to press on it; null where no picture stands for a map. */
const GROUND = `(() => {
  const map = document.getElementById("${MAP_ID}");
  if (!map || document.documentElement.getAttribute("${MAP_STATE_ATTRIBUTE}") !== "picture") return null;
  const { x, y, width, height } = map.getBoundingClientRect();
  for (let i = 0; i < 100; i++) {
    const at = { x: x + width * (0.3 + 0.04 * (i % 10)), y: y + height * (0.3 + 0.004 * i) };
    const element = document.elementFromPoint(at.x, at.y);
    if (map.contains(element) && !element.closest("a, button, summary, p")) return at;
  }
  return null;
})()`;

/** Reaches for the map until it begins to load, once `seen` says that it can be seen. */
export function reach(
  page: Page,
  session: CDPSession,
  touch: boolean,
  seen: () => boolean,
): () => void {
  let busy = false;
  const attempt = async () => {
    if (busy || !seen()) return;
    busy = true;
    const at = (await evaluated(session, GROUND)) as Point | null;
    if (at && touch) await tap(session, at);
    else if (at) await page.mouse.move(at.x, at.y);
    busy = false;
  };
  let last = 0;
  const timer = setInterval(() => {
    if (!seen() || performance.now() - last < EACH) return;
    last = performance.now();
    // The page may be gone by now.
    attempt().catch(() => {});
  }, 50);
  return () => clearInterval(timer);
}

/** By the protocol itself: Playwright first runs a script of its own, which is no part of a reader's touch. */
export async function evaluated(session: CDPSession, expression: string): Promise<unknown> {
  const { result } = await session.send("Runtime.evaluate", { expression, returnByValue: true });
  return result.value;
}

async function tap(session: CDPSession, at: Point): Promise<void> {
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
