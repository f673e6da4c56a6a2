import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Frame, Page } from "@playwright/test";
import { test as base, expect } from "./driver/test";

/** A page of another site with the element. */
interface Host {
  open: (markup: string) => Promise<void>;
}

/** A minimal embed; its messages to the host are sent by the tests. */
const STUB = "<!doctype html><title>An embed</title>";

const test = base.extend<{ host: Host }>({
  host: async ({ page, baseURL, browserErrors }, use) => {
    let body = "";
    // A host's policy may allow the atlas only.
    const policy = `default-src 'none'; script-src ${baseURL}; frame-src ${baseURL}; img-src data:`;
    const server = createServer((_, response) => {
      response.writeHead(200, {
        "Content-Type": "text/html; charset=utf-8",
        "Content-Security-Policy": policy,
      });
      response.end(body);
    });
    const origin = await listening(server);
    browserErrors.allow(/^request to another host: http:\/\/127\.0\.0\.1:/);
    await page.route(/\/embed(?:\/[^.]*)?(?:\?.*)?$/, (route) =>
      route.fulfill({ body: STUB, contentType: "text/html" }),
    );
    await use({
      open: async (markup) => {
        const script = `<script type="module" async src="${baseURL}/embed.js"></script>`;
        body = `<!doctype html><html lang="en"><title>A paper</title><link rel="icon" href="data:,"><main>${markup}</main>${script}`;
        await page.goto(origin);
        await page.waitForFunction(() => customElements.get("dateline-atlas"));
      },
    });
    server.close();
    server.closeAllConnections();
  },
});

const listening = (server: Server): Promise<string> =>
  new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () =>
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`),
    );
  });

const element = (page: Page) => page.locator("dateline-atlas");
const frame = (page: Page) => page.locator("dateline-atlas iframe");
const link = (page: Page) => page.getByRole("link", { name: "Kyiv · Dateline Atlas" });

const written = (src: string, more = "") =>
  `<dateline-atlas src="${src}" ${more}><a href="https://paper.example/">Kyiv · Dateline Atlas</a></dateline-atlas>`;

/** The document in the only frame. */
async function embedOf(page: Page): Promise<Frame> {
  await expect(frame(page)).toHaveCount(1);
  const handle = await frame(page).elementHandle();
  const inner = await handle?.contentFrame();
  if (!inner) throw new Error("expected a frame with a document");
  await inner.waitForLoadState();
  return inner;
}

const says = (from: Page | Frame, data: unknown, to: "parent" | "self" = "parent") =>
  from.evaluate(
    ([message, target]) => (target === "parent" ? window.parent : window).postMessage(message, "*"),
    [data, to] as const,
  );

const asks = (px: unknown) => ({ "datawrapper-height": { "dateline-atlas": px } });

const heightIn = async (page: Page) => (await frame(page).boundingBox())?.height;

test("a link becomes a frame that loads when it is near and is named by the link", async ({
  page,
  host,
  baseURL,
}) => {
  const asked: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  const src = `${baseURL}/embed/place/kyiv?map=5/49/36`;
  await host.open(`<svg width="10" height="20000"></svg>${written(src)}`);
  await expect(frame(page)).toHaveAttribute("src", src);
  await expect(frame(page)).toHaveAttribute("title", "Kyiv · Dateline Atlas");
  await expect(frame(page)).toHaveAttribute("loading", "lazy");
  await expect(frame(page)).toHaveAttribute("allow", "fullscreen");
  await expect(link(page)).toBeHidden();
  expect(asked).not.toContain(src);
  await element(page).scrollIntoViewIfNeeded();
  await expect.poll(() => asked).toContain(src);
  const { width } = (await frame(page).boundingBox()) ?? {};
  expect(width).toBe((await page.locator("main").boundingBox())?.width);
});

test("the frame is as high as its own embed asks for, within reason", async ({
  page,
  host,
  baseURL,
}) => {
  await host.open(written(`${baseURL}/embed`));
  const embed = await embedOf(page);
  expect(await heightIn(page)).toBeGreaterThan(400);
  for (const [px, height] of [
    [512.4, 513],
    [1, 120],
    [99_999, 4000],
    [640, 640],
  ]) {
    await says(embed, asks(px));
    await expect.poll(() => heightIn(page)).toBe(height);
  }
  for (const data of [asks("900"), asks(null), asks({}), { height: 900 }, "900", null]) {
    await says(embed, data);
  }
  await says(page, asks(900), "self");
  await says(embed, asks(641));
  await expect.poll(() => heightIn(page)).toBe(641);
});

test("two on a page keep to their own", async ({ page, host, baseURL }) => {
  await host.open(written(`${baseURL}/embed`) + written(`${baseURL}/embed/place/kyiv`));
  await expect(frame(page)).toHaveCount(2);
  const first = await (await frame(page).first().elementHandle())?.contentFrame();
  await first?.waitForLoadState();
  await says(first as Frame, asks(700));
  await expect.poll(async () => (await frame(page).first().boundingBox())?.height).toBe(700);
  expect((await frame(page).last().boundingBox())?.height).not.toBe(700);
});

test("attributes fix its height, its ratio and its theme, and may change", async ({
  page,
  host,
  baseURL,
}) => {
  await host.open(written(`${baseURL}/embed`, 'height="300" theme="dark"'));
  const embed = await embedOf(page);
  const entries = await page.evaluate(() => history.length);
  await expect(frame(page)).toHaveAttribute("src", `${baseURL}/embed?theme=dark`);
  expect(await heightIn(page)).toBe(300);
  await says(embed, asks(777));
  await set(page, "ratio", "2/1");
  expect(await heightIn(page)).toBe(300);
  await set(page, "height", null);
  const { width = 0, height } = (await frame(page).boundingBox()) ?? {};
  expect(height).toBeCloseTo(width / 2, 0);
  await set(page, "ratio", null);
  await expect.poll(() => heightIn(page)).toBe(777);

  await set(page, "theme", "light");
  await expect(frame(page)).toHaveAttribute("src", `${baseURL}/embed?theme=light`);
  await set(page, "src", `${baseURL}/embed/place/kyiv`);
  await expect(frame(page)).toHaveAttribute("src", `${baseURL}/embed/place/kyiv?theme=light`);
  await embedOf(page);
  expect(await page.evaluate(() => history.length)).toBe(entries);
});

const set = (page: Page, name: string, value: string | null) =>
  element(page).evaluate(
    (node, [key, text]) =>
      text === null ? node.removeAttribute(key) : node.setAttribute(key, text),
    [name, value] as const,
  );

for (const src of [
  "https://elsewhere.example/embed",
  "javascript:alert(1)",
  "/embed",
  "ATLAS/place/kyiv",
  "",
]) {
  test(`with src "${src}" it stays a link`, async ({ page, host, baseURL }) => {
    await host.open(written(src.replace("ATLAS", baseURL as string)));
    await expect(link(page)).toBeVisible();
    await expect(frame(page)).toHaveCount(0);
    await set(page, "src", `${baseURL}/embed`);
    await expect(frame(page)).toHaveCount(1);
    await set(page, "src", src.replace("ATLAS", baseURL as string));
    await expect(frame(page)).toHaveCount(0);
    await expect(link(page)).toBeVisible();
  });
}

test("one that a script makes is named when its link comes, and goes without a trace", async ({
  page,
  host,
  baseURL,
}) => {
  await host.open("");
  await page.evaluate((src) => {
    const made = document.createElement("dateline-atlas");
    made.setAttribute("src", src);
    document.querySelector("main")?.append(made);
    const inner = document.createElement("a");
    inner.textContent = "Kyiv";
    made.append(inner);
  }, `${baseURL}/embed`);
  await expect(frame(page)).toHaveAttribute("title", "Kyiv");

  await page.evaluate(() => {
    const made = document.querySelector("dateline-atlas") as HTMLElement;
    made.remove();
    Object.assign(window, { made });
  });
  await says(page, asks(500), "self");
  const left = () => page.evaluate(() => window.made.shadowRoot?.querySelectorAll("iframe").length);
  expect(await left()).toBe(0);
  await page.evaluate(() => document.body.append(window.made));
  await expect(frame(page)).toHaveCount(1);
});

declare global {
  interface Window {
    made: HTMLElement;
  }
}
