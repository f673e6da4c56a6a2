/** What a frame that fits its words may take, in pixels: a line and its link, and no endless page. */
const MIN_HEIGHT = 120;
const MAX_HEIGHT = 4000;

/**
 * The height that an embed asks for, in pixels, `{"datawrapper-height": {[id]: px}}`, or null of any other
 * message. The custom element and the preview of an embed both go by it, so that the preview is true.
 */
export function heightOf(message: unknown): number | null {
  if (typeof message !== "object" || message === null) return null;
  const heights = (message as Record<string, unknown>)["datawrapper-height"];
  if (typeof heights !== "object" || heights === null) return null;
  const height = Object.values(heights)[0];
  if (typeof height !== "number" || !Number.isFinite(height)) return null;
  return Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, Math.ceil(height)));
}
