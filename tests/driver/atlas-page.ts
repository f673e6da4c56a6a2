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

/** What a reader sees of a view. */
export interface ViewState {
  address: string;
  heading: string;
  /** Places whose mark says that it is the chosen one. */
  current: string[];
  marks: MarkPositions | (() => Promise<MarkPositions>);
}

/** Stands for a point that was not found: a drag from there moves nothing, and is told so. */
const ORIGIN: Point = { x: 0, y: 0 };

/** Distance in pixels that two cameras may differ by and still be the same to the eye. */
const TOLERANCE = 1.5;

/** The atlas as its readers know it: open, choose, go back, look. */
export class AtlasPage {
  constructor(readonly page: Page) {}

  // Doing

  /** Opens an address and waits until the map is alive. */
  async open(address: string): Promise<void> {
    await this.page.goto(address);
    await this.startLiveMap();
  }

  /** Opens an address with the live map's library kept away: picture and marks say the view as well. */
  async openWithoutLiveMap(address: string): Promise<void> {
    await this.page.route("**/maplibre/**", () => {});
    await this.page.goto(address);
  }

  /** Still, but alive: the page's own scripts have come. A phone's wait until something is pressed. */
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

  /** The live map may wait until somebody reaches for it; so may a phone's page with its own scripts. */
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

  /** Points at the mark where it stands on the map. */
  async chooseOnMap(id: string): Promise<void> {
    await this.#pressAt((await markPositions(this.page))[id] as Point);
  }

  /** Points at the drawing itself, inside the region's outline and away from every mark. */
  async chooseInside(id: string, camera: Camera): Promise<void> {
    await this.#pressAt(await this.#groundOf(id, camera));
  }

  /** Tab by Tab to the place's mark, and Enter. */
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

  /** Drags the map until the pointer is over one of the links on it, and lets go there. */
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

  /** By the panel's own way back to the overview. */
  goHome = () => this.page.getByRole("link", { name: "All places" }).click();
  zoomIn = () => this.map().getByRole("link", { name: "Zoom in" }).click();
  wholeMap = () => this.map().getByRole("link", { name: "Whole map" }).click();
  switchTheme = () => this.button(/^Theme/).click();

  /** One of the two dialogs about the view, by its button in the map's corner. */
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

  // Looking

  map = (): Locator => this.page.getByRole("region", { name: "Map", exact: true });
  button = (name: string | RegExp): Locator => this.page.getByRole("button", { name });
  dialog = (): Locator => this.page.getByRole("dialog");
  layerSwitch = (title: string): Locator => this.page.getByRole("checkbox", { name: title });
  mark = (id: string): Locator =>
    this.page.locator(`${MARK_SELECTOR}[data-place="${id}"]`).filter({ visible: true });
  heading = (): Locator => this.page.getByRole("heading", { level: 1 });
  notice = (): Locator => this.map().locator("p[role=status]");

  /** The address from the path on. */
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

  /** Whether the place's mark can be met by a pointer now. */
  async isMarkClickable(id: string): Promise<boolean> {
    const at = (await markPositions(this.page))[id];
    return at !== undefined && (await isTopmostAt(this.page, at, `a[data-place="${id}"]`));
  }

  /** How many different pictures the marks make from an act until the map is at rest again. */
  async countMarkPositions(act: () => Promise<void>): Promise<number> {
    const stations = this.page.evaluate(countMarkPositions, MARK_SELECTOR);
    await act();
    return stations;
  }

  // Expecting

  /** The page's own scripts have come, and run. */
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

  /** The place is chosen in the address, the panel and the map; null: none is. */
  async expectChosen(id: string | null): Promise<void> {
    await expect.poll(() => placeOfPath(new URL(this.page.url()).pathname)).toBe(id);
    if (id !== null) await expect(this.heading()).toContainText(placeOf(id).name);
    await expect
      .poll(async () => (await this.readState()).current)
      .toEqual(id === null ? [] : [id]);
  }

  /** However a place is chosen, this is the one state that it ends in. */
  async expectPlaceOpen(id: string): Promise<void> {
    await this.expectState({
      address: `/place/${id}`,
      heading: placeOf(id).name,
      current: [id],
      marks: () => expectedMarks(this.page, { place: id, layers: "all", theme: "auto", map: null }),
    });
  }

  /** The same address, heading and chosen mark, and, when the map has come to rest, the same camera. */
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

  /** Where they must stand may depend on the map's box, which is measured anew each time. */
  async expectMarks(marks: MarkPositions | (() => Promise<MarkPositions>)): Promise<void> {
    const expected = typeof marks === "function" ? marks : async () => marks;
    await expect
      .poll(async () => maxDistance(await markPositions(this.page), await expected()), {
        message: "the farthest that a mark stands from its place, in pixels",
      })
      .toBeLessThan(TOLERANCE);
  }

  /** The marks stand where the address says: the map has come to rest, and told so. */
  async expectMapMatchesAddress(): Promise<void> {
    const map = () => new URL(this.page.url()).searchParams.get("map");
    await this.expectMarks(() =>
      expectedMarks(this.page, { place: null, layers: "all", theme: "auto", map: map() }),
    );
  }

  // How

  #pressAt({ x, y }: Point): Promise<void> {
    return this.#isTouch ? this.page.touchscreen.tap(x, y) : this.page.mouse.click(x, y);
  }

  /** The phone project is the one that is touched. */
  get #isTouch(): boolean {
    return (this.page.viewportSize()?.width ?? 0) < 640;
  }

  /** A point in the window over the region's ground where nothing else is in reach. */
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

  /** Points of the window where the pointer meets the canvas, far from marks; the middle first. */
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

/** In the page: counts the pictures that the marks make, until they have moved and then rested. */
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
