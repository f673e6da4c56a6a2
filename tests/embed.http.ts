import { expect, test } from "./driver/http";

test("its one script is small", async ({ request }) => {
  const page = await (await request.get("/embed")).text();
  const [script, ...more] = [...page.matchAll(/<script>([\s\S]*?)<\/script>/g)];
  expect(more).toEqual([]);
  expect(Buffer.byteLength(script?.[1] ?? "")).toBeLessThanOrEqual(3072);
  expect(page).not.toMatch(/<script[^>]*src=/);
});

test("only embeds may be framed", async ({ request }) => {
  for (const path of ["/embed", "/embed/place/kyiv", "/embed?live=1", "/embed/place/nope"]) {
    const headers = (await request.get(path)).headers();
    expect(headers["x-frame-options"], path).toBeUndefined();
    expect(headers["content-security-policy"], path).not.toContain("frame-ancestors");
  }
  for (const path of ["/", "/place/kyiv", "/about", "/live", "/embedded"]) {
    expect((await request.get(path)).headers()["x-frame-options"], path).toBe("DENY");
  }
  expect((await request.get("/live")).status()).toBe(404);
  expect((await request.get("/live/place/kyiv")).status()).toBe(404);
  expect((await request.get("/embed/place/nope")).status()).toBe(404);
});

test("the script of the element is open to any page and kept for a day", async ({ request }) => {
  const answer = await request.get("/embed.js");
  const headers = answer.headers();
  expect(headers["content-type"]).toMatch(/^(?:text|application)\/javascript/);
  expect(headers["access-control-allow-origin"]).toBe("*");
  expect(headers["cache-control"]).toMatch(/max-age=\d{4,}/);
  expect(headers["cache-control"]).not.toContain("immutable");
  expect(headers).not.toHaveProperty("set-cookie");
});
