import { expect, test } from "./driver/http";
import { headOf, jsonLdOf, linksOf, mainOf, metadataOf, wordsOf } from "./driver/page-html";
import { PLACES, placeOf } from "./driver/places";
import { publishedPlaces } from "./driver/published-places";
import { COUNTED, REPORTS } from "./driver/reports";

const AGENTS = {
  curl: "curl/8.9.1",
  Slackbot: "Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots)",
  Chrome:
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0 Safari/537.36",
};

test("no page calls a report by its id, which stays in addresses and data", async ({ request }) => {
  const ids = REPORTS.map(({ id }) => id.replace("-", "[ -]")).join("|");
  const pages = [
    ...["/", "/figures", "/changes", "/about", "/download", "/search?q=report", "/embed"],
    ...PLACES.flatMap(({ id }) => [`/place/${id}`, `/download/place/${id}`, `/embed/place/${id}`]),
    ...REPORTS.map(({ id }) => `/report/${id}`),
    ...["/feed.atom", "/changes.atom", "/cite/place/kyiv.txt", "/data/atlas.kml"],
  ];
  for (const page of pages) {
    const words = wordsOf(await (await request.get(page)).text());
    expect(words, page).not.toMatch(new RegExp(`(?<![/:])(?:${ids})`, "i"));
  }
});

test.describe("a place's page", () => {
  test("holds its excerpts' words in the first HTML", async ({ request }) => {
    const features = await publishedPlaces(request);
    expect(features.map(({ id }) => id).sort()).toEqual(PLACES.map(({ id }) => id).sort());
    for (const { id, properties } of features) {
      const words = wordsOf(await (await request.get(`/place/${id}`)).text());
      expect(properties.excerpts.length, id).toBeGreaterThan(0);
      for (const { exact } of properties.excerpts) expect(words, id).toContain(exact);
      expect(words).toContain(placeOf(id).name);
    }
  });

  test("is linked from the overview's first HTML", async ({ request }) => {
    const links = linksOf(mainOf(await (await request.get("/")).text()));
    for (const { id, name } of PLACES) {
      const [link] = links.filter(({ href }) => href === `/place/${id}`);
      expect(link?.name, id).toContain(name);
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
    for (const { id, properties } of await publishedPlaces(request)) {
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
        ...["/", "/about", "/changes", "/figures"],
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

for (const [asked, meant] of [
  ["pokrovk", "pokrovsk"],
  ["Krasnoarmiisk", "pokrovsk"],
  ["kursk", "kursk-oblast"],
  ["Київ", "kyiv"],
] as const) {
  test(`the unknown place "${asked}" is a 404 that offers ${meant}`, async ({ request }) => {
    const answer = await request.get(`/place/${encodeURIComponent(asked)}`);
    expect(answer.status()).toBe(404);
    const main = mainOf(await answer.text());
    expect(wordsOf(main)).toContain(asked);
    const [offered] = linksOf(main).filter(({ href }) => href.startsWith("/place/"));
    expect(offered?.href).toBe(`/place/${meant}`);
    expect(offered?.name).toContain(placeOf(meant).name);
  });
}

test("an address without a page is a 404 with a way back", async ({ request }) => {
  const answer = await request.get("/no/such/page");
  expect(answer.status()).toBe(404);
  expect(linksOf(await answer.text())).toContainEqual({ href: "/", name: "To the atlas" });
});
