import type { Page, Route } from "@playwright/test";
import { onPhone } from "./driver/tags";
import { expect, reducedMotion, test } from "./driver/test";

/**
 * The page's own scripts fail, as in old browsers and on bad connections. The page must then work as without
 * JavaScript, and clicks that were held must be repeated once.
 */
test.use(reducedMotion);

const SCRIPTS = "**/_next/static/**/*.js";
const FLIGHT_PAYLOAD = "**/_page/flight-payload?*";

const script = (route: Route, body: string) =>
  route.fulfill({ contentType: "text/javascript", body });

/** Fails the first script of the page that is requested. */
async function failOne(page: Page, fail: (route: Route) => Promise<void>): Promise<void> {
  let failing: string | null = null;
  await page.route(SCRIPTS, (route) => {
    failing ??= route.request().url();
    return route.request().url() === failing ? fail(route) : route.continue();
  });
}

/** Removes the flight payload from the page, or sends an empty response if it is requested separately. */
async function loseFlightPayload(page: Page): Promise<void> {
  await page.route(FLIGHT_PAYLOAD, (route) => script(route, ""));
  await page.route(
    ({ pathname }) => pathname === "/" || pathname === "/place/pokrovsk",
    async (route) => {
      const answer = await route.fetch();
      const html = await answer.text();
      await route.fulfill({
        response: answer,
        body: html.replaceAll(/self\.__next_f\.push\(.*?\)<\/script>/gs, "</script>"),
      });
    },
  );
}

const FAILURES: Record<string, (page: Page) => Promise<void>> = {
  "one of them is missing": (page) => failOne(page, (route) => route.fulfill({ status: 404 })),
  "the line breaks": (page) => failOne(page, (route) => route.abort()),
  "one of them cannot be read": (page) =>
    failOne(page, (route) => script(route, "this is no script")),
  "one of them throws": (page) =>
    failOne(page, (route) => script(route, 'throw new Error("a test throws this")')),
  "the flight payload is missing": (page) =>
    page.route(FLIGHT_PAYLOAD, (route) => route.fulfill({ status: 404 })).then(() => {}),
  "the flight payload is empty": loseFlightPayload,
};

/** One failure of each kind: a script does not load, one throws, React gets no data. */
const LINKS_TOO = ["one of them is missing", "one of them throws", "the flight payload is missing"];

for (const [what, fail] of Object.entries(FAILURES)) {
  // On wide windows the flight payload is part of the page.
  const where = what === "the flight payload is missing" ? onPhone : {};
  test.describe(`where ${what}`, where, () => {
    test.beforeEach(async ({ page, browserErrors }) => {
      browserErrors.allow(/./);
      await fail(page);
    });

    test("a form that was sent is sent, once", async ({ page }) => {
      const asked: string[] = [];
      page.on("request", (request) => {
        if (request.isNavigationRequest()) asked.push(new URL(request.url()).pathname);
      });
      await page.goto("/place/pokrovsk");
      await page.getByRole("button", { name: "Find" }).click();
      await expect(page).toHaveURL(/\/search/);
      expect(asked.filter((path) => path === "/search")).toHaveLength(1);
    });

    if (!LINKS_TOO.includes(what)) return;
    test("links lead where they say, over the live map, too", async ({ page, atlas }) => {
      await page.goto("/");
      await expect(async () => {
        await atlas.map().dispatchEvent("pointerdown");
        await atlas.expectMap("live");
      }).toPass();
      await atlas.chooseFromList("kursk-oblast");
      await expect(atlas.heading()).toHaveText("Kursk Oblast");
      await expect(page).toHaveURL(/\/place\/kursk-oblast/);
    });
  });
}
