import type { APIRequestContext } from "@playwright/test";
import { headOf, jsonLdOf, metadataOf, wordsOf } from "./driver/pages";
import { PLACES, placeOf } from "./driver/places";
import { onceOnly } from "./driver/projects";
import { COUNTED, REPORTS } from "./driver/reports";
import { expect, test } from "./driver/test";

const AGENTS = {
  curl: "curl/8.9.1",
  Slackbot: "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
  Chrome:
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36",
};

interface Published {
  id: string;
  properties: { excerpts: { id: string; exact: string; report: string }[] };
}

const published = async (request: APIRequestContext): Promise<Published[]> =>
  (await (await request.get("/data/atlas.geojson")).json()).features;

test.describe("a place's page", () => {
  onceOnly();

  test("holds its excerpts' words in the first HTML", async ({ request }) => {
    const features = await published(request);
    expect(features.map(({ id }) => id).sort()).toEqual(PLACES.map(({ id }) => id).sort());
    for (const { id, properties } of features) {
      const words = wordsOf(await (await request.get(`/place/${id}`)).text());
      expect(properties.excerpts.length, id).toBeGreaterThan(0);
      for (const { exact } of properties.excerpts) expect(words, id).toContain(exact);
      expect(words).toContain(placeOf(id).name);
    }
  });

  test("has its own title, description and canonical address in <head>, whoever asks", async ({
    request,
    baseURL,
  }) => {
    const seen = { titles: new Set(), descriptions: new Set() };
    for (const { id, name } of PLACES) {
      for (const [agent, userAgent] of Object.entries(AGENTS)) {
        const answer = await request.get(`/place/${id}`, {
          headers: { "User-Agent": userAgent },
        });
        const { title, description, canonical } = metadataOf(headOf(await answer.text()));
        expect(title, `${id} for ${agent}`).toContain(name);
        expect(description, `${id} for ${agent}`).toContain(name);
        expect(canonical, `${id} for ${agent}`).toBe(`${baseURL}/place/${id}`);
        seen.titles.add(title);
        seen.descriptions.add(description);
      }
    }
    expect(seen.titles.size).toBe(PLACES.length);
    expect(seen.descriptions.size).toBe(PLACES.length);
  });

  test("tells machines of the place, its quotations and their sources", async ({
    request,
    baseURL,
  }) => {
    for (const { id, properties } of await published(request)) {
      const [data, ...more] = jsonLdOf(await (await request.get(`/place/${id}`)).text());
      expect(more).toEqual([]);
      expect(data).toMatchObject({
        "@context": "https://schema.org",
        "@type": "Place",
        name: placeOf(id).name,
        url: `${baseURL}/place/${id}`,
        subjectOf: properties.excerpts.map((excerpt) => ({
          "@type": "Quotation",
          identifier: excerpt.id,
          text: excerpt.exact,
          citation: { identifier: excerpt.report },
        })),
      });
    }
  });
});

test.describe("for those who look for pages", () => {
  onceOnly();

  test("the site map lists every page, and robots.txt the site map", async ({
    request,
    baseURL,
  }) => {
    const sitemap = await request.get("/sitemap.xml");
    expect(sitemap.headers()["content-type"]).toContain("xml");
    const listed = [...(await sitemap.text()).matchAll(/<loc>([^<]*)<\/loc>/g)].map(
      ([, url]) => url,
    );
    expect(listed.sort()).toEqual(
      [
        ...["/", "/about", "/figures"],
        ...PLACES.map(({ id }) => `/place/${id}`),
        ...COUNTED.map(({ id }) => `/figures/${id}`),
        ...REPORTS.map(({ id }) => `/report/${id}`),
      ]
        .map((path) => baseURL + path)
        .sort(),
    );
    const robots = await (await request.get("/robots.txt")).text();
    expect(robots).toMatch(/^User-Agent: \*$/im);
    expect(robots).toContain(`Sitemap: ${baseURL}/sitemap.xml`);
    expect(robots).not.toMatch(/^Disallow: \S/im);
  });

  test("the overview's canonical address is /", async ({ request, baseURL }) => {
    const { canonical } = metadataOf(headOf(await (await request.get("/?utm_source=mail")).text()));
    expect(new URL(canonical as string).href).toBe(`${baseURL}/`);
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("every place is reachable from / and readable", async ({ page, request }) => {
    const features = await published(request);
    for (const { id, properties } of features) {
      await page.goto("/");
      await page.locator(`nav a[data-place="${id}"]`).click();
      await expect(page).toHaveURL(`/place/${id}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(placeOf(id).name);
      await expect(page.getByRole("article")).toHaveCount(properties.excerpts.length);
      for (const quotation of await page.getByRole("article").all()) {
        await expect(quotation).toBeVisible();
      }
    }
  });

  for (const [asked, meant] of [
    ["pokrovk", "pokrovsk"],
    ["Krasnoarmiisk", "pokrovsk"],
    ["kursk", "kursk-oblast"],
    ["Київ", "kyiv"],
  ] as const) {
    test(`the unknown place "${asked}" is a 404 that offers ${meant}`, async ({ page, watch }) => {
      watch.allow(/404 \(Not Found\)/);
      const answer = await page.goto(`/place/${asked}`);
      expect(answer?.status()).toBe(404);
      await expect(page.getByRole("main")).toContainText(asked);
      await page
        .getByRole("main")
        .getByRole("link", { name: placeOf(meant).name })
        .click();
      await expect(page).toHaveURL(`/place/${meant}`);
    });
  }

  test("an address without a page is a 404 with a way back", async ({ page, watch }) => {
    watch.allow(/404 \(Not Found\)/);
    const answer = await page.goto("/no/such/page");
    expect(answer?.status()).toBe(404);
    await page.getByRole("link", { name: "To the atlas" }).click();
    await expect(page).toHaveURL("/");
  });
});
