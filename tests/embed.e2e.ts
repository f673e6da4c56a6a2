import { test as base, expect } from "@playwright/test";
import { violations } from "./driver/axe";
import { BrowserErrors, UNUSED_PRELOAD } from "./driver/browser-errors";
import { EmbedFrame, HostSite } from "./driver/host-site";
import { onPhone } from "./driver/tags";
import { reducedMotion } from "./driver/test";

const test = base.extend<{ host: HostSite }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright wants a pattern here
  host: async ({}, use) => {
    const host = await HostSite.open();
    await use(host);
    host.close();
  },
});

test.use(reducedMotion);

const PATHS = [
  "",
  "/place/pokrovsk",
  "/place/kursk-oblast",
  "/place/air-route",
  "/place/sea-route",
  "/place/kyiv",
  "/place/pyongyang",
  "/place/sunan-airport",
];
const VIEW = "/embed/place/pokrovsk?map=7.5/48.3/37.2";

/** Scripts of hosts, one for each format of the height messages. */
const listener = (body: string) =>
  `<script>addEventListener("message", ({ source, data }) => { const frame = document.querySelector("iframe"); if (source !== frame.contentWindow) return; ${body} });</script>`;
const text = (guard: string) =>
  `let said; try { said = JSON.parse(data); } catch { return; } ${guard}`;

const plain = (src: string, more = "") =>
  `<iframe id="map" src="${src}" title="Pokrovsk" style="border:0;width:100%" height="300" ${more}></iframe>`;

const HOSTS: Record<string, (src: string) => string> = {
  Datawrapper: (src) =>
    plain(src) +
    listener(
      `const sizes = data["datawrapper-height"]; if (sizes) for (const id in sizes) if (frame.src.includes(id)) frame.style.height = sizes[id] + "px";`,
    ),
  AMP: (src) =>
    plain(src, 'sandbox="allow-scripts allow-popups"') +
    listener(
      `if (data.sentinel === "amp" && data.type === "embed-size") frame.style.height = data.height + "px";`,
    ),
  Medium: (src) =>
    plain(src) +
    listener(
      text(
        `if (said.context === "iframe.resize" && said.src.split("?")[0] === frame.src.split("?")[0]) frame.style.height = said.height + "px";`,
      ),
    ),
  Guardian: (src) =>
    plain(src) +
    listener(text(`if (said.type === "set-height") frame.style.height = said.value + "px";`)),
  "pym.js": (src) =>
    `<div id="map"></div><script src="/pym.js"></script><script>new pym.Parent("map", ${JSON.stringify(src)}, {});</script>`,
  "iframe-resizer 4": (src) =>
    `${plain(src)}<script src="/resizer.js"></script><script>iFrameResize({ checkOrigin: false, log: false }, "#map");</script>`,
  // WordPress's sanitised markup with sandbox and secret; the frame is hidden until its height is known.
  WordPress: (src) =>
    `<iframe sandbox="allow-scripts" security="restricted" src="${src}#?secret=a1B2c3D4e5" data-secret="a1B2c3D4e5" width="600" height="300" title="Pokrovsk" frameborder="0" marginwidth="0" marginheight="0" scrolling="no" style="width:100%;position:absolute;visibility:hidden"></iframe>` +
    listener(
      `if (data.secret !== "a1B2c3D4e5" || data.message !== "height") return; frame.style.height = Math.min(1000, Math.max(200, data.value)) + "px"; frame.style.position = "static"; frame.style.visibility = "visible";`,
    ) +
    `<script>document.querySelector("iframe").addEventListener("load", ({ target }) => target.contentWindow.postMessage({ message: "ready", secret: "a1B2c3D4e5" }, "*"));</script>`,
};

for (const [name, article] of Object.entries(HOSTS)) {
  test(`in a page with ${name} the height is right after load, after a resize and alive`, async ({
    page,
    host,
    baseURL,
  }) => {
    const complaints: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error") complaints.push(message.text());
    });
    page.on("pageerror", ({ message }) => complaints.push(message));
    await page.setViewportSize({ width: 700, height: 900 });
    // The height does not depend on MapLibre, which is blocked here.
    await page.route("**/maplibre/**", () => {});
    await host.show(page, article(`${baseURL}${VIEW}`));
    const embed = new EmbedFrame(page);
    await embed.expectFittingHeight();
    await page.setViewportSize({ width: 340, height: 900 });
    await embed.expectFittingHeight();
    await embed.explore("loading");
    await embed.expectFittingHeight();

    const { pathname, searchParams } = await embed.address();
    expect(pathname).toBe("/embed/place/pokrovsk");
    expect(searchParams.get("map")).toBe("7.5/48.3/37.2");
    await expect(embed.live.locator('[data-place="pokrovsk"]').last()).toHaveAttribute(
      "aria-current",
      "true",
    );
    expect(complaints).toEqual([]);
  });
}

test(
  "on a phone, too, an embed has its height and goes live",
  onPhone,
  async ({ page, host, baseURL }) => {
    const article = HOSTS.WordPress as (src: string) => string;
    await host.show(page, article(`${baseURL}${VIEW}`));
    const embed = new EmbedFrame(page);
    await embed.expectFittingHeight();
    await embed.explore();
    await embed.expectFittingHeight();
  },
);

test("an embed is light, and loads no script file before it is touched", async ({
  page,
  host,
  baseURL,
}) => {
  const weights = new Map<string, number>();
  const scripts: string[] = [];
  const pending: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    if (!request.url().startsWith(baseURL as string)) return;
    if (request.resourceType() === "script") scripts.push(request.url());
    const owner = new URL(request.frame().url()).pathname;
    pending.push(
      request.sizes().then(({ responseBodySize }) => {
        weights.set(owner, (weights.get(owner) ?? 0) + responseBodySize);
      }),
    );
  });
  await host.show(
    page,
    PATHS.map((path) => plain(`${baseURL}/embed${path}`).replace("300", "560")).join(""),
  );
  // A picture loads when its frame is scrolled into view.
  for (const [i] of PATHS.entries()) {
    const embed = new EmbedFrame(page, i);
    await embed.scrollTo();
    await embed.expectPicture();
  }
  await Promise.all(pending);
  expect(scripts).toEqual([]);
  expect([...weights.keys()].sort()).toEqual(PATHS.map((path) => `/embed${path}`).sort());
  for (const [path, bytes] of weights) {
    console.log(`${path}: ${(bytes / 1000).toFixed(1)} kB`);
    expect(bytes, path).toBeGreaterThan(4000);
    expect(bytes, path).toBeLessThanOrEqual(45_000);
  }
});

test("of more embeds than the browser has graphics contexts none goes blank", async ({
  playwright,
  launchOptions,
  host,
  baseURL,
}) => {
  // Fewer WebGL contexts than maps, as on a phone.
  const args = [...(launchOptions.args ?? []), "--max-active-webgl-contexts=2"];
  const browser = await playwright.chromium.launch({ ...launchOptions, args });
  const page = await browser.newPage({
    viewport: { width: 500, height: 400 },
    reducedMotion: "reduce",
  });
  const paths = PATHS.slice(0, 3);
  await host.show(
    page,
    paths.map((path) => plain(`${baseURL}/embed${path}?excerpt=0`).replace("300", "390")).join(""),
  );
  const embeds = paths.map((_, i) => new EmbedFrame(page, i));
  for (const embed of embeds) {
    await embed.scrollTo();
    await embed.explore();
  }
  // An embed that is scrolled out of view releases its WebGL context, and gets one again when it is back.
  await embeds[0]?.expectMap("picture");
  for (const embed of embeds) {
    await embed.scrollTo();
    await embed.expectMap("live");
  }
  await browser.close();
});

test("without script an embed is read and turned", async ({ browser, baseURL, host }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await host.show(page, plain(`${baseURL}/embed/place/pokrovsk`).replace("300", "620"));
  const { still } = new EmbedFrame(page);
  await expect(still.getByRole("heading", { name: "Pokrovsk" })).toBeVisible();
  await expect(still.locator("blockquote").first()).toBeVisible();
  await still.getByRole("link", { name: /^Explore/ }).click();
  await expect(still.getByRole("region", { name: "Map" })).toBeVisible();
  await context.close();
});

const SIZES = [
  [280, 180],
  [320, 480],
  [640, 360],
  [640, 760],
  [1200, 800],
] as const;

for (const live of [false, true]) {
  test(`${live ? "alive" : "still"}, in any size: no barriers, nothing covers the map or is cut`, async ({
    page,
    context,
    baseURL,
  }) => {
    const errors = new BrowserErrors(context, new URL(baseURL as string).host);
    // The scripts wait for the map.
    errors.allow(UNUSED_PRELOAD);
    await page.goto(`/embed/place/pokrovsk${live ? "?live=1" : ""}`);
    if (live)
      await expect(page.locator("html")).toHaveAttribute("data-map", "live", { timeout: 30_000 });
    for (const [width, height] of SIZES) {
      await test.step(`${width} by ${height}`, async () => {
        await page.setViewportSize({ width, height });
        expect(await violations(page)).toEqual([]);
        const map = await page.locator(".map").boundingBox();
        expect(map?.height).toBeGreaterThanOrEqual(100);
        const overflow = await page.evaluate(() => [
          document.documentElement.scrollWidth - innerWidth,
          document.documentElement.scrollHeight - innerHeight,
        ]);
        expect(Math.max(...overflow)).toBeLessThanOrEqual(0);
      });
    }
    expect(await errors.unexpected()).toEqual([]);
  });
}

test("keyboard alone goes live, chooses, reads and leaves the frame", async ({
  page,
  host,
  baseURL,
}) => {
  await page.setViewportSize({ width: 800, height: 900 });
  await host.show(
    page,
    `<a href="#before">before</a>${plain(`${baseURL}/embed`).replace("300", "640")}<a id="after" href="#after">after</a>`,
  );
  const embed = new EmbedFrame(page);
  const focused = async () =>
    (await embed.frame()).evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
  const tabTo = async (name: RegExp) => {
    for (let i = 0; i < 40 && !name.test(await focused()); i++) await page.keyboard.press("Tab");
    expect(await focused()).toMatch(name);
  };
  await page.locator("a").first().focus();
  await tabTo(/^Explore/);
  await page.keyboard.press("Enter");
  await embed.expectMap("live");
  await (await embed.frame()).locator("body").press("Tab");
  await tabTo(/^Pokrovsk/);
  await page.keyboard.press("Enter");
  const card = embed.live.getByRole("complementary", { name: "Pokrovsk" });
  await expect(card).toBeVisible();
  await expect(card.getByRole("heading", { name: "Pokrovsk" })).toBeFocused();
  await expect(card.locator("blockquote").first()).toBeVisible();
  expect(await violations(page, "iframe")).toEqual([]);
  await page.keyboard.press("Escape");
  await expect(card).toBeHidden();
  expect(await focused()).toMatch(/^Pokrovsk/);
  for (
    let i = 0;
    i < 60 && (await page.evaluate(() => document.activeElement?.id)) !== "after";
    i++
  ) {
    await page.keyboard.press("Tab");
  }
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("after");
});

for (const scripts of ["there", "on their way"]) {
  test(`Escape leads back to the picture with the page's scripts ${scripts}, and Back leaves the article`, async ({
    page,
    host,
    baseURL,
  }) => {
    if (scripts !== "there") await page.route("**/_next/static/**/*.js", () => {});
    await host.show(page, "<p>The page before</p>");
    await host.show(page, plain(`${baseURL}/embed/place/kyiv?childId=x#?secret=abcdefghij`));
    const embed = new EmbedFrame(page);
    await embed.explore();
    expect((await embed.address()).searchParams.get("childId")).toBe("x");
    if (scripts === "there")
      await expect(embed.live.locator("html")).toHaveAttribute("data-hydrated");
    await embed.live.locator(".maplibregl-canvas").focus();
    await page.keyboard.press("Escape");
    await expect(embed.still.getByRole("link", { name: /^Explore/ })).toBeFocused();
    expect((await embed.address()).searchParams.has("live")).toBe(false);
    expect((await embed.address()).hash).toBe("#?secret=abcdefghij");
    await page.goBack();
    await expect(page.getByText("The page before")).toBeVisible();
  });
}

test("10,000 hostile messages move nothing in a live embed", async ({ page, host, baseURL }) => {
  const errors: string[] = [];
  page.on("pageerror", ({ message }) => errors.push(message));
  await host.show(
    page,
    plain(`${baseURL}/embed?childId=c#?secret=abcdefghij`).replace("300", "640"),
  );
  const embed = new EmbedFrame(page);
  await embed.explore();
  const before = (await embed.address()).href;
  await page.evaluate(async () => {
    const embed = document.querySelector("iframe")?.contentWindow as Window;
    const targets = [embed, embed[0] as Window];
    const bits = [
      "[iFrameSizer]",
      "pymxPYMx",
      "c",
      "xPYMx",
      "width",
      "navigateTo",
      "https://example.com",
      "javascript:alert(1)",
      "\u0000",
      "9".repeat(400),
      ":",
      "<img src=x onerror=alert(1)>",
    ];
    const pick = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;
    let seed = 7;
    const next = () => {
      seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
      return seed;
    };
    const words = () => Array.from({ length: next() % 6 }, () => pick(bits, next())).join("");
    const shapes: (() => unknown)[] = [
      words,
      () => ({ message: "ready", secret: words() }),
      () => ({
        message: pick(["link", "height", "ready"], next()),
        secret: "abcdefghij",
        value: words(),
      }),
      () => null,
      () => undefined,
      () => next(),
      () => [words(), [words()]],
      () => ({ get: words(), toString: words(), message: { toString: words() } }),
      () => new Map([[words(), words()]]),
      () => new Error(words()),
      () => ({ "dateline-atlas-live": pick(["leave", "painted"], next()) }),
    ];
    for (let i = 0; i < 10_000; i++) {
      pick(targets, next()).postMessage(pick(shapes, i)(), "*");
      if (i % 500 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  });
  await embed.expectMap("live");
  expect((await embed.address()).href).toBe(before);
  expect(errors).toEqual([]);
});

for (const [width, height] of [
  [320, 700],
  [800, 700],
] as const) {
  test(`figures in a frame ${width} wide: every value with all who said it, and the height`, async ({
    page,
    host,
    baseURL,
  }) => {
    await page.setViewportSize({ width, height });
    const article = HOSTS.Datawrapper as (src: string) => string;
    await host.show(page, article(`${baseURL}/embed/figures/soldiers-expected`));
    const embed = new EmbedFrame(page);
    await embed.expectFittingHeight();
    for (const words of ["25,000 to 30,000 soldiers", "up to 30,000 soldiers", "15,000 soldiers"]) {
      await expect(embed.still.getByText(words).locator("visible=true").first()).toBeVisible();
    }
    await expect(
      embed.still.getByText("undisclosed Ukrainian officials").locator("visible=true").first(),
    ).toBeVisible();
    if (width === 320) expect(await violations(page, "iframe")).toEqual([]);
    await host.show(page, article(`${baseURL}/embed/figures`));
    const all = new EmbedFrame(page);
    await all.expectFittingHeight();
    for (const words of ["15,000 soldiers", "111,000 soldiers"]) {
      await expect(all.still.getByText(words).locator("visible=true").first()).toBeVisible();
    }
    if (width !== 320) expect(await violations(page, "iframe")).toEqual([]);
  });
}
