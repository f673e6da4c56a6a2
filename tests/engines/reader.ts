/** A reader in any engine, in the words of the atlas: opens a view, looks at the map, chooses a place. */
import { PNG } from "pngjs";
import { AREA } from "@/lib/style/paint";
import type { Tokens } from "@/lib/style/tokens";
import { type BrowserWindow, type Scope, until } from "./engine";

export type MapState = "picture" | "loading" | "live" | "lost" | "unsupported";

/** What can be read and done in a document that shows the map: a page of the atlas, or an embed. */
export class MapReader {
  constructor(readonly scope: Scope) {}

  state = (): Promise<MapState> =>
    this.scope.evaluate(() => document.documentElement.dataset.map as MapState);

  expectState = (state: MapState): Promise<void> =>
    until(`the map to be ${state}`, async () => (await this.state()) === state);

  /** From now on, every state that the map comes to; to be asked for later. */
  async recordStates(): Promise<() => Promise<readonly string[]>> {
    await this.scope.evaluate(() => {
      const states: string[] = [];
      Object.assign(window, { recordedStates: states });
      const record = () => states.push(document.documentElement.dataset.map ?? "");
      new MutationObserver(record).observe(document.documentElement, {
        attributeFilter: ["data-map"],
      });
    });
    return () =>
      this.scope.evaluate(() => (window as unknown as { recordedStates: string[] }).recordedStates);
  }

  /** The picture of the map has come and is drawn. */
  expectPicture = (): Promise<void> =>
    until("the picture of the map", () =>
      this.scope.evaluate(() => {
        const image = document.querySelector<HTMLImageElement>("picture img");
        return image?.complete === true && image.naturalWidth > 0;
      }),
    );

  /** Touches the map, so that the live one starts. */
  reach = (): Promise<void> =>
    this.scope.evaluate(() => {
      const map = document.getElementById("map");
      map?.dispatchEvent(new PointerEvent("pointerdown", { bubbles: true }));
    });

  async goLive(): Promise<void> {
    await this.reach();
    await this.expectState("live");
  }

  heading = (): Promise<string> =>
    this.scope.evaluate(() => document.querySelector("h1")?.textContent?.trim() ?? "");

  expectHeading = (text: string): Promise<void> =>
    until(`the heading “${text}”`, async () => (await this.heading()).includes(text));

  address = (): Promise<string> => this.scope.evaluate(() => location.pathname + location.search);

  expectAddress = (address: string): Promise<void> =>
    until(`the address ${address}`, async () => (await this.address()) === address);

  /** The mark that says it is the chosen one. */
  selected = (): Promise<string | null> =>
    this.scope.evaluate(
      () =>
        document.querySelector<SVGElement>('svg a[data-place][aria-current="true"]')?.dataset
          .place ?? null,
    );

  words = (): Promise<string> => this.scope.evaluate(() => document.body.textContent ?? "");
}

/** A rectangle of a window, in CSS pixels. */
export interface Rect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The middle of the map's box, where no tool lies; in the pixels of its own document. */
export const mapRect = (scope: Scope): Promise<Rect> =>
  scope.evaluate(() => {
    const map = document.querySelector("#map, .map") as Element;
    const { x, y, width, height } = map.getBoundingClientRect();
    return { x: x + 0.2 * width, y: y + 0.2 * height, width: 0.6 * width, height: 0.5 * height };
  });

/**
 * Whether a map is seen in a part of the window, in a scheme's own colours: land, bare or tinted as a
 * region, and much on it (names, borders, rings). A blank frame is all sea.
 */
export async function seesMap(
  window: BrowserWindow,
  { land, sea, accent }: Pick<Tokens, "land" | "sea" | "accent">,
  rect: Rect,
): Promise<boolean> {
  const pixels = pixelsOf(PNG.sync.read(await window.screenshot()), rect);
  const share = (...colours: Pixel[]) =>
    pixels.filter((pixel) => colours.some((colour) => isNear(pixel, colour))).length /
    pixels.length;
  const tinted = Object.values(AREA.tint).map((tint) =>
    mixed(channels(land), channels(accent), tint),
  );
  const [onLand, onSea] = [share(channels(land), ...tinted), share(channels(sea))];
  return onLand > 0.2 && 1 - onLand - onSea > 0.005;
}

type Pixel = readonly [red: number, green: number, blue: number];

function pixelsOf({ width, height, data }: PNG, rect: Rect): Pixel[] {
  const pixels: Pixel[] = [];
  const [right, bottom] = [
    Math.min(width, rect.x + rect.width),
    Math.min(height, rect.y + rect.height),
  ];
  for (let y = Math.ceil(rect.y); y < bottom; y += 2) {
    for (let x = Math.ceil(rect.x); x < right; x += 2) {
      const i = (y * width + x) * 4;
      pixels.push([data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0]);
    }
  }
  return pixels;
}

/** Engines round colours differently by a step or two; nearer are land and sea of no scheme. */
const SAME = 4;

const isNear = (pixel: Pixel, colour: Pixel): boolean =>
  pixel.every((value, i) => Math.abs(value - (colour[i] ?? 0)) <= SAME);

function channels(hex: string): Pixel {
  const [red = 0, green = 0, blue = 0] = (hex.match(/[\da-f]{2}/g) ?? []).map((part) =>
    Number.parseInt(part, 16),
  );
  return [red, green, blue];
}

/** A colour under another that is seen through. */
function mixed(below: Pixel, above: Pixel, opacity: number): Pixel {
  const [red, green, blue] = above;
  const mix = (from: number, to: number) => from + (to - from) * opacity;
  return [mix(below[0], red), mix(below[1], green), mix(below[2], blue)];
}
