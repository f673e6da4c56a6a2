import type { Page } from "@playwright/test";
import { MESSAGES } from "./driver/messages";
import { expect, reducedMotion, test } from "./driver/test";

test.use(reducedMotion);

const panel = (page: Page) => page.getByRole("main");
const button = (page: Page) => page.getByRole("link", { name: "Download", exact: true });

/** Follows a download link, and returns its URL and the response. */
async function follow(page: Page, name: string | RegExp) {
  const link = panel(page).getByRole("link", { name }).first();
  const href = await link.getAttribute("href");
  const said = await link.locator("xpath=following-sibling::small").textContent();
  const answer = await page.request.get(href as string);
  expect(answer.status(), href as string).toBe(200);
  const body = await answer.body();
  // The page shows its size, with one decimal below 10 kB.
  const kilobytes = body.length / 1000;
  expect(said).toBe(`${Number(kilobytes.toFixed(body.length < 10_000 ? 1 : 0))} kB`);
  return { href, body: body.toString(), headers: answer.headers() };
}

test("a reader takes the whole atlas, a layer, every figure and the feed away", async ({
  atlas,
  page,
}) => {
  await atlas.openHydrated("/");
  await button(page).click();
  await expect(page).toHaveURL("/download");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    MESSAGES.downloadTitle as string,
  );
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  const kml = await follow(page, `${MESSAGES.downloadAtlas}, KML`);
  expect(kml.body).toContain('<Placemark id="kursk-oblast">');
  expect(kml.headers["content-disposition"]).toBe('attachment; filename="dateline-atlas.kml"');
  const towns = await follow(page, "Towns, GeoJSON");
  expect(JSON.parse(towns.body).id).toBe("towns");
  const figures = await follow(page, `${MESSAGES.downloadFigures}, CSV`);
  expect(figures.body.trim().split("\r\n").length).toBeGreaterThan(5);
  expect((await follow(page, `${MESSAGES.downloadFeed}, Atom`)).body).toContain("<feed");
});

test("the view keeps its place, camera, layers, time and theme, and is a picture and files", async ({
  atlas,
  page,
}) => {
  const query = "?map=6/48.5/37&layers=towns&time=2025&theme=dark";
  await atlas.openWithoutLiveMap(`/place/pokrovsk${query}`);
  await button(page).click();
  await expect(page).toHaveURL(`/download/place/pokrovsk${query}`);
  await expect(page.getByTestId("map").locator('[aria-current="true"]:visible')).toHaveCount(1);
  const svg = await follow(page, /^The map as a picture.*SVG$/);
  expect(svg.href).toBe(`/picture/place/pokrovsk.svg${query}`);
  const png = await follow(page, /^The map as a picture.*PNG$/);
  expect(png.headers["content-type"]).toBe("image/png");
  const selection = await follow(page, `${MESSAGES.downloadSelection}, GeoJSON`);
  expect(selection.href).toBe("/data/atlas.geojson?layers=towns");
  await follow(page, "Pokrovsk, KML");
  await panel(page).getByRole("link", { name: "Pokrovsk", exact: true }).first().click();
  await expect(page).toHaveURL("/place/pokrovsk?layers=towns&time=2025&theme=dark");
});

test("what is offered follows the map, and adds nothing to the history", async ({
  atlas,
  page,
}) => {
  await atlas.open("/download/place/pokrovsk?map=6/48.5/37");
  const entries = await atlas.historyLength();
  await atlas.panMap("Right");
  const camera = new URL(page.url()).searchParams.get("map");
  const picture = panel(page).getByRole("link", { name: /SVG/ });
  await expect(picture).toHaveAttribute("href", `/picture/place/pokrovsk.svg?map=${camera}`);
  expect(await atlas.historyLength()).toBe(entries);
  await atlas.expectMapMatchesAddress();
});

test("a file is kept under its name, and the page stays", async ({ atlas, page }) => {
  await atlas.openWithoutLiveMap("/download/place/pokrovsk");
  const kept = page.waitForEvent("download");
  await panel(page).getByRole("link", { name: "Pokrovsk, CSV" }).click();
  expect((await kept).suggestedFilename()).toBe("dateline-atlas-pokrovsk.csv");
  await expect(page).toHaveURL("/download/place/pokrovsk");
});

test("a reader cites a place and an excerpt, and comes back by the excerpt's address", async ({
  atlas,
  page,
}) => {
  await atlas.openWithoutLiveMap("/download");
  const places = page.getByRole("navigation", { name: MESSAGES.downloadPlaces as string });
  await places.getByRole("link", { name: "Kursk Oblast" }).click();
  await expect(page).toHaveURL("/download/place/kursk-oblast");
  expect((await follow(page, "Kursk Oblast, BibTeX")).body).toContain("@misc{kursk-oblast,");
  const { body } = await follow(page, /Shoigu.*CSL-JSON/);
  const [{ note, URL: address }] = JSON.parse(body);
  expect(note).toContain("Shoigu");

  await page.goto(address);
  const id = address.split("/").at(-1) as string;
  await expect(page).toHaveURL(`/place/kursk-oblast#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the button leads to the same list", async ({ page }) => {
    await page.goto("/place/kyiv?theme=dark");
    await button(page).click();
    await expect(page).toHaveURL("/download/place/kyiv?theme=dark");
    await expect(panel(page).getByRole("link", { name: "Kyiv, KML" })).toBeVisible();
  });

  test("an unknown place is a 404 that offers the nearest names", async ({
    page,
    browserErrors,
  }) => {
    browserErrors.allow(/404 \(Not Found\)/);
    expect((await page.goto("/download/place/pokrovk"))?.status()).toBe(404);
    await expect(panel(page).getByRole("link", { name: "Pokrovsk" })).toBeVisible();
  });
});
