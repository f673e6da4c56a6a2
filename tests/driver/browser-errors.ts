import type { BrowserContext, ConsoleMessage, Page } from "@playwright/test";

/**
 * Chromium's warning of what was preloaded and not used within seconds: how long that takes depends on the machine, and a
 * reader may have left a page by then whose style sheet Next preloads.
 */
export const UNUSED_PRELOAD = /was preloaded using link preload but not used/;

/**
 * Collects console errors, uncaught errors, 5xx responses, requests to other hosts, and anything the page
 * stores. Each fails the test unless it is allowed.
 */
export class BrowserErrors {
  readonly #errors: string[] = [];
  readonly #allowed: RegExp[] = [];

  constructor(
    readonly context: BrowserContext,
    readonly host: string,
  ) {
    context.on("console", (message) => this.#onConsole(message));
    context.on("weberror", (error) => this.#errors.push(`error: ${error.error()}`));
    context.on("request", (request) => {
      const url = new URL(request.url());
      if (/^(?:https?|wss?):$/.test(url.protocol) && url.host !== host) {
        this.#errors.push(`request to another host: ${url.href}`);
      }
    });
    context.on("response", (response) => {
      if (response.status() >= 500) this.#errors.push(`${response.status()} ${response.url()}`);
    });
  }

  /** Allows an error that the test provokes, such as the console error for a 404. */
  allow(complaint: RegExp): void {
    this.#allowed.push(complaint);
  }

  #onConsole(message: ConsoleMessage): void {
    if (!["error", "warning", "assert"].includes(message.type())) return;
    this.#errors.push(`console ${message.type()}: ${message.text()} (${message.location().url})`);
  }

  async unexpected(): Promise<string[]> {
    const pages = this.context.pages().filter((page) => page.url().startsWith("http"));
    const stored = await Promise.all(pages.map(storedBy));
    const cookies = (await this.context.cookies()).map(({ name }) => `cookie: ${name}`);
    return [...this.#errors, ...stored.flat(), ...cookies].filter(
      (complaint) => !this.#allowed.some((allowed) => allowed.test(complaint)),
    );
  }
}

/** What a page has stored in the browser. */
const storedBy = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage: ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage: ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB: ${name}`),
    ...("caches" in window ? await caches.keys() : []).map((key) => `cache: ${key}`),
  ]);
