import { MAX_ZOOM } from "@/lib/geo/camera";
import { expect, test } from "./driver/http";
import { linksOf } from "./driver/page-html";
import { PLACES } from "./driver/places";

test.describe("a picture by its address", () => {
  for (const path of ["/picture", ...PLACES.map(({ id }) => `/picture/place/${id}`)]) {
    test(`${path}: SVG and PNG of the size that was asked for`, async ({ request }) => {
      const svg = await request.get(`${path}.svg?width=300&height=200&scale=2`);
      expect(svg.status()).toBe(200);
      expect(svg.headers()["content-type"]).toBe("image/svg+xml");
      expect(await svg.text()).toMatch(/^<svg [^>]*width="600" height="400" viewBox="0 0 300 200"/);
      for (const [query, size] of [
        ["", [1200, 630]],
        ["?width=300&height=200", [300, 200]],
        ["?width=300&height=200&scale=2", [600, 400]],
      ] as const) {
        const png = await request.get(`${path}.png${query}`);
        expect(png.headers()["content-type"]).toBe("image/png");
        expect(sizeOf(await png.body())).toEqual(size);
      }
    });
  }

  for (const [query, message] of [
    ["width=15", 'Expected width from 16 to 4096, got "15".'],
    ["width=4097", 'Expected width from 16 to 4096, got "4097".'],
    ["width=abc", 'Expected width from 16 to 4096, got "abc".'],
    ["height=1e3", 'Expected height from 16 to 4096, got "1e3".'],
    ["scale=4", 'Expected scale from 1 to 3, got "4".'],
    ["scale=", 'Expected scale from 1 to 3, got "".'],
    [
      "width=2000&height=2000&scale=2",
      "Expected at most 8000000 pixels (width × height × scale²), got 16000000.",
    ],
  ] as const) {
    test(`says what was allowed: ${query}`, async ({ request }) => {
      for (const path of ["/picture.svg", "/picture.png", "/picture/place/kyiv.png"]) {
        const answer = await request.get(`${path}?${query}`);
        expect(answer.status()).toBe(400);
        expect(await answer.text()).toBe(`${message}\n`);
        expect(answer.headers()["content-type"]).toContain("text/plain");
      }
    });
  }

  for (const path of [
    "/picture/place/atlantis.svg",
    "/picture/place/atlantis.png",
    "/picture/place/kyiv",
    "/picture/place/kyiv.gif",
    "/picture/place/.svg",
    "/picture/place/..%2f..%2fpackage.svg",
    "/picture/place/__proto__.svg",
  ]) {
    test(`is none: ${path}`, async ({ request }) => {
      expect((await request.get(path)).status()).toBe(404);
    });
  }

  for (const path of ["/picture.svg?map=4/50/34", "/picture/place/kyiv.png"]) {
    test(`may be kept, and is not sent again: ${path}`, async ({ request }) => {
      const first = await request.get(path);
      const { etag = "", "cache-control": cache } = first.headers();
      expect(etag).toMatch(/^(?:W\/)?"[\w-]+"$/);
      expect(cache).toMatch(/^public, max-age=\d+/);
      expect(first.headers()["access-control-allow-origin"]).toBe("*");
      const again = await request.get(path, { headers: { "If-None-Match": etag } });
      expect(again.status()).toBe(304);
      expect((await again.body()).byteLength).toBe(0);
      expect(again.headers().etag).toBe(etag);
      const other = await request.get(path, { headers: { "If-None-Match": '"other"' } });
      expect(other.status()).toBe(200);
      expect((await other.body()).equals(await first.body())).toBe(true);
    });
  }

  test("is sent compressed where it is text", async ({ request }) => {
    const headers = { "Accept-Encoding": "gzip" };
    const svg = await request.get("/picture.svg?only=map", { headers });
    expect(svg.headers()["content-encoding"]).toBe("gzip");
    expect(svg.headers().vary).toMatch(/accept-encoding/i);
  });

  test("any nonsense is a picture or a refusal, never a 500", async ({ request }) => {
    for (const query of [
      "map=NaN/1/2",
      "map=99/99/999",
      "map=1e309/0/0",
      "layers=%00",
      "theme=<script>",
      "lang=__proto__",
      "only=map&only=words",
      "width=100&width=99999",
      `map=${"9".repeat(3000)}/1/1`,
      "scale=1.999&width=16&height=16",
    ]) {
      const answer = await request.get(`/picture.png?${query}&width=64&height=64`);
      expect([200, 400], query).toContain(answer.status());
    }
  });
});

/** Width and height of a PNG, from its first chunk. */
const sizeOf = (png: Buffer): number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];

test.describe("what a link unfurls to", () => {
  for (const [address, picture] of [
    ["/", "/picture.png"],
    ["/place/kursk-oblast", "/picture/place/kursk-oblast.png"],
    ["/?map=4/50/34&layers=towns", "/picture.png?map=4/50/34&layers=towns"],
    ["/place/kyiv?theme=dark&map=7/50/30", "/picture/place/kyiv.png?map=7/50/30&theme=dark"],
  ] as const) {
    test(`${address}: the picture of its very view`, async ({ request, baseURL }) => {
      const html = await (await request.get(address)).text();
      const meta = (name: string) =>
        (
          new RegExp(`<meta (?:property|name)="${name}" content="([^"]*)"`).exec(html)?.[1] ?? ""
        ).replaceAll("&amp;", "&");
      expect(meta("og:image")).toBe(`${baseURL}${picture}`);
      expect(meta("og:image:width")).toBe("1200");
      expect(meta("og:image:height")).toBe("630");
      expect(meta("og:image:type")).toBe("image/png");
      expect(meta("og:image:alt").length).toBeGreaterThan(10);
      expect(meta("twitter:card")).toBe("summary_large_image");
      expect(meta("twitter:image")).toBe(meta("og:image"));
      const png = await request.get(meta("og:image"));
      expect(png.status()).toBe(200);
      expect(sizeOf(await png.body())).toEqual([1200, 630]);
    });
  }
});

test("zooming in by links ends where the map does", async ({ request }) => {
  const html = await (await request.get(`/?map=${MAX_ZOOM}/48/37`)).text();
  const zoomIn = linksOf(html).find(({ name }) => name === "Zoom in");
  expect(zoomIn?.href).toMatch(new RegExp(`map=${MAX_ZOOM}/`));
});
