/** What a story may ask of a browser, whichever engine it has. */

export const ENGINES = ["chromium", "firefox", "webkit"] as const;
export type EngineName = (typeof ENGINES)[number];

/**
 * What a browser must be started with; each difference is another process. All of them ask for less motion, so that
 * what is pressed stands still.
 */
export interface BrowserMode {
  /** The system's colour scheme. */
  dark?: boolean;
  /** Whether pages may have a WebGL context. */
  webgl?: boolean;
}

/** The screen that windows are drawn on, in pixels. */
export const SCREEN = { width: 3600, height: 2000 };

/** Sizes are CSS pixels. */
export interface WindowSize {
  width: number;
  height: number;
}

/** A function that runs in the page; it sees its arguments and nothing else of the test. */
// biome-ignore lint/suspicious/noExplicitAny: what goes in and out is JSON, and typed where it is called
type InPage<T> = (...args: any[]) => T;

/** A document in a window: the page, or a frame in it. */
export interface Scope {
  /** Runs a function in the document. Arguments and result are JSON. */
  evaluate<T>(act: InPage<T>, ...args: unknown[]): Promise<T>;
  /** Presses the first element that matches, with the engine's own pointer. */
  press(selector: string): Promise<void>;
  /** The document of a frame in this one. It works across origins. */
  frame(selector: string): Scope;
}

export interface BrowserWindow extends Scope {
  goto(url: string): Promise<void>;
  resize(size: WindowSize): Promise<void>;
  back(): Promise<void>;
  /** Types into whatever has the focus: text, or a key by its DOM name (`Escape`). */
  type(text: string): Promise<void>;
  key(name: string): Promise<void>;
  /** Presses a point of the window with the engine's own pointer, whatever is there. */
  pressAt(x: number, y: number): Promise<void>;
  /** The window's content as PNG. */
  screenshot(): Promise<Buffer>;
  /** The page as it would be printed, as PDF; null where the driver cannot. */
  print(): Promise<Buffer | null>;
  close(): Promise<void>;
}

export interface Engine {
  name: EngineName;
  /** As the browser tells it. */
  version: string;
  /** A window of its own, no smaller than `size`. WebKitGTK's is never narrower than 447 px. */
  open(mode: BrowserMode, size: WindowSize): Promise<BrowserWindow>;
  close(): Promise<void>;
}

/** Asks again until the answer is true; what it asked is in the error. */
export async function until(
  what: string,
  ask: () => Promise<boolean>,
  { patience = 30_000 }: { patience?: number } = {},
): Promise<void> {
  const end = Date.now() + patience;
  let trouble: unknown = null;
  for (;;) {
    try {
      if (await ask()) return;
      trouble = null;
    } catch (error) {
      // A frame that is being replaced has no document to ask.
      trouble = error;
    }
    if (Date.now() > end) throw new Error(`expected: ${what}`, { cause: trouble });
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
