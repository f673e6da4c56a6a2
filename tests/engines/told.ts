/** What a story is given, and what several of them wait for. */
import { type Scheme, TOKENS } from "@/lib/style/tokens";
import type { BrowserMode, BrowserWindow, Scope, WindowSize } from "./engine";
import { until } from "./engine";
import { type MapReader, mapRect, seesMap } from "./reader";
import type { Site } from "./site";

export const DESK: WindowSize = { width: 1100, height: 700 };
export const NARROW: WindowSize = { width: 460, height: 700 };

export type OpenOptions = BrowserMode & { size?: WindowSize };

export interface Told {
  site: Site;
  /** The same atlas at another origin, of which no browser has anything in a cache. */
  newSite: () => Promise<Site>;
  /** Opens a page: a path of the atlas, or a whole address. */
  open: (address: string, options?: OpenOptions) => Promise<Reading>;
  /** A page of the atlas with a living map; the one that the story before has left, if it is that. */
  alive: (path: string) => Promise<Reading>;
}
export interface Reading {
  window: BrowserWindow;
  page: MapReader;
}

export type Story = (told: Told) => Promise<void>;
/** By their titles, in the order in which they are told. */
export type Stories = Record<string, Story>;

/** The map is seen in the scheme's colours. */
export const expectMap = (
  window: BrowserWindow,
  { scheme = "light", scope = window }: { scheme?: Scheme; scope?: Scope } = {},
): Promise<void> =>
  until(`the map in ${scheme} colours`, async () =>
    seesMap(window, TOKENS[scheme], await mapRect(scope)),
  );

/** An element that matches is in the document. */
export const expectElement = (scope: Scope, selector: string): Promise<void> =>
  until(`an element at ${selector}`, () =>
    scope.evaluate((selector) => document.querySelector(selector) !== null, selector),
  );

/** Presses the button with this text, by script: where it stands is no matter of the story. */
export const pressButton = (scope: Scope, text: string): Promise<void> =>
  scope.evaluate(
    (text) =>
      [...document.querySelectorAll("button")]
        .find(({ textContent }) => textContent === text)
        ?.click(),
    text,
  );
