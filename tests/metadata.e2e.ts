/** The document's head follows the view in the browser, because the browser's own Share reads it then. */
import type { Page } from "@playwright/test";
import { expect, test } from "./driver/test";

const headNow = (page: Page) =>
  page.evaluate(() => ({
    canonical: [...document.querySelectorAll<HTMLLinkElement>('link[rel="canonical"]')].map(
      ({ href }) => href,
    ),
    url: [...document.querySelectorAll<HTMLMetaElement>('meta[property="og:url"]')].map(
      ({ content }) => content,
    ),
    robots: document.querySelectorAll('meta[name="robots"]').length,
  }));

test("in the browser, the head follows the view and the page", async ({ atlas, page, baseURL }) => {
  const own = (path: string) => ({ canonical: [baseURL + path], url: [baseURL + path], robots: 0 });
  const MOVED = /\/place\/kyiv\?map=/;
  /** The address is written a moment after the map has come to rest. */
  const expectHeadOfView = async () => {
    await expect(page).toHaveURL(MOVED);
    await expect.poll(() => headNow(page)).toEqual({ canonical: [], url: [page.url()], robots: 1 });
  };
  await atlas.open("/place/kyiv");
  expect(await headNow(page)).toEqual(own("/place/kyiv"));
  await atlas.panMap("Right");
  await expectHeadOfView();
  await atlas.wholeMap();
  await expect.poll(() => headNow(page)).toEqual(own("/place/kyiv"));

  await atlas.panMap("Left");
  await expectHeadOfView();
  await atlas.goHome();
  await atlas.expectAddress("/");
  await expect.poll(() => headNow(page)).toEqual(own("/"));
  await atlas.goBack();
  await expectHeadOfView();
});
