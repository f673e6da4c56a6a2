import { expect, test } from "./driver/http";
import { FILE_LINKS, REDIRECT_LINKS } from "./driver/links";

test.describe("every address", () => {
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
    for (const { address, leadsTo } of REDIRECT_LINKS) {
      const answer = await request.get(address, { maxRedirects: 0 });
      expect(answer.status(), address).toBe(308);
      // Data decide where it leads, so it lives no longer than the page that it leads to.
      const page = await request.get(leadsTo);
      expect(answer.headers()["cache-control"], address).toBe(page.headers()["cache-control"]);
      const location = new URL(answer.headers().location as string, baseURL);
      const expected = new URL(leadsTo, baseURL);
      // The parameters of a view come in their own order.
      for (const url of [location, expected]) url.searchParams.sort();
      expect(location.href, address).toBe(expected.href);
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
