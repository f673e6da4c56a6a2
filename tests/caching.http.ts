/** What caches between the server and its readers may rely on. */
import { readFileSync } from "node:fs";
import { setTimeout } from "node:timers/promises";
import { brotliDecompressSync } from "node:zlib";
import type { APIResponse } from "@playwright/test";
import { expect, test } from "./driver/http";
import { rawRequest } from "./driver/raw-request";

/** A cache that knows nothing but the address, as a CDN does that is told of no header. */
function simpleCache(ask: (path: string, headers: Record<string, string>) => Promise<APIResponse>) {
  const kept = new Map<string, { type: string; body: string }>();
  return async (path: string, headers: Record<string, string> = {}) => {
    const known = kept.get(path);
    if (known) return known;
    const response = await ask(path, headers);
    const { "content-type": type = "", "cache-control": cache, vary } = response.headers();
    const answer = { type, body: await response.text() };
    expect(vary ?? "Accept-Encoding").toBe("Accept-Encoding");
    if (cache?.startsWith("public")) kept.set(path, answer);
    return answer;
  };
}

const BUILD = readFileSync(".next/BUILD_ID", "utf8");
const AS_PAGE = {};
const AS_ROUTER = { RSC: "1", "Next-Router-State-Tree": "%5B%22%22%5D", "Next-Url": "/" };

for (const [first, second] of [
  [AS_PAGE, AS_ROUTER],
  [AS_ROUTER, AS_PAGE],
]) {
  test(`one visitor cannot break a page for others: ${first === AS_PAGE ? "page, then components" : "components, then page"}`, async ({
    request,
  }) => {
    for (const path of [
      "/place/kyiv",
      `/place/kyiv?_rsc=${BUILD}`,
      `/place/kyiv?theme=dark&_rsc=${BUILD}`,
    ]) {
      const cache = simpleCache((path, headers) => request.get(path, { headers, maxRedirects: 0 }));
      await cache(path, first);
      await cache(path, second);
      const page = await cache(path, AS_PAGE);
      if (!path.includes("_rsc")) expect(page.type, path).toContain("text/html");
      const components = await cache(path, AS_ROUTER);
      if (path.includes("_rsc")) expect(components.type, path).toContain("text/x-component");
    }
  });
}

test("whoever follows the router's address without being one comes to the page", async ({
  request,
}) => {
  const answer = await request.get("/place/kyiv?theme=dark&_rsc=x", { maxRedirects: 0 });
  expect(answer.status()).toBe(307);
  expect(answer.headers().location).toBe("/place/kyiv?theme=dark");
  expect(answer.headers()["cache-control"]).toBe("no-store");
});

test("the router's answer is the same wherever the reader comes from", async ({ request }) => {
  const trees = [
    "%5B%22%22%5D",
    encodeURIComponent(JSON.stringify(["", { children: ["about", {}] }])),
  ];
  const answers = await Promise.all(
    trees.map((tree) =>
      request.get("/place/kyiv?_rsc=x", { headers: { RSC: "1", "Next-Router-State-Tree": tree } }),
    ),
  );
  const [one, other] = await Promise.all(answers.map((answer) => answer.text()));
  expect(one).toBe(other);
});

test("a page is the same for every browser, and drawn once for all spellings of a view", async ({
  request,
}) => {
  const view = "map=8.25/50.25/36.5&theme=dark";
  const spellings = [
    `/?${view}`,
    `/?theme=dark&map=8.25/50.25/36.5&fbclid=abc`,
    `/?${view}&lang=en&time=&utm_source=mail`,
  ];
  const tags = new Set<string | undefined>();
  const status: string[] = [];
  for (const [i, agent] of [
    "curl/8",
    "Mozilla/5.0 (iPhone) Mobile",
    "Mozilla/5.0 (X11)",
  ].entries()) {
    const headers = { "User-Agent": agent, Cookie: `cdn=${i}`, "Accept-Encoding": "br" };
    const answer = await request.get(spellings[i] as string, { headers });
    tags.add(answer.headers().etag);
    status.push(`${answer.headers()["cache-status"]}`);
  }
  expect(tags.size).toBe(1);
  expect(status.slice(1)).toEqual(["atlas; hit", "atlas; hit"]);
});

test("each encoding has its tag, and a 304 for who holds it", async ({ request }) => {
  const tags = new Set<string | undefined>();
  for (const encoding of ["br", "gzip", "identity"]) {
    const headers = { "Accept-Encoding": encoding };
    const answer = await request.get("/place/kyiv", { headers });
    const { etag = "", vary } = answer.headers();
    expect(vary).toBe("Accept-Encoding");
    tags.add(etag);
    const again = await request.get("/place/kyiv", {
      headers: { ...headers, "If-None-Match": etag },
    });
    expect(again.status()).toBe(304);
  }
  expect(tags.size).toBe(3);
});

test("Brotli compresses as well as it can once somebody asks again, and it stays the same page", async ({
  baseURL,
}) => {
  const { hostname, port } = new URL(baseURL);
  const ask = async (encoding: string) => {
    // A view of this test alone.
    const path = "/place/kyiv?map=7.77/50.17/30.7";
    const headers = { "Accept-Encoding": encoding };
    const { bytes, headers: sent } = await rawRequest({ hostname, port, path, headers });
    return { bytes, etag: sent.etag };
  };
  const first = await ask("br");
  await setTimeout(1000);
  const second = await ask("br");
  expect(second.bytes.equals(first.bytes)).toBe(true);
  await expect
    .poll(async () => (await ask("br")).bytes.length)
    .toBeLessThan(0.95 * first.bytes.length);
  const best = await ask("br");
  const plain = await ask("identity");
  for (const { bytes, etag } of [first, best]) {
    expect(brotliDecompressSync(bytes).equals(plain.bytes)).toBe(true);
    expect(etag).not.toBe(plain.etag);
    // Who holds the first need not load it again.
    expect(etag).toBe(first.etag);
  }
});

/** Where nothing says which host is the atlas's, what holds absolute addresses is for the host that asked. */
test.describe("without ATLAS_ORIGIN", () => {
  test.skip(!!process.env.ATLAS_ORIGIN, "the server is told its origin");
  const NAMING_HOST = [
    "/place/kyiv",
    "/embed/place/kyiv",
    "/sitemap.xml",
    "/feed.atom",
    "/data/atlas.geojson",
    "/data/place/kyiv.kml",
    "/cite/place/kyiv.txt",
    `/_page/flight-payload?build=${BUILD}&page=%2Fplace%2Fkyiv`,
  ];
  for (const path of NAMING_HOST)
    test(`${path} is for shared caches on this machine alone`, async ({ baseURL }) => {
      const { hostname, port } = new URL(baseURL);
      const ask = (host: string) => rawRequest({ hostname, port, path, headers: { Host: host } });
      for (const host of ["atlas.example", "other.example", `localhost:${port}`, "atlas.example"]) {
        const { status, headers, body } = await ask(host);
        const isLocal = host.startsWith("localhost");
        expect(status).toBe(200);
        expect(headers["cache-control"], host).toMatch(isLocal ? /^public, / : /^private, /);
        for (const other of ["atlas.example", "other.example"])
          if (other !== host) expect(body.includes(other), `${other} for ${host}`).toBe(false);
      }
      expect((await ask("atlas.example")).headers["cache-control"]).not.toContain("public");
    });
});

/** Seconds for which an answer may be used, fresh or stale; null if for ever. */
async function lifetime(answer: APIResponse): Promise<number | null> {
  const cache = answer.headers()["cache-control"] ?? "";
  if (cache.includes("immutable")) return null;
  expect(cache).toMatch(/^public, /);
  return [...cache.matchAll(/(?:max-age|revalidate)=(\d+)/g)].reduce(
    (sum, [, s]) => sum + Number(s),
    0,
  );
}

test("all that quotes a report is gone from a cache and a browser behind it in ten minutes", async ({
  request,
}) => {
  const html = await (await request.get("/place/kyiv")).text();
  const payload = /(\/_page\/flight-payload\?[^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&");
  const index = /\/search\/index\/\w+\/en\.json/.exec(
    await (await request.get(`${payload}`)).text(),
  )?.[0];
  expect([index, payload]).not.toContain(undefined);
  const addresses = [
    "/",
    "/place/kyiv",
    "/about",
    "/embed/place/kyiv",
    "/embed/place/kyiv?live=1",
    "/picture/place/kyiv.svg",
    "/picture/place/kyiv.png",
    "/data/atlas.geojson",
    "/data/place/kyiv.kml",
    "/cite/place/kyiv.txt",
    "/feed.atom",
    "/oembed?url=http%3A%2F%2Flocalhost%2F",
    "/place/no-such-place",
    payload as string,
    ...(index ? [index] : []),
  ];
  for (const address of addresses) {
    const seconds = await lifetime(await request.get(address));
    expect(seconds, address).not.toBeNull();
    expect(2 * (seconds as number), address).toBeLessThanOrEqual(600);
  }
});
