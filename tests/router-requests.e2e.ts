/**
 * What Next's router sends, and that it takes the answers. `instrumentation-client.ts` rewrites its requests,
 * by names that Next does not document, so an upgrade may change them without anybody noticing.
 */
import type { Page } from "@playwright/test";
import { ROUTER_HEADERS, withoutRouterParameter } from "@/lib/http/router-request";
import type { AtlasPage } from "./driver/atlas-page";
import { UNUSED_PRELOAD } from "./driver/browser-errors";
import { MESSAGES } from "./driver/messages";
import { REPORTS } from "./driver/reports";
import { expect, reducedMotion, test } from "./driver/test";

test.use(reducedMotion);

/** Next's router, which it leaves on the window. */
interface RouterWindow extends Window {
  next: { router: { push: (address: string) => void; refresh: () => void } };
}

/** Collects the router's requests from now on: address, and the headers that Next may read. */
function routerRequests(page: Page) {
  const requests: { address: string; headers: Record<string, string> }[] = [];
  page.on("request", (request) => {
    const headers = Object.entries(request.headers()).filter(([name]) =>
      /^(?:rsc|next-)/.test(name),
    );
    const { pathname, search } = new URL(request.url());
    if (headers.length > 0 || /[?&]_rsc\b/.test(search))
      requests.push({ address: pathname + search, headers: Object.fromEntries(headers) });
  });
  return requests;
}

/** Marks document and map, so that `expectKept` fails after a full navigation or with another map. */
const keep = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const kept of [document.documentElement, document.querySelector("live-map")])
      kept?.setAttribute("data-kept", "");
  });
const expectKept = (page: Page) =>
  expect(page.locator("html[data-kept] live-map[data-kept]")).toHaveCount(1);

const push = (page: Page, address: string): Promise<void> =>
  page.evaluate((to) => (window as unknown as RouterWindow).next.router.push(to), address);

const WAYS: [target: string, origins: string[], press: (atlas: AtlasPage) => Promise<void>][] = [
  [
    "/place/kyiv",
    ["/", "/place/kursk-oblast", "/figures", "/search?q=kyiv", "/download", "/place/pokrovk"],
    ({ page }) => page.locator("a[href='/place/kyiv']").first().dispatchEvent("click"),
  ],
  [
    "/figures",
    ["/", "/place/kyiv", `/report/${REPORTS[0]?.id}`],
    ({ page }) => push(page, "/figures"),
  ],
  ["/", ["/place/kyiv", "/figures", "/at/50.45,30.52"], (atlas) => atlas.goHome()],
];

for (const [target, origins, press] of WAYS)
  test(`${target} is asked for in the same way wherever the reader comes from`, async ({
    atlas,
    page,
    browserErrors,
  }) => {
    browserErrors.allow(/404 \(Not Found\)/);
    const requests = routerRequests(page);
    for (const origin of origins) {
      await atlas.openHydrated(origin);
      await keep(page);
      await press(atlas);
      await atlas.expectAddress(target);
      await expectKept(page);
    }
    expect(requests).toHaveLength(origins.length);
    const [{ address } = { address: "" }] = requests;
    expect(withoutRouterParameter(address)).toEqual({
      address: target,
      build: expect.stringMatching(/^[\w-]{20,}$/),
    });
    for (const request of requests) expect(request).toEqual({ address, headers: ROUTER_HEADERS });
  });

test("a walk through the pages keeps document and live map, and Back and Forward do", async ({
  atlas,
  page,
  browserErrors,
}) => {
  browserErrors.allow(UNUSED_PRELOAD);
  await atlas.open("/?map=5.2/48.2/35.1");
  await keep(page);
  const requests = routerRequests(page);
  const headings = [(await atlas.heading().textContent()) as string];
  const go = async (address: string) => {
    await push(page, address);
    await expect(atlas.heading()).not.toHaveText(headings.at(-1) as string);
    await atlas.expectAddress(address);
    headings.push((await atlas.heading().textContent()) as string);
    await expectKept(page);
  };
  await go("/place/kyiv?map=5.2/48.2/35.1");
  await go("/place/pokrovsk?time=2024-12");
  await go("/figures");
  await go(`/report/${REPORTS[0]?.id}?theme=dark`);
  await go("/search?q=sea%20route");
  await go("/at/50.45,30.52");
  await go("/download");
  await go("/place/kyiv");
  for (const heading of headings.slice(0, -1).reverse()) {
    await atlas.goBack();
    await expect(atlas.heading()).toHaveText(heading);
  }
  for (const heading of headings.slice(1)) {
    await atlas.goForward();
    await expect(atlas.heading()).toHaveText(heading);
  }
  await expectKept(page);
  await atlas.expectMap("live");
  for (const { headers } of requests) expect(headers).toEqual(ROUTER_HEADERS);
});

test("a changed time fetches the panel at the address of the view", async ({ atlas, page }) => {
  await atlas.openHydrated("/place/pokrovsk");
  await keep(page);
  const requests = routerRequests(page);
  await push(page, "/place/pokrovsk?time=2024-12");
  await atlas.expectAddress("/place/pokrovsk?time=2024-12");
  await expectKept(page);
  expect(requests.map(({ address }) => withoutRouterParameter(address).address)).toEqual([
    "/place/pokrovsk?time=2024-12",
  ]);
});

test.describe("where the answer will not do, the router opens the page as a link does", () => {
  const expectNewDocument = async (page: Page) => {
    await expect(page.locator("html")).not.toHaveAttribute("data-kept");
  };

  test("a place that is not there", async ({ atlas, page, browserErrors }) => {
    browserErrors.allow(/404 \(Not Found\)/);
    await atlas.openHydrated("/");
    await keep(page);
    await push(page, "/place/pokrovk");
    await expectNewDocument(page);
    await atlas.expectAddress("/place/pokrovk");
    await expect(page.locator("#panel a[href='/place/pokrovsk']")).toBeVisible();
  });

  test("from and to a page without the map", async ({ atlas, page }) => {
    await page.goto("/about");
    await page.waitForFunction(() => (window as unknown as RouterWindow).next?.router);
    await page.evaluate(() => document.documentElement.setAttribute("data-kept", ""));
    const requests = routerRequests(page);
    await push(page, "/place/kyiv");
    await expectNewDocument(page);
    await expect(atlas.heading()).toContainText("Kyiv");
    expect(requests).toEqual([]);
    await page.getByRole("link", { name: MESSAGES.about as string }).click();
    await atlas.expectAddress("/about");
    await atlas.goBack();
    await expect(atlas.heading()).toContainText("Kyiv");
  });

  test("the whole page again", async ({ atlas, page }) => {
    await atlas.openHydrated("/place/kyiv");
    await keep(page);
    await page.evaluate(() => (window as unknown as RouterWindow).next.router.refresh());
    await expectNewDocument(page);
    await expect(atlas.heading()).toContainText("Kyiv");
  });
});

test("an address that redirects leads to the place, with document and map kept", async ({
  atlas,
  page,
}) => {
  await atlas.openHydrated("/");
  await keep(page);
  await push(page, "/place/kyiv.");
  await atlas.expectAddress("/place/kyiv");
  await expect(atlas.heading()).toContainText("Kyiv");
  await expectKept(page);
});
