/**
 * A page of the last build, which a browser or a CDN hands out after a deployment: files that it names are gone.
 * It is loaded anew, once.
 */
import { readFileSync } from "node:fs";
import type { Page, Route } from "@playwright/test";
import { LIVE_MAP_SCRIPT } from "@/lib/boot/generated/live-map";
import { MAPLIBRE_SCRIPT, MAPLIBRE_WORKER } from "@/lib/boot/generated/maplibre";
import { EmbedFrame, HostSite } from "./driver/host-site";
import { loseFiles, recordPages } from "./driver/lose-files";
import { expect, reducedMotion, test } from "./driver/test";

test.use(reducedMotion);

const SCRIPTS = "**/_next/static/**/*.js";
const FLIGHT_PAYLOAD = "**/_page/flight-payload?*";
const HERE = "/place/pokrovsk?theme=dark";

/** Longer than a page takes to find out that a file is gone, and to go. */
const WHILE = 2500;

/** The page has not been replaced since. */
async function expectToStay(page: Page, asked: readonly string[]): Promise<void> {
  const before = [...asked];
  await page.waitForTimeout(WHILE);
  expect(asked).toEqual(before);
}

test.beforeEach(({ browserErrors }) =>
  browserErrors.allow(/404|Failed to fetch|did not come|Worker failed to load/),
);

const GONE: Record<string, string> = {
  "the page's scripts": SCRIPTS,
  "the live map": `**${LIVE_MAP_SCRIPT}*`,
  MapLibre: `**${MAPLIBRE_SCRIPT}*`,
  "MapLibre's worker": `**${MAPLIBRE_WORKER}*`,
  "the flight payload": FLIGHT_PAYLOAD,
};

for (const [what, files] of Object.entries(GONE)) {
  test(`a page without ${what} mends itself, and its address is as it was`, async ({
    page,
    atlas,
  }) => {
    const asked = recordPages(page);
    await loseFiles(page, files);
    await page.goto(`${HERE}#credits`);
    await expect(async () => {
      await page.locator("main").dispatchEvent("pointerdown");
      expect(asked).toEqual([HERE, `${HERE}&reload=`]);
    }).toPass();
    await atlas.startLiveMap();
    await atlas.expectAddress(HERE);
    expect(new URL(page.url()).hash).toBe("#credits");
  });
}

test("a page that was mended is one entry of the history, like any other", async ({
  page,
  atlas,
}) => {
  await page.goto("/about");
  const asked = recordPages(page);
  await loseFiles(page, SCRIPTS);
  await page.goto(HERE);
  await expect.poll(() => asked).toEqual([HERE, `${HERE}&reload=`]);
  await atlas.expectHydrated();
  await atlas.goHome();
  await atlas.expectAddress("/?theme=dark");
  await atlas.goBack();
  await atlas.expectChosen("pokrovsk");
  await atlas.expectAddress(HERE);
  await atlas.goBack();
  await expect(page).toHaveURL("/about");
  await atlas.goForward();
  await atlas.expectChosen("pokrovsk");
  await atlas.expectAddress(HERE);
  await expectToStay(page, asked);
});

test("where they stay away, it is loaded anew once, and then works as without script", async ({
  page,
  atlas,
}) => {
  const asked = recordPages(page);
  for (const files of [SCRIPTS, `**${LIVE_MAP_SCRIPT}*`]) await loseFiles(page, files, "never");
  await page.goto("/");
  await expect.poll(() => asked).toEqual(["/", "/?reload="]);
  await atlas.expectAddress("/");
  await atlas.map().dispatchEvent("pointerdown");
  await expectToStay(page, asked);
  await atlas.expectMap("picture");
  await atlas.chooseFromList("kyiv");
  await expect(page).toHaveURL("/place/kyiv");
  await expect(atlas.heading()).toHaveText("Kyiv");
});

test("a lost line is waited for", async ({ page, atlas, browserErrors }) => {
  browserErrors.allow(/ERR_FAILED/);
  const asked = recordPages(page);
  await page.route(/\/_next\/static\/.*\.js|\/live-map\//, (route) => route.abort());
  await page.goto("/");
  await atlas.map().dispatchEvent("pointerdown");
  await expectToStay(page, asked);
  expect(asked).toEqual(["/"]);
});

test("a script that is there, but throws, is no reason", async ({ page, browserErrors }) => {
  browserErrors.allow(/a test throws this/);
  const asked = recordPages(page);
  await page.route(SCRIPTS, (route) =>
    route.fulfill({
      contentType: "text/javascript",
      body: 'throw new Error("a test throws this")',
    }),
  );
  await page.goto("/");
  await expectToStay(page, asked);
  expect(asked).toEqual(["/"]);
});

test("a link that is pressed meanwhile is followed", async ({ page, atlas }) => {
  const asked = recordPages(page);
  await loseFiles(page, SCRIPTS);
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  const isAsked = page.waitForRequest((request) => request.method() === "HEAD");
  await page.route(SCRIPTS, async (route) => {
    if (route.request().method() === "HEAD") await answered;
    await route.fallback();
  });
  // The page that is asked for takes its time.
  await page.route("**/place/kyiv", async (route) => {
    await page.waitForTimeout(WHILE);
    await route.continue();
  });
  await page.goto("/");
  await isAsked;
  const there = page.waitForRequest("**/place/kyiv");
  await page.locator('nav a[data-place="kyiv"]').click({ noWaitAfter: true });
  await there;
  answer();
  await expect(page).toHaveURL(/\/place\/kyiv/);
  await expect(atlas.heading()).toHaveText("Kyiv");
  expect(asked.slice(0, 2)).toEqual(["/", "/place/kyiv"]);
});

test("a dialog whose script is gone gets a page that has it", async ({ page, atlas }) => {
  const asked = recordPages(page);
  await atlas.openHydrated(HERE);
  await loseFiles(page, SCRIPTS);
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await expect.poll(() => asked).toEqual([HERE, `${HERE}&reload=`]);
  await atlas.openDialog("Share");
  await atlas.expectAddress(HERE);
});

/** A page of another build as a browser still shows it: all it needs came with it, but for what it asks later. */
test("a page of another build, which asks for the next one in its own way, opens it as a link does", async ({
  page,
  atlas,
}) => {
  const build = readFileSync(".next/BUILD_ID", "utf8");
  const other = build.replace(/./g, "x");
  const asBefore = async (route: Route) => {
    const asked = route.request().url().replace(other, build);
    const answer = await route.fetch({ url: asked });
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll(build, other) });
  };
  await page.route("/?theme=dark", asBefore);
  await page.route(FLIGHT_PAYLOAD, asBefore);
  await atlas.openHydrated("/?theme=dark");
  await page.evaluate(() => document.documentElement.setAttribute("data-kept", ""));
  const asked = recordPages(page);
  const forRouter = page.waitForResponse((response) => response.url().includes("_rsc="));
  await page.locator('nav a[data-place="kyiv"]').click({ noWaitAfter: true });
  const answer = await forRouter;
  expect(answer.url()).toContain(`_rsc=${other}`);
  expect(answer.headers()["cache-control"]).toBe("no-store");
  await expect(page.locator("html")).not.toHaveAttribute("data-kept");
  expect(asked).toEqual(["/place/kyiv?theme=dark"]);
  await expect(atlas.heading()).toHaveText("Kyiv");
  await atlas.expectHydrated();
});

for (const sandbox of ["", 'sandbox="allow-scripts"']) {
  test(`so does the live form of an embed in a frame, ${sandbox || "without sandbox"}`, async ({
    page,
    baseURL,
    browserErrors,
  }) => {
    browserErrors.allow(/./);
    const host = await HostSite.open();
    const asked = recordPages(page);
    await loseFiles(page, `**${LIVE_MAP_SCRIPT}*`);
    const src = `${baseURL}/embed/place/pokrovsk#?secret=abc`;
    await host.show(page, `<iframe ${sandbox} src="${src}" style="height:600px"></iframe>`);
    const before = await page.evaluate(() => history.length);
    const embed = new EmbedFrame(page);
    await embed.explore();
    expect(asked.filter((address) => address.startsWith("/embed"))).toEqual([
      "/embed/place/pokrovsk",
      "/embed/place/pokrovsk?live=1",
      "/embed/place/pokrovsk?live=1&reload=",
    ]);
    expect(await page.evaluate(() => history.length)).toBe(before);
    host.close();
  });
}
