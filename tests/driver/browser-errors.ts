import type { BrowserContext, ConsoleMessage, Page } from "@playwright/test";

/** What went wrong in a browser without anybody asking: each entry fails the test. */
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

  /** A complaint that the test is about, such as the browser's own word on a page that is a 404. */
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

/** What a page has written to the browser. */
const storedBy = (page: Page): Promise<string[]> =>
  page.evaluate(async () => [
    ...Object.keys(localStorage).map((key) => `localStorage: ${key}`),
    ...Object.keys(sessionStorage).map((key) => `sessionStorage: ${key}`),
    ...(await indexedDB.databases()).map(({ name }) => `indexedDB: ${name}`),
    ...("caches" in window ? await caches.keys() : []).map((key) => `cache: ${key}`),
  ]);
