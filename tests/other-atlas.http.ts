/** One build serves any atlas: the test server has the shipped one, and beside it runs another. */
import { readFileSync } from "node:fs";
import type { APIRequestContext } from "@playwright/test";
import { readGeodata } from "@/geodata/read";
import type { ServerProcess } from "../scripts/server-process";
import { test as base, expect } from "./driver/http";
import { OTHER_ATLAS as OTHER, otherAtlas } from "./driver/other-atlas";
import { names, namesOnlyIn } from "./support/names";

const SHIPPED = "geodata";

const test = base.extend<object, { other: ServerProcess }>(otherAtlas);

/** Every address of an atlas that says something of it, without the host. */
function addressesOf(root: string): string[] {
  const { layers, places, reports, counted } = readGeodata(root);
  const excerpts = reports.flatMap((report) => report.excerpts.map(({ id }) => id));
  const placeIds = places.map(({ id }) => id);
  const formats = ["geojson", "kml", "csv"];
  const shown = [
    "/",
    "/figures",
    "/download",
    "/changes",
    "/about",
    "/search",
    "/nowhere",
    "/place/none",
  ];
  const place = placeIds[0] as string;
  const name = encodeURIComponent(places[0]?.names.en as string);
  return [
    ...shown,
    `/search?q=${name}`,
    "/search?q=zzzz",
    "/at/-18.1,178.4",
    "/at/95,200",
    ...placeIds.flatMap((id) => [
      `/place/${id}`,
      `/download/place/${id}`,
      `/embed/place/${id}`,
      `/picture/place/${id}.svg`,
      `/cite/place/${id}.txt`,
      ...formats.map((format) => `/data/place/${id}.${format}`),
    ]),
    ...counted.flatMap(({ id }) => [
      `/figures/${id}`,
      `/figures/${id}.svg`,
      `/embed/figures/${id}`,
    ]),
    ...reports.map(({ id }) => `/report/${id}`),
    ...excerpts.flatMap((id) => [`/cite/excerpt/${id}.bib`, `/cite/excerpt/${id}.json`]),
    ...["atlas", ...layers.map(({ id }) => id)].flatMap((id) =>
      formats.map((f) => `/data/${id}.${f}`),
    ),
    ...["/embed", "/embed?live=1", `/embed/place/${place}?live=1`, "/embed/figures"],
    ...["/picture.svg", "/picture.svg?theme=dark", "/data/figures.csv"],
    ...["/data/annotations.jsonld", "/data/annotations-1.jsonld"],
    ...["/feed.atom", "/changes.atom", "/robots.txt", "/sitemap.xml", "/icon.svg"],
  ];
}

/** The addresses of files that a page names, by their beginning. */
const filesIn = (page: string, beginning: string): string[] => [
  ...new Set(page.match(new RegExp(`${beginning}[\\w./~-]+`, "g")) ?? []),
];

interface Answer {
  status: number;
  text: string;
}

/** What is answered, headers included, since a saved file is named there. */
async function ask(request: APIRequestContext, url: string): Promise<Answer> {
  const answer = await request.get(url, { failOnStatusCode: false });
  const headers = answer.headers();
  return {
    status: answer.status(),
    text: `${headers["content-disposition"] ?? ""}\n${headers.link ?? ""}\n${await answer.text()}`,
  };
}

test.describe.configure({ mode: "default" });

test("the lists of names that tell two atlases apart are long", () => {
  expect(namesOnlyIn(SHIPPED, OTHER).length).toBeGreaterThan(100);
  expect(namesOnlyIn(OTHER, SHIPPED).length).toBeGreaterThan(50);
  expect(names("near Anton, a town", "anton")).toBe(true);
  expect(names("Antonia", "Anton")).toBe(false);
});

test("another atlas from the same build says no name of the shipped one", async ({
  request,
  other: server,
}) => {
  const foreign = namesOnlyIn(SHIPPED, OTHER);
  const found: string[] = [];
  const look = async (address: string): Promise<Answer> => {
    const answer = await ask(request, server.origin + address);
    const said = foreign.filter((name) => names(answer.text, name));
    found.push(...said.map((name) => `${address}: ${name}`));
    return answer;
  };
  const wrong: string[] = [];
  for (const address of addressesOf(OTHER)) {
    const { status } = await look(address);
    const expected = /nowhere|none|95,200/.test(address) ? 404 : 200;
    if (status !== expected) wrong.push(`${address}: ${status}`);
  }
  const home = (await look("/")).text;
  for (const index of filesIn(home, "/search/index/")) await look(index);
  for (const drawing of filesIn(home, "/drawing/")) await look(drawing);
  for (const format of ["json", "xml"])
    for (const path of ["/", "/place/suva", "/figures"])
      await look(`/oembed?format=${format}&url=${encodeURIComponent(server.origin + path)}`);
  expect(wrong).toEqual([]);
  expect(found).toEqual([]);
});

test("the shipped atlas beside it says no name of the other", async ({
  request,
  baseURL,
  other: server,
}) => {
  expect(await (await request.get(`${server.origin}/place/suva`)).text()).toContain("Nuku‘alofa");
  const foreign = namesOnlyIn(OTHER, SHIPPED);
  for (const address of addressesOf(SHIPPED).slice(0, 40)) {
    const { text } = await ask(request, baseURL + address);
    expect(
      foreign.filter((name) => names(text, name)),
      address,
    ).toEqual([]);
  }
});

test.describe("its own letters", () => {
  const NAME = "नुकुअलोफ़ा";

  test("words are in their language", async ({ request, other }) => {
    const page = await (await request.get(`${other.origin}/place/nukualofa`)).text();
    expect(page).toMatch(new RegExp(`<span lang="hi">${NAME}`));
    expect(page).toMatch(/<blockquote[^>]*lang="hi"/);
    const report = await (await request.get(`${other.origin}/report/two-capitals-hi`)).text();
    expect(report).toMatch(/<h1 lang="hi">/);
    const found = await request.get(`${other.origin}/search?q=${encodeURIComponent(NAME)}`);
    expect(await found.text()).toContain('href="/place/nukualofa');
  });

  test("its font is served under the name that pages give it", async ({ request, other }) => {
    const page = await (await request.get(`${other.origin}/place/nukualofa`)).text();
    const [font] = filesIn(page, "/atlas-fonts/");
    const answer = await request.get(other.origin + font);
    expect(answer.headers()["content-type"]).toBe("font/ttf");
    const file = readFileSync(`${OTHER}/fonts/NotoSansDevanagari-Regular.ttf`);
    expect((await answer.body()).equals(file)).toBe(true);
  });
});
