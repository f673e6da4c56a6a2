import { extract } from "@extractus/oembed-extractor";
import type { APIRequestContext } from "@playwright/test";
import { DOMParser } from "@xmldom/xmldom";
import fc from "fast-check";
import { PNG } from "pngjs";
import { unfurl } from "unfurl.js";
import { normalizeCamera } from "@/lib/geo/camera";
import { cameraOf } from "./driver/expected-marks";
import { expect, test } from "./driver/http";
import { LINKS } from "./driver/links";
import { headOf } from "./driver/page-html";
import { LAYERS } from "./driver/places";
import { rawRequest } from "./driver/raw-request";
import { type HtmlElement, parseHtml } from "./support/html";

const VIEW = "/place/pokrovsk?map=6/48.5/37&layers=towns&theme=dark";

interface Answer {
  html: string;
  [member: string]: unknown;
}

const oembed = (request: APIRequestContext, params: Record<string, string>) =>
  request.get("/oembed", { params });

const frameOf = (html: unknown): HtmlElement => {
  const nodes = parseHtml(String(html)) as HtmlElement[];
  expect(nodes.map(({ name }) => name)).toEqual(["iframe"]);
  return nodes[0] as HtmlElement;
};

const srcOf = (html: unknown): URL => new URL(frameOf(html).attributes.src as string);

const FIGURES = ["/figures", "/figures/casualties?theme=dark"];

for (const address of ["/", "/?theme=dark&layers=towns", "/place/pokrovsk", VIEW, ...FIGURES]) {
  test(`${address} says in its first head where to ask for its embed`, async ({
    request,
    baseURL,
  }) => {
    const head = headOf(await (await request.get(address)).text());
    const links = parseHtml(head) as HtmlElement[];
    for (const format of ["json", "xml"]) {
      const type = format === "json" ? "application/json+oembed" : "text/xml+oembed";
      const found = links.filter((link) => link.attributes?.type === type);
      expect(found).toHaveLength(1);
      const { rel, href, title } = found[0]?.attributes ?? {};
      expect(rel).toBe("alternate");
      expect(title).toContain("Dateline Atlas");
      const asked = new URL(href as string);
      expect(asked.origin + asked.pathname).toBe(`${baseURL}/oembed`);
      expect(asked.searchParams.get("format")).toBe(format);
      const page = new URL(asked.searchParams.get("url") as string);
      const opened = new URL(address, baseURL);
      expect(page.origin + page.pathname).toBe(opened.origin + opened.pathname);
      expect(sorted(page)).toEqual(sorted(opened));
      expect((await request.get(href as string)).status()).toBe(200);
    }
  });
}

const sorted = (url: URL) => [...url.searchParams].sort();

test("figures are answered with the embed of their charts, and the one chart's picture", async ({
  request,
  baseURL,
}) => {
  for (const address of FIGURES) {
    const answer = await oembed(request, { url: baseURL + address });
    const { html, title, ...data } = (await answer.json()) as Answer;
    expectEmbedOf(html, baseURL + address);
    expect(title).toContain("Dateline Atlas");
    const embed = await request.get(srcOf(html).href);
    expect(embed.status()).toBe(200);
    expect(await embed.text()).toContain("4,000 to 6,000 casualties");
    if (data.thumbnail_url === undefined) continue;
    const picture = await request.get(data.thumbnail_url as string);
    const { width, height } = PNG.sync.read(await picture.body());
    expect([width, height]).toEqual([data.thumbnail_width, data.thumbnail_height]);
  }
});

test("an unknown place has no embed", async ({ request }) => {
  expect(await (await request.get("/place/no-such-place")).text()).not.toContain("+oembed");
});

test.describe("a consumer that finds the links by itself", () => {
  test("@extractus/oembed-extractor", async ({ baseURL }) => {
    const data: unknown = await extract(baseURL + VIEW, { maxwidth: 480, maxheight: 360 });
    expect(data).toMatchObject({ method: "auto-discovery", type: "rich", version: "1.0" });
    expect(data).toMatchObject({ width: 480, height: 360, thumbnail_width: 480 });
    expectEmbedOf((data as Answer).html, baseURL + VIEW);
  });

  test("unfurl.js", async ({ baseURL }) => {
    const { oEmbed } = (await unfurl(baseURL + VIEW)) as { oEmbed?: unknown };
    expect(oEmbed).toMatchObject({
      type: "rich",
      version: "1.0",
      title: "Pokrovsk · Dateline Atlas",
      width: 640,
      thumbnails: [{ width: 1200, height: 630 }],
    });
    expectEmbedOf((oEmbed as Answer).html, baseURL + VIEW);
  });

  test("unfurl.js, of XML", async ({ baseURL }) => {
    const withoutJson = async (url: string) => {
      const answer = await fetch(url);
      if (!answer.headers.get("content-type")?.includes("html")) return answer;
      const html = (await answer.text()).replace(/<link[^>]*json\+oembed[^>]*>/, "");
      return new Response(html, { headers: { "Content-Type": "text/html; charset=utf-8" } });
    };
    const url = `${baseURL}/place/pokrovsk?theme=dark`;
    const { oEmbed } = (await unfurl(url, { fetch: withoutJson })) as { oEmbed?: unknown };
    expect(oEmbed).toMatchObject({ type: "rich", version: "1.0", width: 640 });
    expectEmbedOf((oEmbed as Answer).html, url);
  });
});

/** The frame shows the same view. */
function expectEmbedOf(html: unknown, page: string): void {
  const [src, shown] = [srcOf(html), new URL(page)];
  expect(src.origin).toBe(shown.origin);
  expect(src.pathname).toBe(`/embed${shown.pathname}`);
  expect(sorted(src)).toEqual(sorted(shown));
}

test("every link that was ever valid is answered as its view", async ({ request, baseURL }) => {
  // Of the pages beside the map, only those of figures have their own embed.
  const views = LINKS.filter(({ address }) => /^\/(?:place\/[^/]+)?(?:\?|$)/.test(address));
  expect(views.length).toBeGreaterThan(30);
  for (const { address, expects } of views) {
    const answer = await oembed(request, { url: baseURL + address });
    expect(answer.status(), address).toBe(200);
    const { pathname, searchParams } = srcOf(((await answer.json()) as Answer).html);
    expect(pathname, address).toBe(expects.place ? `/embed/place/${expects.place}` : "/embed");
    expect(searchParams.get("theme") ?? "auto", address).toBe(expects.theme);
    expect(searchParams.get("map"), address).toBe(expects.map && asWritten(expects.map));
    const all = LAYERS.map(({ id }) => id);
    const wanted = expects.layers === "all" ? all : expects.layers;
    const shown = searchParams.get("layers")?.split(",").filter(Boolean) ?? all;
    expect(new Set(shown), address).toEqual(new Set(wanted));
  }
});

/** A camera as the atlas writes it: to the precision of a pixel. */
function asWritten(map: string): string {
  const { zoom, lat, lng } = normalizeCamera(cameraOf(map));
  return `${zoom}/${lat}/${lng}`;
}

test("the thumbnail is the picture of the view, and as large as it says", async ({
  request,
  baseURL,
}) => {
  for (const most of [{}, { maxwidth: "400", maxheight: "100" }] as Record<string, string>[]) {
    const answer = await oembed(request, { url: baseURL + VIEW, ...most });
    const data = (await answer.json()) as Answer;
    const picture = await request.get(data.thumbnail_url as string);
    expect(picture.headers()["content-type"]).toBe("image/png");
    const { width, height } = PNG.sync.read(await picture.body());
    expect([width, height]).toEqual([data.thumbnail_width, data.thumbnail_height]);
    expect(new URL(data.thumbnail_url as string).searchParams.get("map")).toBe("6/48.5/37");
  }
});

test("XML and JSON say the same, to any page", async ({ request, baseURL }) => {
  const url = baseURL + VIEW;
  const json = await oembed(request, { url });
  const xml = await oembed(request, { url, format: "xml" });
  expect(json.headers()["content-type"]).toBe("application/json");
  expect(xml.headers()["content-type"]).toBe("text/xml; charset=utf-8");
  for (const { headers } of [json, xml].map((answer) => ({ headers: answer.headers() }))) {
    expect(headers["access-control-allow-origin"]).toBe("*");
    expect(headers["cache-control"]).toContain("public");
  }
  const root = new DOMParser().parseFromString(await xml.text(), "text/xml").documentElement;
  const members = [
    root?.tagName,
    [...(root?.childNodes ?? [])].map((child) => [child.nodeName, child.textContent]),
  ];
  const expected = Object.entries((await json.json()) as Answer);
  expect(members).toEqual(["oembed", expected.map(([name, value]) => [name, String(value)])]);

  const again = await request.get(json.url(), {
    headers: { "If-None-Match": json.headers().etag as string },
  });
  expect(again.status()).toBe(304);
});

for (const [status, query] of [
  [400, {}],
  [400, { url: "/place/pokrovsk" }],
  [400, { url: "http://localhost/", maxwidth: "wide" }],
  [404, { url: "https://elsewhere.example/" }],
  [501, { url: "http://localhost/", format: "yaml" }],
] as [number, Record<string, string>][]) {
  test(`${JSON.stringify(query)} is a plain ${status}`, async ({ request }) => {
    const answer = await oembed(request, query);
    expect(answer.status()).toBe(status);
    expect(answer.headers()["content-type"]).toContain("text/plain");
    expect(answer.headers()["access-control-allow-origin"]).toBe("*");
    expect(await answer.text()).toMatch(/^Expected /);
  });
}

test("no request is met with a 500, a cookie or another host's frame", async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL);
  await fc.assert(
    fc.asyncProperty(query(baseURL), host, async (asked, said) => {
      const path = `/oembed${asked}`.slice(0, 12_000);
      const headers = said === null ? {} : { headers: { Host: said } };
      const answer = await rawRequest({ hostname, port, path, ...headers });
      expect([200, 307, 308, 400, 404, 431, 501], path.slice(0, 300)).toContain(answer.status);
      expect(answer.headers).not.toHaveProperty("set-cookie");
      expect(`${answer.headers["content-type"]}`).not.toContain("html");
      expect(answer.body).not.toContain("evil.example");
      if (`${answer.headers["content-type"]}`.includes("json")) {
        expect(srcOf((JSON.parse(answer.body) as Answer).html).origin).toBe(baseURL);
      }
    }),
    { numRuns: 150, endOnFailure: true },
  );
});

const host = fc.constantFrom(
  ...[null, null, null, null],
  'evil.example"><script>',
  "evil.example/\\",
  "localhost:99999",
);
const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.stringMatching(/^[%0-9A-Fa-f/.;:?&=#<>"'\\-]{0,30}$/),
  fc.constantFrom(
    "__proto__",
    '"><script>alert(1)</script>',
    "]]></html>",
    "//evil.example",
    "javascript:alert(1)",
    "%00%0d%0aSet-Cookie:a=b",
    "%25%32%35%ZZ%",
    "1",
    "640",
    "9".repeat(5000),
    "json",
    "xml",
    "\u202e\u0000\uffff",
  ),
);
const sent = fc.tuple(text, fc.constantFrom("encoded", "twice", "raw")).map(([words, how]) => {
  const whole = words.replace(/\p{Surrogate}/gu, "?");
  const encoded = encodeURIComponent(whole);
  if (how === "encoded") return encoded;
  return how === "twice" ? encodeURIComponent(encoded) : whole.replace(/[^!-~]/gu, encodeURI);
});
const address = (origin: string) =>
  fc
    .tuple(
      fc.constantFrom(origin, origin, "https://evil.example"),
      fc.constantFrom("/", "/place/", "/place/pokrovsk?", "/embed?map=", "/embed/place/pokrovsk?x"),
      sent,
    )
    .map((parts) => encodeURIComponent(parts.join("")));
const name = fc.constantFrom("maxwidth", "maxheight", "format", "url", "_rsc", "__proto__", "x");
const query = (origin: string) =>
  fc
    .tuple(fc.oneof(address(origin), sent), fc.array(fc.tuple(name, sent), { maxLength: 3 }))
    .map(([url, more]) => `?url=${url}${more.map((pair) => `&${pair.join("=")}`).join("")}`);
