import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, test } from "vitest";
import { flightPayloads, withoutFlightPayload } from "./flight-payload";
import { PageCache, pageKey } from "./page-cache";

const FIRST = "(self.__next_f=self.__next_f||[]).push([0])";
const SECOND = 'self.__next_f.push([1,"a</p>\\n"])';
const page = (url: string) =>
  `<p>${url}</p><script nonce="nonce" data-starter="">go()</script><script nonce="nonce">${FIRST}</script><script nonce="nonce" id="_R_">other()</script><script nonce="nonce">${SECOND}</script>`;

describe("a page and its flight payload", () => {
  test("are parted: one script asks for all of it, where the first stood", () => {
    const apart = withoutFlightPayload(page("/"), "b1", '/?a=1&b="');
    expect(apart?.flightPayload).toBe(`${FIRST};${SECOND}`);
    expect(apart?.html).toBe(
      '<p>/</p><script nonce="nonce" data-starter="">go()</script><script type="flight-payload" src="/_page/flight-payload?build=b1&amp;page=%2F%3Fa%3D1%26b%3D%22"></script><script nonce="nonce" id="_R_">other()</script>',
    );
  });

  test("stay together where nobody would ask", () => {
    expect(withoutFlightPayload(page("/").replace("data-starter", ""), "b1", "/")).toBeNull();
    expect(withoutFlightPayload("<p data-starter>", "b1", "/")).toBeNull();
  });
});

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** A server whose pages depend on their URL, host and reader, with a cache of `limit` bytes. */
async function serve(limit: number) {
  const pages = new PageCache(limit);
  const drawn: string[] = [];
  let tell: ReturnType<typeof flightPayloads>;
  const server = createServer((request, response) =>
    tell(request, response, () => {
      const { url = "/" } = request;
      drawn.push(url);
      response.setHeader("Content-Security-Policy", "script-src 'nonce-nonce'");
      const { host, "user-agent": agent } = request.headers;
      const apart = withoutFlightPayload(page(`${url} ${host} ${agent}`), "b1", url);
      if (url.startsWith("/none")) response.statusCode = 404;
      if (apart)
        pages.store(
          pageKey(request),
          response,
          apart.html,
          `${apart.flightPayload};"${url} ${agent}"`,
        );
      response.end(apart?.html);
    }),
  );
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  tell = flightPayloads(pages, "b1", port);
  const get = (path: string, headers = {}, method = "GET") =>
    fetch(`http://localhost:${port}${path}`, {
      method,
      headers: { "User-Agent": "Mobi", ...headers },
    });
  return { drawn, get };
}

const address = (page: string, build = "b1") =>
  `/_page/flight-payload?${new URLSearchParams({ build, page })}`;

describe("a flight payload", () => {
  test("is answered as a script of the very page", async () => {
    const { drawn, get } = await serve(100_000);
    await (await get("/a?x=1")).text();
    const answer = await get(address("/a?x=1"));
    expect(answer.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(await answer.text()).toBe(`${FIRST};${SECOND};"/a?x=1 Mobi"`);
    expect(drawn).toEqual(["/a?x=1"]);
  });

  test("is answered to a reader whom a CDN has given a cookie with the page", async () => {
    const { drawn, get } = await serve(100_000);
    await (await get("/a")).text();
    expect((await get(address("/a"), { Cookie: "__cdn=1" })).status).toBe(200);
    expect(drawn).toEqual(["/a"]);
  });

  test("is there for one who only asks whether it is, from anywhere", async () => {
    const { get } = await serve(100_000);
    await (await get("/a")).text();
    for (const [path, status] of [
      [address("/a"), 200],
      [address("/a", "b0"), 404],
    ] as const) {
      const answer = await get(path, {}, "HEAD");
      expect(answer.status).toBe(status);
      expect(answer.headers.get("access-control-allow-origin")).toBe("*");
    }
  });

  test("is drawn again for the same reader when it is no longer kept", async () => {
    const { drawn, get } = await serve(600);
    for (const path of ["/a", "/b", "/c"]) await (await get(path)).text();
    expect(await (await get(address("/a"))).text()).toContain('"/a Mobi"');
    expect(drawn).toEqual(["/a", "/b", "/c", "/a"]);
  });

  test.each([
    ["another build's page", address("/a", "b0")],
    ["no page", "/_page/flight-payload?build=b1"],
    ["no path", address("https://elsewhere.example/")],
    ["its own", address(address("/a"))],
    ["what no browser sends", address("/a b\0")],
    ["a page that is not found", address("/none")],
  ])("is a 404 for %s", async (_, path) => {
    const { get } = await serve(100_000);
    expect((await get(path)).status).toBe(404);
  });
});
