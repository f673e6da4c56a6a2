/** Hides the labels in both renderers, because each places them by itself; all else must coincide. */
import type { Page } from "@playwright/test";

const LABEL_LAYERS = ["labels", "settlements"];

/** Removes labels from pictures and tiles that the page fetches from now on, and marks from the live map's data. */
export async function hideLabels(page: Page): Promise<void> {
  await page.route(/\/picture[^?]*\.svg/, async (route) => {
    const response = await route.fetch();
    const body = (await response.text()).replace(/<text .*?<\/text>/gs, "");
    await route.fulfill({ response, body });
  });
  await page.addInitScript(dropMarks);
  await page.route("**/tiles/**", async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: withoutLabelLayers(await response.body()) });
  });
}

/** Runs in the page: the live map gets no marks to label. */
function dropMarks(): void {
  const { parse } = JSON;
  JSON.parse = (...args) => {
    const read = parse(...args);
    if (read?.cameras && read.marks) read.marks = [];
    return read;
  };
}

/** A vector tile is a sequence of layers: each is field 3 with its length, and starts with its name. */
function withoutLabelLayers(tile: Buffer): Buffer {
  const layers: Buffer[] = [];
  for (let at = 0; at < tile.length; ) {
    const { value: length, next } = varint(tile, at + 1);
    const layer = tile.subarray(at, next + length);
    if (
      !LABEL_LAYERS.some((name) => layer.includes(`\x0a${String.fromCharCode(name.length)}${name}`))
    ) {
      layers.push(layer);
    }
    at = next + length;
  }
  return Buffer.concat(layers);
}

/** A varint: base 128, least significant digits first (Protocol Buffers encoding). */
function varint(bytes: Buffer, at: number): { value: number; next: number } {
  const byte = bytes[at] as number;
  if (byte < 128) return { value: byte, next: at + 1 };
  const rest = varint(bytes, at + 1);
  return { value: (byte & 127) + 128 * rest.value, next: rest.next };
}
