import type { Page } from "@playwright/test";
import { barriers, barriersInBoth } from "./driver/axe";
import { FILE_LINKS, LEADING_LINKS } from "./driver/links";
import { onceOnly } from "./driver/projects";
import { calmly, expect, test } from "./driver/test";
import { WORDS } from "./driver/words";

test.use(calmly);
/** axe reads the long list in both schemes. */
test.beforeEach(() => test.setTimeout(90_000));

const panel = (page: Page) => page.getByRole("main");
const button = (page: Page) => page.getByRole("link", { name: "Download", exact: true });

/** The link's own address, with what the server answers. */
async function follow(page: Page, name: string | RegExp) {
  const link = panel(page).getByRole("link", { name }).first();
  const href = await link.getAttribute("href");
  const said = await link.locator("xpath=following-sibling::small").textContent();
  const answer = await page.request.get(href as string);
  expect(answer.status(), href as string).toBe(200);
  const body = await answer.body();
  // Whatever its size, the page says it: with one decimal below 10 kB.
  const kilobytes = body.length / 1000;
  expect(said).toBe(`${Number(kilobytes.toFixed(body.length < 10_000 ? 1 : 0))} kB`);
  return { href, body: body.toString(), headers: answer.headers() };
}

test("a reader takes the whole atlas, a layer, every figure and the feed away", async ({
  atlas,
  page,
}) => {
  await atlas.open("/");
  await button(page).click();
  await expect(page).toHaveURL("/download");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(WORDS.downloadTitle as string);
  await expect(page.getByRole("heading", { level: 1 })).toBeFocused();
  expect(await barriers(page)).toEqual([]);
  const kml = await follow(page, `${WORDS.downloadAtlas}, KML`);
  expect(kml.body).toContain('<Placemark id="kursk-oblast">');
  expect(kml.headers["content-disposition"]).toBe('attachment; filename="dateline-atlas.kml"');
  const towns = await follow(page, "Towns, GeoJSON");
  expect(JSON.parse(towns.body).id).toBe("towns");
  const figures = await follow(page, `${WORDS.downloadFigures}, CSV`);
  expect(figures.body.trim().split("\r\n").length).toBeGreaterThan(5);
  expect((await follow(page, `${WORDS.downloadFeed}, Atom`)).body).toContain("<feed");
});

test("the view keeps its place, camera, layers, time and theme, and is a picture and files", async ({
  page,
}) => {
  const query = "?map=6/48.5/37&layers=towns&time=2025&theme=dark";
  await page.goto(`/place/pokrovsk${query}`);
  await button(page).click();
  await expect(page).toHaveURL(`/download/place/pokrovsk${query}`);
  await expect(page.getByTestId("stage").locator('[aria-current="true"]:visible')).toHaveCount(1);
  const svg = await follow(page, /^The map as a picture.*SVG$/);
  expect(svg.href).toBe(`/picture/place/pokrovsk.svg${query}`);
  const png = await follow(page, /^The map as a picture.*PNG$/);
  expect(png.headers["content-type"]).toBe("image/png");
  const selection = await follow(page, `${WORDS.downloadSelection}, GeoJSON`);
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
  await atlas.expectMapAsAddressed();
});

test("a file is kept under its name, and the page stays", async ({ page }) => {
  await page.goto("/download/place/pokrovsk");
  const kept = page.waitForEvent("download");
  await panel(page).getByRole("link", { name: "Pokrovsk, CSV" }).click();
  expect((await kept).suggestedFilename()).toBe("dateline-atlas-pokrovsk.csv");
  await expect(page).toHaveURL("/download/place/pokrovsk");
});

test("a reader cites a place and an excerpt, and comes back by the excerpt's address", async ({
  page,
}) => {
  await page.goto("/download");
  const places = page.getByRole("navigation", { name: WORDS.downloadPlaces as string });
  await places.getByRole("link", { name: "Kursk Oblast" }).click();
  await expect(page).toHaveURL("/download/place/kursk-oblast");
  expect(await barriersInBoth(page)).toEqual([]);
  expect((await follow(page, "Kursk Oblast, BibTeX")).body).toContain("@misc{kursk-oblast,");
  const { body } = await follow(page, /Shoigu.*CSL-JSON/);
  const [{ note, URL: address }] = JSON.parse(body);
  expect(note).toContain("Shoigu");

  await page.goto(address);
  const id = address.split("/").at(-1) as string;
  await expect(page).toHaveURL(`/place/kursk-oblast#${id}`);
  await expect(page.locator(`[id="${id}"]`)).toBeInViewport();
});

test("the list is no wider than the window", async ({ page }) => {
  await page.goto("/download/place/sea-route?layers=towns");
  const { inner, width } = await page.evaluate(() => ({
    inner: document.documentElement.scrollWidth,
    width: window.innerWidth,
  }));
  expect(inner).toBeLessThanOrEqual(width);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the button leads to the same list", async ({ page }) => {
    await page.goto("/place/kyiv?theme=dark");
    await button(page).click();
    await expect(page).toHaveURL("/download/place/kyiv?theme=dark");
    await expect(panel(page).getByRole("link", { name: "Kyiv, KML" })).toBeVisible();
  });

  test("an unknown place is a 404 that offers the nearest names", async ({ page, watch }) => {
    watch.allow(/404 \(Not Found\)/);
    expect((await page.goto("/download/place/pokrovk"))?.status()).toBe(404);
    await expect(panel(page).getByRole("link", { name: "Pokrovsk" })).toBeVisible();
  });
});

test.describe("every address", () => {
  onceOnly();

  test("of a file answers with its type, is open to any page and is not sent twice", async ({
    request,
  }) => {
    for (const { address, answers } of FILE_LINKS) {
      const answer = await request.get(address);
      const { etag, ...headers } = answer.headers();
      expect(answer.status(), address).toBe(200);
      expect(headers["content-type"]?.split(";")[0], address).toBe(answers);
      expect(headers["access-control-allow-origin"], address).toBe("*");
      expect(headers["cache-control"], address).toContain("max-age");
      const again = await request.get(address, { headers: { "If-None-Match": etag as string } });
      expect(again.status(), address).toBe(304);
    }
  });

  test("of an excerpt leads to where it stands", async ({ request, baseURL }) => {
    for (const { address, leadsTo } of LEADING_LINKS) {
      const answer = await request.get(address, { maxRedirects: 0 });
      expect(answer.status(), address).toBe(308);
      const location = new URL(answer.headers().location as string, baseURL);
      expect(location.pathname + location.search + location.hash, address).toBe(leadsTo);
    }
  });

  test("of a selection has the chosen layers alone", async ({ request }) => {
    const { features } = await (await request.get("/data/atlas.geojson?layers=towns")).json();
    expect(features.map(({ id }: { id: string }) => id)).toEqual(["pokrovsk", "kostiantynivka"]);
  });

  for (const unknown of [
    "/data/nothing.kml",
    "/data/figures.kml",
    "/data/place/nowhere.csv",
    "/data/place/pokrovsk",
    "/cite/place/nowhere.bib",
    "/cite/excerpt/pokrovsk.json",
    "/cite/place/..%2Fpokrovsk.bib",
  ]) {
    test(`${unknown} is a plain 404 that says what there is`, async ({ request }) => {
      const answer = await request.get(unknown);
      expect(answer.status()).toBe(404);
      expect(answer.headers()["content-type"]).toContain("text/plain");
      expect(await answer.text()).toContain("Expected ");
    });
  }

  test("that is no UTF-8 is never the server's fault", async ({ request }) => {
    const nonsense = ["%E0%A4%A", "%25E0%25A4%25A", "%", "%00", "%FF.csv", "%2525.bib"];
    for (const folder of ["/data", "/data/place", "/cite/place", "/cite/excerpt", "/excerpt"]) {
      for (const name of nonsense) {
        const answer = await request.get(`${folder}/${name}`);
        expect([400, 404], `${folder}/${name}`).toContain(answer.status());
      }
    }
  });

  test("of an unknown excerpt is a page that offers the way home", async ({ request }) => {
    const answer = await request.get("/excerpt/nothing");
    expect(answer.status()).toBe(404);
    expect(await answer.text()).toContain('href="/"');
  });

  test("of the feed stands in the head of every view's page", async ({ request, baseURL }) => {
    for (const address of ["/", "/place/kyiv?theme=dark"]) {
      const html = await (await request.get(address)).text();
      const head = html.slice(0, html.indexOf("</head>"));
      expect(head, address).toMatch(
        new RegExp(
          `<link rel="alternate" type="application/atom\\+xml"[^>]*href="${baseURL}/feed.atom"`,
        ),
      );
      expect(head, address).toContain("application/json+oembed");
    }
  });
});
