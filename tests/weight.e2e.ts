import type { Request, Response } from "@playwright/test";
import { expect, test } from "./driver/test";

const LIMIT_KB = 170;
/** Scripts with fewer bytes are not compressed. */
const SMALL = 1024;
const isMapLibre = (code: string): boolean => code.includes("maplibregl-canvas");

test("the page's own JavaScript is light, and the map library comes apart from it", async ({
  atlas,
  page,
  baseURL,
}) => {
  const requests: Request[] = [];
  page.on("request", (request) => requests.push(request));
  await atlas.open("/");

  const loaded = await Promise.all(
    requests
      .filter((request) => request.resourceType() === "script")
      .map(async (request) => {
        const response = (await request.response()) as Response;
        const encoding = response.headers()["content-encoding"];
        const { responseBodySize } = await request.sizes();
        return {
          url: request.url(),
          encoding,
          sent: responseBodySize,
          code: await response.text(),
        };
      }),
  );
  const library = loaded.findIndex(({ code }) => isMapLibre(code));
  expect(library, "the chunk of the map library").toBeGreaterThan(0);
  const before = loaded.slice(0, library);
  const sum = before.reduce((bytes, { sent }) => bytes + sent, 0) / 1000;
  console.log(`JavaScript before the map library: ${sum.toFixed(1)} kB gzipped`);
  expect(sum).toBeLessThanOrEqual(LIMIT_KB);
  const plain = before.filter(({ encoding, sent }) => encoding === undefined && sent > SMALL);
  expect(
    plain.map(({ url }) => url),
    "scripts sent uncompressed",
  ).toEqual([]);

  const html = await (await page.request.get("/")).text();
  const inHtml = loaded.filter(({ url }) => html.includes(`src="${new URL(url).pathname}"`));
  expect(inHtml.filter(({ code }) => isMapLibre(code))).toEqual([]);
  const hosts = requests
    .map((request) => new URL(request.url()))
    .filter(({ protocol }) => protocol !== "blob:");
  expect(new Set(hosts.map(({ origin }) => origin))).toEqual(new Set([baseURL]));
});
