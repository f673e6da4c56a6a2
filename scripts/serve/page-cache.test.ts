import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { PageCache, pageKey } from "./page-cache";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

type Draw = (request: IncomingMessage, response: ServerResponse) => string;

const page: Draw = (request, response) => {
  const nonce = `drawn${Math.random()}`;
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.setHeader("Content-Security-Policy", `script-src 'nonce-${nonce}'`);
  return `<script nonce="${nonce}">${request.headers.host}${request.url}</script>`;
};

/** A server with a page cache; counts how often it renders a page. */
async function serve(draw: Draw = page, limit = 10_000) {
  const pages = new PageCache(limit);
  const drawn: string[] = [];
  const server = createServer((request, response) => {
    const key = pageKey(request);
    if (pages.answer(key, response)) return;
    drawn.push(request.url ?? "");
    const html = draw(request, response);
    pages.store(key, response, html);
    response.end(html);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return { drawn, get: (path: string, init?: RequestInit) => fetch(origin + path, init) };
}

test("a page is drawn once, and has its own nonce each time, in the policy as in the page", async () => {
  const { drawn, get } = await serve();
  const nonces = new Set<string>();
  for (let i = 0; i < 3; i++) {
    const answer = await get("/a?x=1");
    const html = await answer.text();
    const nonce = /nonce="([^"]+)"/.exec(html)?.[1] ?? "";
    expect(answer.headers.get("content-security-policy")).toBe(`script-src 'nonce-${nonce}'`);
    expect(answer.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(html).toContain("/a?x=1</script>");
    nonces.add(nonce);
  }
  expect(nonces.size).toBe(3);
  expect(drawn).toEqual(["/a?x=1"]);
});

describe("not kept is", () => {
  test.each<[string, Draw, RequestInit]>([
    ["what is asked for in part", page, { headers: { RSC: "1" } }],
    ["what is not only read", page, { method: "POST" }],
    ["what may be somebody's own", page, { headers: { Cookie: "a=b" } }],
    [
      "what failed",
      (request, response) => {
        response.statusCode = 404;
        return page(request, response);
      },
      {},
    ],
    ["what has no nonce", () => "<p>", {}],
    [
      "what sets a cookie",
      (request, response) => {
        response.setHeader("Set-Cookie", "a=b");
        return page(request, response);
      },
      {},
    ],
  ])("%s", async (_, draw, init) => {
    const { drawn, get } = await serve(draw);
    for (let i = 0; i < 2; i++) await (await get("/", init)).text();
    expect(drawn).toHaveLength(2);
  });
});

test("another address, host or protocol is another page", async () => {
  const { drawn, get } = await serve();
  const asked: [string, RequestInit][] = [
    ["/", {}],
    ["/?a", {}],
    ["/", { headers: { "X-Forwarded-Proto": "https" } }],
  ];
  for (const [path, init] of [...asked, ...asked]) await (await get(path, init)).text();
  expect(drawn).toHaveLength(asked.length);
});

test("the longest unused goes first", async () => {
  const { drawn, get } = await serve(page, 110);
  for (const path of ["/a", "/b", "/a", "/c", "/a", "/b"]) await (await get(path)).text();
  expect(drawn).toEqual(["/a", "/b", "/c", "/b"]);
});
