import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "./driver/http";
import { PLACES } from "./driver/places";
import { rawRequest } from "./driver/raw-request";

const PAGES = ["/", "/place/pokrovsk", "/place/no-such-place", "/no/such/page"];
const ANSWERS = [
  ...PAGES,
  "/data/atlas.geojson",
  "/sitemap.xml",
  "/robots.txt",
  "/place/%",
  "/embed.js",
  "/oembed",
  "/embed/place/no-such-place",
  "/picture/place/no-such-place.png",
  "/data/no-such-file.kml",
  "/tiles/1/99/1/1",
  "/_next/static/no-such-file.js",
  "/_next/image?url=%2Ficon.svg&w=64&q=75",
  "/_page/flight-payload?build=1&page=%2F",
  "/fonts/no-such-font.woff2",
];

const policyOf = (headers: Record<string, string>): Map<string, string[]> =>
  new Map(
    (headers["content-security-policy"] ?? "").split(";").map((directive) => {
      const [name = "", ...sources] = directive.trim().split(/\s+/);
      return [name, sources];
    }),
  );

const inline = (html: string, name: string) =>
  [...html.matchAll(new RegExp(`(<${name}\\b[^>]*>)([\\s\\S]*?)</${name}>`, "g"))].map(
    ([, tag = "", text = ""]) => ({ tag, text }),
  );
const hashOf = (text: string): string =>
  `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

for (const address of PAGES) {
  test(`${address} runs nothing but the atlas's own scripts`, async ({ request }) => {
    const answer = await request.get(address);
    const policy = policyOf(answer.headers());
    expect(policy.get("default-src")).toEqual(["'none'"]);
    expect(policy.get("frame-ancestors")).toEqual(["'none'"]);
    expect(policy.get("base-uri")).toEqual(["'none'"]);
    expect(policy.get("worker-src")).toEqual(["'self'"]);
    expect(policy.get("connect-src")).toEqual(["'self'"]);
    for (const source of [...policy.values()].flat()) {
      expect(source).toMatch(/^(?:'self'|'none'|'sha256-[\w+/]{43}='|data:|blob:)$/);
    }
    expect(policy.get("script-src")?.join(" ")).not.toMatch(/data:|blob:/);

    const html = await answer.text();
    expect(html).not.toMatch(/<[^>]* nonce=/);
    const scripts = inline(html, "script").filter(({ tag }) => !/\s(?:src|type)=/.test(tag));
    expect(scripts.length).toBeGreaterThan(0);
    for (const { text } of scripts) expect(policy.get("script-src")).toContain(hashOf(text));
    const styles = inline(html, "style");
    expect(styles.length).toBeGreaterThan(0);
    for (const { text } of styles) expect(policy.get("style-src")).toContain(hashOf(text));
    expect(html.replace(/<script\b[\s\S]*?<\/script>/g, "")).not.toMatch(
      /<[^>]+\s(?:on\w+|style)=/,
    );
  });
}

for (const address of ANSWERS) {
  test(`${address} answers with the closed headers, and a policy where there is nothing`, async ({
    request,
  }) => {
    const answer = await request.get(address);
    const headers = answer.headers();
    if (answer.status() >= 400)
      expect(headers["content-security-policy"]).toContain("default-src 'none'");
    expect(headers["x-content-type-options"]).toBe("nosniff");
    expect(headers["referrer-policy"]).toMatch(/^(?:strict-origin|no-referrer|same-origin)/);
    for (const closed of ["camera", "geolocation", "microphone"]) {
      expect(headers["permissions-policy"]).toContain(`${closed}=()`);
    }
    expect(headers).not.toHaveProperty("set-cookie");
    expect(headers).not.toHaveProperty("x-powered-by");
  });
}

test("no address is met with a 5xx, a cookie or its own markup", async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL);
  await fc.assert(
    fc.asyncProperty(address, async (path) => {
      const { status, headers, body } = await rawRequest({ hostname, port, path });
      expect(status, path.slice(0, 200)).toBeLessThan(500);
      expect(headers, path.slice(0, 200)).not.toHaveProperty("set-cookie");
      if (`${headers["content-type"]}`.includes("html")) expect(body).not.toContain(MARKUP);
      expect(`${headers.location ?? ""}`).not.toMatch(
        /^(?:(?:https?:)?[/\\]{2}(?!localhost)|javascript:)/,
      );
    }),
    { numRuns: 150, endOnFailure: true },
  );
});

test("what a host header says is not believed", async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL);
  const { status, body } = await rawRequest({
    hostname,
    port,
    path: "/place/pokrovsk",
    headers: { Host: `evil.example"><script>${MARKUP}` },
  });
  expect(status).toBeLessThan(500);
  expect(body).not.toContain(MARKUP);
});

/** It would become an element if it were not escaped. */
const MARKUP = "<b data-hostile>";
const HOSTILE = [
  `"><script>alert(1)</script>${MARKUP}`,
  `</title></script>${MARKUP}`,
  `'-alert(1)-'${MARKUP}`,
  "../../../../etc/passwd",
  "//evil.example/%2e%2e",
  "\\evil.example",
  "%00%0d%0aSet-Cookie:a=b",
  "%25%32%35%ZZ%",
  "%E0%A4%A",
  "__proto__",
  "constructor",
  "\u202e\u0000\uffff",
  "a".repeat(5000),
  "%F0%9F%97%BA".repeat(200),
  "javascript:alert(1)",
  "{{7*7}}",
];

const text = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.string({ unit: "grapheme", maxLength: 60 }),
  fc.stringMatching(/^[%0-9A-Fa-f/.;:\\-]{0,30}$/),
);
/** As a client would send it: encoded once or twice, or unencoded as far as HTTP allows. */
const sent = fc.tuple(text, fc.constantFrom("encoded", "twice", "raw")).map(([words, how]) => {
  const whole = words.replace(/\p{Surrogate}/gu, "?");
  const encoded = encodeURIComponent(whole);
  if (how === "encoded") return encoded;
  return how === "twice"
    ? encodeURIComponent(encoded)
    : whole.replace(/[^!-~]/gu, encodeURI).replace(/[#?]/g, "");
});
const path = fc.oneof(
  sent.map((id) => `/place/${id}`),
  sent.map((file) => `/data/${file}`),
  sent.map((file) => `/data/${file}.geojson`),
  fc.array(sent, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join("/")}`),
  fc.tuple(sent, sent, sent).map(([z, x, y]) => `/tiles/${z}/${x}/${y}/1`),
  fc.tuple(sent, sent).map(([version, lang]) => `/drawing/${version}/${lang}`),
  fc.constantFrom("/", "/sitemap.xml", "/icon.svg", ...PLACES.map(({ id }) => `/place/${id}`)),
);
const name = fc.constantFrom("map", "layers", "theme", "lang", "_rsc", "__proto__", "x");
const query = fc
  .array(fc.tuple(name, sent), { maxLength: 5 })
  .map((pairs) => pairs.map(([key, value]) => `${key}=${value}`).join("&"));
const address = fc.tuple(path, query).map(([p, q]) => (q ? `${p}?${q}` : p).slice(0, 12_000));
