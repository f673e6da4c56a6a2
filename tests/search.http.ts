import { expect, test } from "./driver/http";
import { rawRequest } from "./driver/raw-request";

test("any other form of a point leads to its one address", async ({ request }) => {
  for (const form of [
    "48.280,37.180",
    "48%C2%B016%E2%80%B248%E2%80%B3N%2037%C2%B010%E2%80%B248%E2%80%B3E",
    "geo:48.28,37.18",
  ]) {
    const answer = await request.get(`/at/${form}`, { maxRedirects: 0 });
    expect(answer.status(), form).toBe(308);
    expect(new URL(answer.headers().location as string, "http://a").pathname).toBe(
      "/at/48.28,37.18",
    );
  }
});

test("what is no point is a 404 with a page, and no query is a failure", async ({ baseURL }) => {
  const { hostname, port } = new URL(baseURL);
  const get = (path: string) => rawRequest({ hostname, port, path });
  for (const path of [
    "/at/91,0",
    "/at/0,181",
    "/at/x",
    "/at/%25",
    "/at/1e9,1",
    `/at/${"9".repeat(3000)}`,
  ]) {
    const answer = await get(path);
    expect([400, 404], path.slice(0, 40)).toContain(answer.status);
    if (answer.status === 404) expect(answer.body).toContain("<h1");
  }
  const queries = [
    "",
    "%",
    "%E0%A4%A",
    "%00",
    "%25",
    "<script>alert(1)</script>",
    "a".repeat(6000),
    "%F0%9F%98%80".repeat(61),
    "[(*",
    "__proto__",
    "x&q=y",
  ];
  for (const query of queries) {
    const answer = await get(`/search?q=${encodeURI(query).replaceAll("%25", "%")}`);
    expect(answer.status, query.slice(0, 40)).toBe(200);
    expect(answer.body).toMatch(/<meta name="robots" content="noindex"/);
    expect(answer.body).not.toContain("<script>alert");
  }
});
