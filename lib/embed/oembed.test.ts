import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readSize } from "@/lib/picture/request";
import { readView } from "@/lib/view/codec";
import type { AllowedValues } from "@/lib/view/view";
import { type HtmlElement, parseHtml } from "@/tests/support/html";
import { expectWellFormed } from "@/tests/support/svg";
import { type OembedContext, type OembedResponse, readOembed } from "./oembed";
import { writeOembed } from "./oembed-text";
import { embedHeight } from "./size";

const allowed: AllowedValues = { layers: ["regions", "routes", "towns"], languages: ["en"] };
const ORIGIN = "https://atlas.example";
const CHARTS = [
  { id: "casualties", width: 960, height: 480 },
  { id: "battles", width: 960, height: 240 },
];
const context: OembedContext = {
  origin: ORIGIN,
  allowed,
  placeId: (id) => (id === "kyiv" || id === "kiev" ? "kyiv" : null),
  chartsOf: (id) => CHARTS.filter((chart) => id === null || chart.id === id),
  titleOf: ({ place }) => (place === null ? "Atlas" : `${place} · <Atlas> & "co"`),
  provider: "Dateline Atlas",
};

const ask = (query: Record<string, string>, more: Partial<OembedContext> = {}) =>
  readOembed(new URLSearchParams(query), { ...context, ...more });

function answered(query: Record<string, string>): OembedResponse {
  const result = ask(query);
  if (result.status !== 200) throw new Error(`${result.status}: ${result.message}`);
  return result.response;
}

const VIEW = "?map=5/49/36&layers=towns&theme=dark";

describe("an answer", () => {
  it("has every member that a rich one must have", () => {
    expect(answered({ url: `${ORIGIN}/place/kyiv${VIEW}` })).toEqual({
      type: "rich",
      version: "1.0",
      title: 'kyiv · <Atlas> & "co"',
      provider_name: "Dateline Atlas",
      provider_url: `${ORIGIN}/`,
      cache_age: 86_400,
      html: `<iframe src="${ORIGIN}/embed/place/kyiv?map=5/49/36&amp;layers=towns&amp;theme=dark" width="640" height="607" frameborder="0" title="kyiv · &lt;Atlas&gt; &amp; &quot;co&quot;"></iframe>`,
      width: 640,
      height: 607,
      thumbnail_url: `${ORIGIN}/picture/place/kyiv.png${VIEW}`,
      thumbnail_width: 1200,
      thumbnail_height: 630,
    });
  });

  it.each([
    ["/", "/embed"],
    ["", "/embed"],
    ["/?utm_source=mail&theme=light", "/embed?theme=light"],
    ["/#anything", "/embed"],
    ["/?title=0", "/embed"],
    ["/place/kiev", "/embed/place/kyiv"],
    ["/place/%6Byiv/", "/embed/place/kyiv"],
    ["/embed", "/embed"],
    ["/embed/?title=0&theme=sepia", "/embed?title=0"],
    ["/figures", "/embed/figures"],
    ["/figures/casualties?theme=dark", "/embed/figures/casualties?theme=dark"],
    ["/embed/figures/casualties?legend=0", "/embed/figures/casualties"],
    [`/embed/place/kiev${VIEW}&legend=0&live=1`, `/embed/place/kyiv${VIEW}&legend=0&live=1`],
  ])("%s is shown as %s", (address, src) => {
    const [frame] = parseHtml(answered({ url: ORIGIN + address }).html) as HtmlElement[];
    expect(frame?.attributes.src).toBe(ORIGIN + src);
  });

  it.each([
    [{ maxwidth: "300" }, { width: 300, height: embedHeight(300) }],
    [{ maxwidth: "900" }, { width: 900, height: embedHeight(900) }],
    [{ maxwidth: "5000" }, { width: 1200, height: embedHeight(1200) }],
    [{ maxheight: "200" }, { width: 640, height: 200 }],
    [
      { maxwidth: "1", maxheight: "1" },
      { width: 1, height: 1 },
    ],
  ])("keeps to %j", (most, size) => {
    expect(answered({ url: ORIGIN, ...most })).toMatchObject(size);
  });

  it("has a smaller picture where less fits, and none where nothing does", () => {
    expect(answered({ url: ORIGIN, maxwidth: "600" })).toMatchObject({
      thumbnail_url: `${ORIGIN}/picture.png?width=600&height=315`,
      thumbnail_width: 600,
      thumbnail_height: 315,
    });
    const members = Object.keys(answered({ url: ORIGIN, maxheight: "15" }));
    expect(members.filter((name) => name.startsWith("thumbnail"))).toEqual([]);
  });

  it("of figures is as high as their charts, with a picture where the one chart fits", () => {
    const casualties = { url: `${ORIGIN}/figures/casualties` };
    expect(answered(casualties)).toMatchObject({
      width: 640,
      height: 420,
      thumbnail_url: `${ORIGIN}/picture/figures/casualties.png`,
      thumbnail_width: 960,
      thumbnail_height: 480,
    });
    expect(answered({ ...casualties, maxwidth: "1200" })).toMatchObject({
      width: 1200,
      height: 700,
    });
    expect(answered({ ...casualties, maxwidth: "400" })).toMatchObject({ width: 400, height: 580 });
    expect(answered({ ...casualties, maxwidth: "400" })).not.toHaveProperty("thumbnail_url");
    const all = answered({ url: `${ORIGIN}/figures` });
    expect(all.height).toBe(580);
    expect(all).not.toHaveProperty("thumbnail_url");
  });

  it("is the same whether the host is written large or small", () => {
    const result = ask({ url: `${ORIGIN}/` }, { origin: "https://ATLAS.example:443" });
    expect(result.status).toBe(200);
  });
});

describe("a refusal", () => {
  it.each([
    [400, {}],
    [400, { url: "" }],
    [400, { url: "/place/kyiv" }],
    [400, { url: "https://" }],
    [400, { url: ORIGIN, maxwidth: "" }],
    [400, { url: ORIGIN, maxwidth: "0" }],
    [400, { url: ORIGIN, maxwidth: "-1" }],
    [400, { url: ORIGIN, maxheight: "1e3" }],
    [400, { url: ORIGIN, maxheight: "20px" }],
    [400, { url: ORIGIN, maxheight: "３" }],
    [501, { url: ORIGIN, format: "yaml" }],
    [501, { url: ORIGIN, format: "" }],
    [404, { url: "https://elsewhere.example/" }],
    [404, { url: "http://atlas.example/" }],
    [404, { url: "https://atlas.example:8443/" }],
    [404, { url: "https://atlas.example.evil.example/" }],
    [404, { url: "https://user:word@atlas.example/" }],
    [404, { url: "blob:https://atlas.example/" }],
    [404, { url: "javascript:alert(1)" }],
    [404, { url: `${ORIGIN}/place/nowhere` }],
    [404, { url: `${ORIGIN}/place/` }],
    [404, { url: `${ORIGIN}/place/kyiv/more` }],
    [404, { url: `${ORIGIN}/embedded` }],
    [404, { url: `${ORIGIN}/embed/embed` }],
    [404, { url: `${ORIGIN}/embed/place/nowhere` }],
    [404, { url: `${ORIGIN}//` }],
    [404, { url: `${ORIGIN}/about` }],
    [404, { url: `${ORIGIN}/figures/nothing` }],
    [404, { url: `${ORIGIN}/embed/figures/nothing` }],
    [404, { url: `${ORIGIN}/download/place/kyiv` }],
    [404, { url: `${ORIGIN}/search?q=kyiv` }],
    [404, { url: `${ORIGIN}/report/report-000` }],
    [404, { url: `${ORIGIN}/data/atlas.geojson` }],
  ])("is a %d for %j", (status, query) => {
    const result = ask(query);
    expect(result.status).toBe(status);
    expect(result).toHaveProperty("message", expect.stringMatching(/^Expected .+\.$/));
  });
});

const text = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.stringMatching(/^[%0-9A-Fa-f/.;:?&=#<>"' \\-]{0,24}$/),
  fc.constantFrom("__proto__", "constructor", "\ud800", "\0", '"><script>', "]]>", "kyiv"),
);
const url = fc.oneof(
  text,
  fc
    .tuple(fc.constantFrom("/", "/place/", "/embed/", "/embed/place/"), text)
    .map(([path, rest]) => `${ORIGIN}${path}${rest}`),
  fc
    .tuple(
      fc.constantFrom("", "/place/kyiv", "/embed", "/embed/place/kiev"),
      fc.array(
        fc.tuple(fc.constantFrom("map", "layers", "theme", "lang", "title", "excerpt"), text),
        { maxLength: 4 },
      ),
    )
    .map(([path, pairs]) => `${ORIGIN}${path}?${pairs.map((pair) => pair.join("=")).join("&")}`),
);
const most = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 5000 }).map(String) },
  text,
  fc.double().map(String),
  fc.constantFrom("9".repeat(400), "-0", "+5", "0x10"),
);
const hostile = fc.record(
  { url, maxwidth: most, maxheight: most, format: fc.oneof(fc.constantFrom("json", "xml"), text) },
  { requiredKeys: [] },
);

it("any query is answered, and what is answered keeps the rules", () => {
  let answers = 0;
  fc.assert(
    fc.property(hostile, text, (query, title) => {
      const result = ask(query as Record<string, string>, { titleOf: () => title });
      if (result.status !== 200) {
        expect([400, 404, 501]).toContain(result.status);
        return;
      }
      answers++;
      expectSound(result.response, query);
      const { body } = writeOembed(result.response, result.format);
      if (result.format === "json") expect(JSON.parse(body)).toEqual(result.response);
      else expectXml(body, result.response);
    }),
    {
      numRuns: 10_000,
      // What is not to be seen, between two spaces, which the title must not keep both of.
      examples: [[{ url: ORIGIN, format: "xml" }, "a\t\0\tb"]],
    },
  );
  expect(answers).toBeGreaterThan(500);
}, 60_000);

function expectSound(response: OembedResponse, query: { maxwidth?: string; maxheight?: string }) {
  const { width, height, thumbnail_url, thumbnail_width, thumbnail_height } = response;
  const [widest, highest] = [query.maxwidth, query.maxheight].map((n) => Number(n ?? Infinity));
  for (const [side, limit] of [
    [width, widest],
    [height, highest],
    [thumbnail_width ?? 16, thumbnail_width ? widest : Infinity],
    [thumbnail_height ?? 16, thumbnail_height ? highest : Infinity],
  ] as [number, number][]) {
    expect(Number.isInteger(side) && side >= 1 && side <= limit).toBe(true);
  }
  const nodes = parseHtml(response.html) as HtmlElement[];
  expect(nodes).toHaveLength(1);
  expect(Object.keys(nodes[0]?.attributes ?? {})).toEqual(WORDPRESS_KEEPS);
  const src = new URL(nodes[0]?.attributes.src ?? "");
  expect(src.origin).toBe(ORIGIN);
  expect(src.pathname).toMatch(/^\/embed(?:\/place\/kyiv)?$/);
  if (thumbnail_url === undefined) return;
  const picture = new URL(thumbnail_url);
  const page = src.pathname.replace("/embed", "") || "/";
  expect(readView(page, picture.searchParams, allowed)).toEqual(
    readView(page, src.searchParams, allowed),
  );
  expect(readSize(picture.searchParams)).toEqual({
    ok: true,
    size: { width: thumbnail_width, height: thumbnail_height, scale: 1 },
  });
}

const WORDPRESS_KEEPS = ["src", "width", "height", "frameborder", "title"];

/** Well-formed, and with the same members. */
function expectXml(xml: string, response: OembedResponse): void {
  const [declaration, root = ""] = xml.split("\n");
  expect(declaration).toBe('<?xml version="1.0" encoding="utf-8" standalone="yes"?>');
  const drawn = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">${root}</svg>`;
  expectWellFormed(drawn);
  // Inside <svg>, an HTML parser reads elements like an XML parser.
  const [svg] = parseHtml(drawn) as [HtmlElement];
  const [oembed] = svg.children as [HtmlElement];
  expect(oembed.name).toBe("oembed");
  const members = oembed.children as HtmlElement[];
  expect(members.map(({ name }) => name)).toEqual(Object.keys(response));
  const html = members.find(({ name }) => name === "html")?.children.join("");
  expect(html).toBe(response.html);
}
