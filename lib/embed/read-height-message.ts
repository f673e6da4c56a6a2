/** Limits of the height that a frame may ask for, in pixels: a line and its link at least. */
const MIN_HEIGHT = 120;
const MAX_HEIGHT = 4000;

/**
 * The height in pixels that an embed asks for by the message `{"datawrapper-height": {[id]: px}}`; null for
 * any other message. The custom element and the preview in the embed dialog both use it.
 */
export function heightOf(message: unknown): number | null {
  if (typeof message !== "object" || message === null) return null;
  const heights = (message as Record<string, unknown>)["datawrapper-height"];
  if (typeof heights !== "object" || heights === null) return null;
  const height = Object.values(heights)[0];
  if (typeof height !== "number" || !Number.isFinite(height)) return null;
  return Math.min(MAX_HEIGHT, Math.max(MIN_HEIGHT, Math.ceil(height)));
}
