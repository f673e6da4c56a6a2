import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "@playwright/test";
import { expect } from "@playwright/test";

const require = createRequire(import.meta.url);

/** The hosts' own scripts, from their published packages. */
const SCRIPTS: Record<string, string> = {
  "/pym.js": require.resolve("pym.js/dist/pym.v1.js"),
  "/resizer.js": require.resolve("iframe-resizer/js/iframeResizer.js"),
};

/** A server for pages of another site, on another origin than the atlas. */
export class HostSite {
  private constructor(
    private readonly server: Server,
    private readonly pages: Map<string, string>,
    readonly origin: string,
  ) {}

  static async open(): Promise<HostSite> {
    const pages = new Map<string, string>();
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? "/", "http://host.invalid").pathname;
      const script = SCRIPTS[path];
      const body = script ? readFileSync(script) : pages.get(path);
      response.writeHead(body === undefined ? 404 : 200, {
        "Content-Type": script ? "text/javascript" : "text/html; charset=utf-8",
      });
      response.end(body);
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return new HostSite(
      server,
      pages,
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    );
  }

  close(): void {
    this.server.close();
    this.server.closeAllConnections();
  }

  /** Serves an article with this body, and opens it. */
  async show(page: Page, body: string): Promise<void> {
    const path = `/article-${this.pages.size}`;
    this.pages.set(
      path,
      `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>An article</title><link rel="icon" href="data:,"></head><body style="margin:0"><section aria-label="Article">${body}</section></body></html>`,
    );
    await page.goto(this.origin + path);
  }
}

/** An embed in a page of another site. */
export class EmbedFrame {
  constructor(
    private readonly page: Page,
    /** Index of the iframe in the page. */
    private readonly nth = 0,
  ) {}

  private element() {
    return this.page.locator("iframe").nth(this.nth);
  }

  scrollTo = (): Promise<void> => this.element().scrollIntoViewIfNeeded();

  expectPicture = (): Promise<void> =>
    expect(async () =>
      expect(
        await (await this.frame()).evaluate(() => document.querySelector("img")?.naturalWidth ?? 0),
      ).toBeGreaterThan(0),
    ).toPass();

  /** The document that is visible: the still embed, or the live one in the frame that it created. */
  async frame(): Promise<Frame> {
    const frame = await (await this.element().elementHandle())?.contentFrame();
    if (!frame) throw new Error("expected a frame with a page");
    return frame.childFrames()[0] ?? frame;
  }

  /** The live embed's document, for locators. */
  get live() {
    return this.still.locator("iframe").contentFrame();
  }

  /** The still embed's document, for locators. */
  get still() {
    return this.element().contentFrame();
  }

  /** The iframe is as high as its content, within a pixel, and does not scroll. */
  async expectFittingHeight(): Promise<void> {
    await expect(async () => {
      const frame = await this.frame();
      const wanted = await frame.evaluate(() =>
        [...document.querySelectorAll("[data-part]")].reduce(
          (sum, part) => sum + part.getBoundingClientRect().height,
          0,
        ),
      );
      const given = (await this.element().evaluate((element) => element.clientHeight)) as number;
      expect(wanted).toBeGreaterThan(200);
      expect(Math.abs(given - wanted), `${given} px for ${wanted}`).toBeLessThanOrEqual(1);
      const hidden = await frame.evaluate(
        () => document.documentElement.scrollHeight - window.innerHeight,
      );
      expect(hidden).toBeLessThanOrEqual(1);
    }).toPass({ timeout: 15_000 });
  }

  async explore(until: "loading" | "live" = "live"): Promise<void> {
    await this.still.getByRole("link", { name: /^Explore/ }).click();
    await this.expectMap(until);
  }

  expectMap = (state: string): Promise<void> =>
    expect(async () =>
      expect(await (await this.frame()).evaluate(() => document.documentElement.dataset.map)).toBe(
        state,
      ),
    ).toPass({ timeout: 30_000 });

  /** URL of the visible document. */
  address = async (): Promise<URL> => new URL((await this.frame()).url());
}
