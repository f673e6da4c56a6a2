/** WebKitGTK, Safari's engine, through its own driver (W3C WebDriver over plain HTTP). */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { isRoot } from "../../scripts/browser";
import { freePort } from "../../scripts/ports";
import {
  type BrowserMode,
  type BrowserWindow,
  type Engine,
  SCREEN,
  type Scope,
  until,
  type WindowSize,
} from "./engine";

interface Programs {
  /** `WebKitWebDriver`. */
  driver: string;
  /** `MiniBrowser`. */
  browser: string;
  display: string;
}

/** What MiniBrowser's window has beside its page, in pixels. */
const TOOLBAR = 38;
/** Where a window has the focus on a screen without a window manager: it covers the middle, where the pointer is. */
const UNDER_POINTER = { x: SCREEN.width / 2 - 200, y: SCREEN.height / 2 - 200 };
/** Settings for GTK, of which WebKitGTK makes `(prefers-reduced-motion: reduce)`. */
const CALM_CONFIG = fileURLToPath(new URL("gtk-config", import.meta.url));
/** Keys that are no text (WebDriver, 17.4.2). */
const KEYS: Record<string, string> = {
  Escape: "\uE00C",
  Enter: "\uE007",
  Tab: "\uE004",
  ArrowRight: "\uE014",
};

type Send = (method: "GET" | "POST" | "DELETE", path: string, body?: unknown) => Promise<never>;

/** One driver, and so one browser process, for each window: the colour scheme is the process's. */
export async function webkitEngine(programs: Programs): Promise<Engine> {
  const open = new Set<BrowserWindow>();
  let version = "";
  const start = async (mode: BrowserMode, size: WindowSize): Promise<BrowserWindow> => {
    const session = await openSession(programs, mode, size);
    version = session.version;
    open.add(session.window);
    return session.window;
  };
  // Says which version this is, and is the first that a story asks for.
  let ready: BrowserWindow | null = await start({}, { width: 800, height: 600 });
  return {
    name: "webkit",
    version,
    open: async (mode, size) => {
      const window = ready;
      if (!window || mode.dark || mode.webgl === false) return start(mode, size);
      ready = null;
      await window.resize(size);
      return window;
    },
    close: async () => {
      for (const window of open) await window.close();
    },
  };
}

async function openSession(programs: Programs, mode: BrowserMode, size: WindowSize) {
  const port = await freePort();
  const driver = spawn("dbus-run-session", ["--", programs.driver, `--port=${port}`], {
    stdio: "ignore",
    detached: true,
    env: environment(programs.display, mode),
  });
  const origin = `http://127.0.0.1:${port}`;
  await until("WebKitWebDriver answers", async () => (await fetch(`${origin}/status`)).ok);
  const send = sender(origin);
  const args = ["--automation", ...(mode.webgl === false ? ["--enable-webgl=false"] : [])];
  const created: { sessionId: string; capabilities: { browserVersion: string } } = await send(
    "POST",
    "/session",
    {
      capabilities: {
        alwaysMatch: { "webkitgtk:browserOptions": { binary: programs.browser, args } },
      },
    },
  );
  const window = windowOf(sender(`${origin}/session/${created.sessionId}`), driver);
  await window.resize(size);
  return { window, version: `WebKitGTK ${created.capabilities.browserVersion}` };
}

const environment = (display: string, { dark }: BrowserMode): NodeJS.ProcessEnv => ({
  ...process.env,
  DISPLAY: display,
  LIBGL_ALWAYS_SOFTWARE: "1",
  GTK_THEME: dark ? "Adwaita:dark" : "Adwaita",
  XDG_CONFIG_HOME: CALM_CONFIG,
  ...(isRoot ? { WEBKIT_DISABLE_SANDBOX_THIS_IS_DANGEROUS: "1" } : {}),
});

function sender(base: string): Send {
  return async (method, path, body) => {
    const answer = await fetch(base + path, {
      method,
      headers: { "Content-Type": "application/json" },
      ...(method === "POST" ? { body: JSON.stringify(body ?? {}) } : {}),
    });
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
    if (value?.error) throw new Error(`${path}: ${value.error}: ${value.message}`);
    return value as never;
  };
}

function windowOf(send: Send, driver: ChildProcess) {
  const find = (selector: string): Promise<Record<string, string>> =>
    send("POST", "/element", { using: "css selector", value: selector });
  /** Enters the frames on the way to a document, from the page down. */
  const enter = async (way: readonly string[]) => {
    await send("POST", "/frame", { id: null });
    for (const selector of way) await send("POST", "/frame", { id: await find(selector) });
  };
  /** In the document that was entered last. */
  const pressAt = async (at: { x: number; y: number }) => {
    const actions = [
      { type: "pointerMove", duration: 0, origin: "viewport", ...at },
      { type: "pointerDown", button: 0 },
      { type: "pointerUp", button: 0 },
    ];
    const mouse = { type: "pointer", id: "mouse", parameters: { pointerType: "mouse" }, actions };
    await send("POST", "/actions", { actions: [mouse] });
  };
  const scopeOf = (way: readonly string[]): Scope => ({
    evaluate: async (act, ...args) => {
      await enter(way);
      return send("POST", "/execute/sync", {
        script: `return (${act}).apply(null, arguments)`,
        args,
      });
    },
    press: async (selector) => {
      await enter(way);
      await until(`an element at ${selector}`, async () => Boolean(await find(selector)));
      // WebKit's own click takes an SVG link for something that nobody can press.
      const script = `const element = document.querySelector(arguments[0]);
        element.scrollIntoView({ block: "nearest" });
        const { x, y, width, height } = element.getBoundingClientRect();
        return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };`;
      await pressAt(await send("POST", "/execute/sync", { script, args: [selector] }));
    },
    frame: (selector) => scopeOf([...way, selector]),
  });
  const type = async (text: string) => {
    const actions = [...text].flatMap((value) => [
      { type: "keyDown", value },
      { type: "keyUp", value },
    ]);
    await send("POST", "/actions", { actions: [{ type: "key", id: "keyboard", actions }] });
  };
  return {
    ...scopeOf([]),
    goto: async (url: string) => send("POST", "/url", { url }),
    back: async () => send("POST", "/back"),
    type,
    key: (name: string) => type(KEYS[name] ?? name),
    pressAt: async (x: number, y: number) => {
      await send("POST", "/frame", { id: null });
      await pressAt({ x, y });
    },
    screenshot: async () => {
      await send("POST", "/frame", { id: null });
      return Buffer.from(await send("GET", "/screenshot"), "base64");
    },
    // The driver knows no printing.
    print: async () => null,
    resize: async ({ width, height }: WindowSize): Promise<void> => {
      await send("POST", "/window/rect", { ...UNDER_POINTER, width, height: height + TOOLBAR });
    },
    close: async () => {
      await send("DELETE", "").catch(() => null);
      if (driver.exitCode !== null || driver.signalCode !== null || !driver.pid) return;
      const gone = once(driver, "exit");
      // The whole group: the driver, its bus and its browser.
      process.kill(-driver.pid);
      await gone;
    },
  };
}
