/** Both renderers without names, which stand where each finds room: what is left must coincide. */
import type { Page } from "@playwright/test";

const LABEL_LAYERS = ["labels", "settlements"];

/** From now on, what the page fetches of pictures and tiles, and reads of marks, has no names. */
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

/** In the page: the live map reads of no mark that it should name. */
function dropMarks(): void {
  const { parse } = JSON;
  JSON.parse = (...args) => {
    const read = parse(...args);
    if (read?.cameras && read.marks) read.marks = [];
    return read;
  };
}

/** A vector tile is a sequence of layers; each is field 3, its length, and in it first its name. */
function withoutLabelLayers(tile: Buffer): Buffer {
  const kept: Buffer[] = [];
  for (let at = 0; at < tile.length; ) {
    const { value: length, next } = varint(tile, at + 1);
    const layer = tile.subarray(at, next + length);
    if (
      !LABEL_LAYERS.some((name) => layer.includes(`\x0a${String.fromCharCode(name.length)}${name}`))
    ) {
      kept.push(layer);
    }
    at = next + length;
  }
  return Buffer.concat(kept);
}

/** A number in base 128, the lowest digits first (Protocol Buffers encoding). */
function varint(bytes: Buffer, at: number): { value: number; next: number } {
  const byte = bytes[at] as number;
  if (byte < 128) return { value: byte, next: at + 1 };
  const rest = varint(bytes, at + 1);
  return { value: (byte & 127) + 128 * rest.value, next: rest.next };
}
