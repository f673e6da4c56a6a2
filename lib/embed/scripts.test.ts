/** Runs the embeds' inline scripts in a minimal simulated page. */
import { runInNewContext } from "node:vm";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { LIVE_MAP_SCRIPT } from "@/lib/boot/generated/live-map";
import { MAPLIBRE_SCRIPT, MAPLIBRE_WORKER } from "@/lib/boot/generated/maplibre";
import { LIVE_FRAME_NAME, type LiveFrameWord } from "@/lib/boot/protocol";
import { EXPLORE_SCRIPT, EXPLORED } from "./explore-script";
import { HEIGHT_SCRIPT } from "./height-script";

type Listener = (event: object) => void;

/** A minimal EventTarget. */
class Target {
  readonly #listeners = new Map<string, Listener[]>();
  addEventListener = (type: string, listener: Listener): void => {
    this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener]);
  };
  dispatch(type: string, event: object = {}): void {
    for (const listener of this.#listeners.get(type) ?? []) listener(event);
  }
}

class Frame {
  name = "";
  title = "";
  allow = "";
  src = "";
  onload = () => {};
  readonly contentWindow = {};
  constructor(private readonly frames: Frame[]) {}
  focus = vi.fn();
  remove = () => void this.frames.splice(this.frames.indexOf(this), 1);
}

const word = (said: LiveFrameWord | string) => ({ [LIVE_FRAME_NAME]: said });

/** A link whose query can be set, as that of `<a>`. */
class ExploreLink extends Target {
  private readonly url = new URL("https://atlas.example/embed/place/kyiv?live=1");
  readonly focus = vi.fn();
  get href(): string {
    return this.url.href;
  }
  get search(): string {
    return this.url.search;
  }
  set search(query: string) {
    this.url.search = query;
  }
}

describe("Explore", () => {
  const location = { search: "?map=5/49/36&childId=x" };
  const live = "https://atlas.example/embed/place/kyiv?live=1&map=5/49/36&childId=x";
  let frames: Frame[];
  let body: { className: string; append: (frame: Frame) => void };
  let link: ExploreLink;
  let page: Target;
  let fetched: { address: string; signal: AbortSignal }[];
  /** Runs the script in a page of this origin, which is "null" in a sandbox. */
  const run = (origin: string) => {
    fetched = [];
    const document = {
      body,
      title: "Kyiv · Dateline Atlas",
      querySelector: () => link,
      createElement: () => new Frame(frames),
    };
    const fetch = (address: string, { signal }: { signal: AbortSignal }) => {
      fetched.push({ address, signal });
      return Promise.reject(new Error("no line"));
    };
    const { addEventListener } = page;
    const globals = { setTimeout, fetch, AbortController };
    const window = { document, addEventListener, location, origin, ...globals };
    runInNewContext(EXPLORE_SCRIPT, window);
  };
  const press = (more = {}) => {
    const event = { button: 0, preventDefault: vi.fn(), ...more };
    link.dispatch("click", event);
    return event.preventDefault;
  };
  const say = (data: unknown, source: unknown = frames[0]?.contentWindow) =>
    page.dispatch("message", { data, source });
  const isShown = () => body.className === EXPLORED;

  beforeEach(() => {
    vi.useFakeTimers();
    frames = [];
    body = { className: "", append: (frame) => void frames.push(frame) };
    link = new ExploreLink();
    page = new Target();
    run("https://atlas.example");
    return () => vi.useRealTimers();
  });

  it("puts the live embed into a frame, with its title and its whole query, and leaves the page where it is", () => {
    expect(press()).toHaveBeenCalled();
    expect(frames).toHaveLength(1);
    expect(frames[0]).toMatchObject({
      name: LIVE_FRAME_NAME,
      src: live,
      title: "Kyiv · Dateline Atlas",
      allow: "fullscreen *",
    });
  });

  it("shows the frame when it is painted, and not before", () => {
    press();
    expect(isShown()).toBe(false);
    say(word("painted"));
    expect(isShown()).toBe(true);
    expect(frames[0]?.focus).toHaveBeenCalledOnce();
  });

  it("makes the frame when the pointer goes down, and shows it no sooner than the click", () => {
    link.dispatch("pointerdown", { button: 0 });
    expect(frames).toHaveLength(1);
    say(word("painted"));
    expect(isShown()).toBe(false);
    press();
    expect(frames).toHaveLength(1);
    expect(isShown()).toBe(true);
  });

  it("fetches what every live map is made of beside its page, and gives it up with the frame", () => {
    link.dispatch("pointerdown", { button: 0 });
    const files = [MAPLIBRE_SCRIPT, LIVE_MAP_SCRIPT, MAPLIBRE_WORKER];
    expect(fetched.map(({ address }) => address)).toEqual(files);
    press();
    expect(fetched).toHaveLength(files.length);
    expect(fetched.some(({ signal }) => signal.aborted)).toBe(false);
    say(word("leave"));
    expect(fetched.every(({ signal }) => signal.aborted)).toBe(true);
  });

  it("fetches nothing twice in a sandbox, where the two pages share no cache", () => {
    link = new ExploreLink();
    run("null");
    press();
    expect(frames).toHaveLength(1);
    expect(fetched).toEqual([]);
  });

  it("drops the frame when the finger scrolls on, but not when it has been asked for", () => {
    page.dispatch("pointercancel");
    link.dispatch("pointerdown", { button: 0 });
    page.dispatch("pointercancel");
    expect(frames).toEqual([]);
    press();
    page.dispatch("pointercancel");
    expect(frames).toHaveLength(1);
  });

  it.each([
    { button: 1 },
    { button: 2 },
    { ctrlKey: true },
    { metaKey: true },
    { shiftKey: true },
    { altKey: true },
  ])("leaves the link to the browser with %j", (held) => {
    link.dispatch("pointerdown", { button: 0, ...held });
    expect(press(held)).not.toHaveBeenCalled();
    expect(frames).toEqual([]);
  });

  it("gives the picture back, and the focus, and can be explored again", () => {
    press();
    say(word("painted"));
    say(word("leave"));
    expect(frames).toEqual([]);
    expect(isShown()).toBe(false);
    expect(link.focus).toHaveBeenCalledOnce();
    press();
    expect(frames).toHaveLength(1);
    expect(isShown()).toBe(false);
    say(word("painted"));
    expect(isShown()).toBe(true);
  });

  it("puts another frame, which no cache has, in the place of one of the last build", () => {
    press();
    say(word("painted"));
    say(word("outdated"));
    expect(isShown()).toBe(false);
    expect(frames).toHaveLength(1);
    expect(frames[0]?.src).toMatch(/[?&]live=1&.*&reload=\d+$/);
    say(word("painted"));
    expect(isShown()).toBe(true);
  });

  it("does not show that frame to anybody who has not asked for it", () => {
    link.dispatch("pointerdown", { button: 0 });
    expect(frames[0]?.src).toBe(live);
    say(word("outdated"));
    say(word("painted"));
    expect(isShown()).toBe(false);
  });

  it.each([
    [null],
    [undefined],
    ["painted"],
    ["leave"],
    [7],
    [["leave"]],
    [{}],
    [{ message: "leave" }],
    [word("")],
    [word("Leave")],
    [{ [LIVE_FRAME_NAME]: ["leave"] }],
    [{ "datawrapper-height": { kyiv: 400 } }],
    ["[iFrameSizer]x:400:600:init"],
  ])("takes %j from its frame for nothing", (data) => {
    press();
    say(data);
    expect(isShown()).toBe(false);
    say(word("painted"));
    say(data);
    expect(isShown()).toBe(true);
  });

  it("believes nobody but its frame", () => {
    say(word("leave"), null);
    press();
    for (const source of [null, page, {}]) say(word("painted"), source);
    expect(isShown()).toBe(false);
    say(word("painted"));
    for (const source of [null, page, {}]) say(word("leave"), source);
    expect(isShown()).toBe(true);
  });

  it("drops a frame that has loaded and stays silent, such as an error page, so that the next click tries again", () => {
    press();
    const [failed] = frames;
    failed?.onload();
    vi.runAllTimers();
    expect(frames).toEqual([]);
    press();
    // A timer of the removed frame must have no effect.
    failed?.onload();
    frames[0]?.onload();
    say(word("painted"));
    vi.runAllTimers();
    expect(frames).toHaveLength(1);
    expect(isShown()).toBe(true);
  });
});

describe("what an embed tells the page around it", () => {
  let sent: unknown[];
  let page: Target;
  let host: object;
  let height: number;
  const open = (address: string, name = "") => {
    const location = new URL(address);
    const part = { getBoundingClientRect: () => ({ height }) };
    const window: Record<string, unknown> = {
      document: { querySelectorAll: () => [part, part] },
      location,
      name,
      innerWidth: 600,
      parent: host,
      URLSearchParams,
      ResizeObserver: class {
        observe() {}
      },
      addEventListener: page.addEventListener,
    };
    window.window = window;
    // Objects of another realm are not deep-equal to ours.
    runInNewContext(HEIGHT_SCRIPT, window);
    return structuredClone(sent);
  };

  beforeEach(() => {
    sent = [];
    page = new Target();
    height = 200.25;
    host = { postMessage: (message: unknown) => void sent.push(message) };
  });

  it("is its height, to every host in its own words", () => {
    const src = "https://atlas.example/embed/place/kyiv?childId=c#?secret=abcdefghij";
    expect(open(src)).toEqual([
      { "datawrapper-height": { kyiv: 401 } },
      { sentinel: "amp", type: "embed-size", height: 401 },
      JSON.stringify({ src, context: "iframe.resize", height: 401 }),
      JSON.stringify({ id: "kyiv", type: "set-height", value: 401 }),
      "pymxPYMxcxPYMxheightxPYMx401",
      { message: "height", value: 401, secret: "abcdefghij" },
    ]);
  });

  it("is told again when its host asks, and to nobody else who does", () => {
    open("https://atlas.example/embed");
    sent.length = 0;
    page.dispatch("message", { source: {}, data: "[iFrameSizer]map:8:false" });
    page.dispatch("message", { source: host, data: "something else" });
    expect(sent).toEqual([]);
    page.dispatch("message", { source: host, data: "[iFrameSizer]map:8:false" });
    expect(sent).toContain("[iFrameSizer]map:401:600:init");
  });

  it("is nothing from within the still embed's frame, which tells it itself", () => {
    expect(open("https://atlas.example/embed?live=1", LIVE_FRAME_NAME)).toEqual([]);
    page.dispatch("load");
    expect(sent).toEqual([]);
  });
});
