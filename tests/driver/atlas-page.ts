import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { booleanPointInPolygon } from "@turf/turf";
import type { Feature, Polygon } from "geojson";
import { type Camera, type Point, unproject } from "@/lib/geo/mercator";
import { placeOfPath } from "@/lib/view/codec";
import { expectedMarks } from "./expected-marks";
import {
  isTopmostAt,
  MARK_SELECTOR,
  type MarkPositions,
  mapBox,
  markPositions,
  maxDistance,
} from "./mark-positions";
import { placeOf } from "./places";

/** The state of a view as the page shows it. */
export interface ViewState {
  address: string;
  heading: string;
  /** Ids of the places whose mark is `aria-current`. */
  current: string[];
  marks: MarkPositions | (() => Promise<MarkPositions>);
}

/** Fallback if no free point was found: a drag from there does not move the map, so the test fails. */
const ORIGIN: Point = { x: 0, y: 0 };

/** Distance in pixels within which two mark positions count as equal. */
const TOLERANCE = 1.5;

/** Page object of the atlas. */
export class AtlasPage {
  constructor(readonly page: Page) {}

  // Actions

  /** Opens a URL and waits until the live map has loaded. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.startLiveMap();
  }

  /** Opens a URL and blocks MapLibre, so that the picture stays. */
  async openWithoutLiveMap(address: string): Promise<void> {
    await this.page.route("**/maplibre/**", () => {});
    await this.page.goto(address);
  }

  /** The same, and waits for hydration. A phone's page only hydrates after a press. */
  async openHydrated(address: string): Promise<void> {
    await this.openWithoutLiveMap(address);
    await expect(async () => {
      await this.page.locator("main").dispatchEvent("pointerdown");
      await expect(this.page.locator("html")).toHaveAttribute("data-hydrated", { timeout: 1000 });
    }).toPass();
  }

  async reload(): Promise<void> {
    await this.page.reload();
    await this.startLiveMap();
  }

  /** Starts the live map by a press, and waits for it and for hydration: on a phone both wait for an interaction. */
  async startLiveMap(state: "live" | "unsupported" = "live"): Promise<void> {
    await expect(async () => {
      await this.map().dispatchEvent("pointerdown");
      await expect(this.page.locator("html")).not.toHaveAttribute("data-map", "picture", {
        timeout: 200,
      });
    }).toPass();
    await this.expectMap(state);
    await this.expectHydrated();
  }

  chooseFromList(id: string): Promise<void> {
    return this.page.locator(`nav a[data-place="${id}"]`).click();
  }

  /** Clicks the mark on the map. */
  async chooseOnMap(id: string): Promise<void> {
    await this.#pressAt((await markPositions(this.page))[id] as Point);
  }

  /** Clicks the drawn region, inside its outline and away from every mark. */
  async chooseInside(id: string, camera: Camera): Promise<void> {
    await this.#pressAt(await this.#groundOf(id, camera));
  }

  /** Moves the focus to the place's mark with Tab, and presses Enter. */
  async chooseWithKeyboard(id: string): Promise<void> {
    await this.tabTo(`${MARK_SELECTOR}[data-place="${id}"]`);
    await this.page.keyboard.press("Enter");
  }

  async tabTo(selector: string): Promise<void> {
    const reached = () =>
      this.page.evaluate((sought) => document.activeElement?.matches(sought) ?? false, selector);
    for (let presses = 0; presses < 150; presses++) {
      if (await reached()) return;
      await this.page.keyboard.press("Tab");
    }
    throw new Error(`Expected Tab to reach ${selector}.`);
  }

  goBack = () => this.page.goBack();
  goForward = () => this.page.goForward();

  /** Pans by one press of an arrow key: 100 pixels. */
  async panMap(to: "Left" | "Right" | "Up" | "Down" = "Right"): Promise<void> {
    const before = this.address();
    await this.page.locator(".maplibregl-canvas").focus();
    await this.page.keyboard.press(`Arrow${to}`);
    await expect.poll(() => this.address()).not.toBe(before);
  }

  async dragMap(by: Point): Promise<void> {
    const [{ x, y } = ORIGIN] = await this.#freePoints();
    await this.#drag({ x, y }, { x: x + by.x, y: y + by.y });
  }

  /** Drags the map until the pointer is over a link on it, and releases there. */
  async dragMapOnto(link: Locator): Promise<void> {
    const { x, y, width, height } = (await link.boundingBox()) ?? {
      ...ORIGIN,
      width: 0,
      height: 0,
    };
    const end = { x: x + width / 2, y: y + height / 2 };
    const away = (point: Point) => Math.hypot(point.x - end.x, point.y - end.y);
    const starts = (await this.#freePoints()).filter((point) => away(point) > 40);
    await this.#drag(starts.sort((a, b) => away(a) - away(b))[0] ?? ORIGIN, end);
  }

  /** By the panel's link to the overview. */
  goHome = () => this.page.getByRole("link", { name: "All places" }).click();
  zoomIn = () => this.map().getByRole("link", { name: "Zoom in" }).click();
  wholeMap = () => this.map().getByRole("link", { name: "Whole map" }).click();
  switchTheme = () => this.button(/^Theme/).click();

  /** Opens one of the two dialogs by its button over the map. */
  async openDialog(name: "Share" | "Embed"): Promise<Locator> {
    await this.page.getByRole("button", { name, exact: true }).click();
    await expect(this.dialog()).toBeVisible();
    return this.dialog();
  }

  async openLegend(): Promise<void> {
    const details = this.map().locator("details");
    if (await details.evaluate((element) => !(element as HTMLDetailsElement).open)) {
      await details.locator("summary").click();
    }
  }

  async toggleLayer(title: string): Promise<void> {
    await this.openLegend();
    await this.layerSwitch(title).click();
  }

  // State

  map = (): Locator => this.page.getByRole("region", { name: "Map", exact: true });
  button = (name: string | RegExp): Locator => this.page.getByRole("button", { name });
  dialog = (): Locator => this.page.getByRole("dialog");
  layerSwitch = (title: string): Locator => this.page.getByRole("checkbox", { name: title });
  mark = (id: string): Locator =>
    this.page.locator(`${MARK_SELECTOR}[data-place="${id}"]`).filter({ visible: true });
  heading = (): Locator => this.page.getByRole("heading", { level: 1 });
  notice = (): Locator => this.map().locator("p[role=status]");

  /** Path and query of the URL. */
  address(): string {
    const { pathname, search } = new URL(this.page.url());
    return pathname + search;
  }

  async readState(): Promise<ViewState> {
    return {
      address: this.address(),
      heading: (await this.heading().textContent()) ?? "",
      current: await this.page
        .locator(`${MARK_SELECTOR}[aria-current="true"]`)
        .filter({ visible: true })
        .evaluateAll((links) => links.map((link) => (link as HTMLElement).dataset.place as string)),
      marks: await markPositions(this.page),
    };
  }

  historyLength = (): Promise<number> => this.page.evaluate(() => window.history.length);

  /** Whether the place's mark is topmost at its position, so that a click hits it. */
  async isMarkClickable(id: string): Promise<boolean> {
    const at = (await markPositions(this.page))[id];
    return at !== undefined && (await isTopmostAt(this.page, at, `a[data-place="${id}"]`));
  }

  /** Number of different mark positions, over animation frames, from `act` until the map has come to rest. */
  async countMarkPositions(act: () => Promise<void>): Promise<number> {
    const stations = this.page.evaluate(countMarkPositions, MARK_SELECTOR);
    await act();
    return stations;
  }

  // Assertions

  /** React has hydrated the page. */
  expectHydrated = () => expect(this.page.locator("html")).toHaveAttribute("data-hydrated");

  expectMap = (state: "picture" | "loading" | "live" | "lost" | "unsupported") =>
    expect(this.page.locator("html")).toHaveAttribute("data-map", state, { timeout: 20_000 });

  async expectAddress(address: string | RegExp): Promise<void> {
    const pattern =
      typeof address === "string"
        ? new RegExp(`^${address.replace(/[.*+?^${}()|[\]\\]/g, "\\$&")}$`)
        : address;
    await expect.poll(() => this.address()).toMatch(pattern);
  }

  /** The place is selected in the URL, the panel and the map; null for no selection. */
  async expectChosen(id: string | null): Promise<void> {
    await expect.poll(() => placeOfPath(new URL(this.page.url()).pathname)).toBe(id);
    if (id !== null) await expect(this.heading()).toContainText(placeOf(id).name);
    await expect
      .poll(async () => (await this.readState()).current)
      .toEqual(id === null ? [] : [id]);
  }

  /** The state in which every way of choosing a place must end. */
  async expectPlaceOpen(id: string): Promise<void> {
    await this.expectState({
      address: `/place/${id}`,
      heading: placeOf(id).name,
      current: [id],
      marks: () => expectedMarks(this.page, { place: id, layers: "all", theme: "auto", map: null }),
    });
  }

  /** The same URL, heading and selected mark, and, once the map has come to rest, the same camera. */
  async expectState(seen: ViewState): Promise<void> {
    const { marks, ...words } = seen;
    await expect
      .poll(async () => {
        const { marks: _, ...now } = await this.readState();
        return now;
      })
      .toEqual(words);
    await this.expectMarks(marks);
  }

  /** A function is evaluated at each attempt, because the expected positions depend on the map's box. */
  async expectMarks(marks: MarkPositions | (() => Promise<MarkPositions>)): Promise<void> {
    const expected = typeof marks === "function" ? marks : async () => marks;
    await expect
      .poll(async () => maxDistance(await markPositions(this.page), await expected()), {
        message: "the farthest that a mark stands from its place, in pixels",
      })
      .toBeLessThan(TOLERANCE);
  }

  /** The marks match the camera in the URL: the map has come to rest, and the URL is up to date. */
  async expectMapMatchesAddress(): Promise<void> {
    const map = () => new URL(this.page.url()).searchParams.get("map");
    await this.expectMarks(() =>
      expectedMarks(this.page, { place: null, layers: "all", theme: "auto", map: map() }),
    );
  }

  // Implementation

  #pressAt({ x, y }: Point): Promise<void> {
    return this.#isTouch ? this.page.touchscreen.tap(x, y) : this.page.mouse.click(x, y);
  }

  /** The phone project uses touch. */
  get #isTouch(): boolean {
    return (this.page.viewportSize()?.width ?? 0) < 640;
  }

  /** A point of the viewport inside the region, on the canvas and away from everything else. */
  async #groundOf(id: string, camera: Camera): Promise<Point> {
    const region = placeOf(id).place as unknown as Feature<Polygon>;
    const inside = (point: Point, box: Point) =>
      booleanPointInPolygon(degreesAt({ x: point.x - box.x, y: point.y - box.y }), region);
    const points = await this.#freePoints();
    const box = await mapBox(this.page);
    const degreesAt = (point: Point) => unproject(point, camera, box);
    const found = points.find((point) =>
      [-12, 0, 12].every((dx) => inside({ x: point.x + dx, y: point.y }, box)),
    );
    if (!found) throw new Error(`Expected ${id} in the window at ${JSON.stringify(camera)}.`);
    return found;
  }

  async #drag(from: Point, to: Point): Promise<void> {
    const before = this.address();
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move(to.x, to.y, { steps: 8 });
    await this.page.mouse.up();
    await expect.poll(() => this.address()).not.toBe(before);
  }

  /** Points of the viewport where the canvas is topmost and no mark is near; the middle first. */
  async #freePoints(): Promise<Point[]> {
    const box = await mapBox(this.page);
    const marks = Object.values(await markPositions(this.page));
    const steps = [0.5, 0.4, 0.6, 0.3, 0.7, 0.45, 0.55, 0.35, 0.65, 0.25, 0.75];
    const grid = steps.flatMap((v) =>
      steps.map((u) => ({ x: box.x + u * box.width, y: box.y + v * box.height })),
    );
    const far = grid.filter((point) =>
      marks.every((mark) => Math.hypot(mark.x - point.x, mark.y - point.y) > 30),
    );
    const onCanvas = await Promise.all(
      far.map((point) => isTopmostAt(this.page, point, ".maplibregl-canvas-container")),
    );
    return far.filter((_, i) => onCanvas[i]);
  }
}

/** Runs in the page: counts the different mark positions until they have moved and come to rest. */
function countMarkPositions(marks: string): Promise<number> {
  const picture = () =>
    [...document.querySelectorAll(`${marks} g`)].map((g) => g.getAttribute("transform")).join();
  const pictures = [picture()];
  let still = 0;
  return new Promise((resolve) => {
    const look = () => {
      const now = picture();
      still = now === pictures.at(-1) ? still + 1 : 0;
      if (still === 0) pictures.push(now);
      if (pictures.length > 1 && still > 20) resolve(pictures.length);
      else requestAnimationFrame(look);
    };
    look();
  });
}
