/**
 * Simulates a reader who touches the map as soon as it is visible.
 *
 * A page may start its live map only at an interaction. A page that starts it by itself is not touched, since
 * that could only disturb the measurement.
 */
import type { CDPSession, Page } from "@playwright/test";
import { MAP_ID, MAP_STATE_ATTRIBUTE } from "@/lib/boot/protocol";
import type { Point } from "@/lib/geo/mercator";

/** Milliseconds between two attempts: the page may not listen yet at the first. */
const EACH = 700;

/** A point of the picture without a control; null if the map is no longer a picture. */
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

/** Touches the map until it starts to load, beginning once `seen` returns true. Returns a function that stops. */
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
    // The page may be closed by now.
    attempt().catch(() => {});
  }, 50);
  return () => clearInterval(timer);
}

/** Uses CDP directly, because Playwright would first run a script of its own in the page. */
export async function evaluated(session: CDPSession, expression: string): Promise<unknown> {
  const { result } = await session.send("Runtime.evaluate", { expression, returnByValue: true });
  return result.value;
}

async function tap(session: CDPSession, at: Point): Promise<void> {
  await session.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: [at] });
  await session.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
}
