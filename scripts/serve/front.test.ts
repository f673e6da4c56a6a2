import { createServer, type Server } from "node:http";
import { afterEach, describe, expect, test, vi } from "vitest";
import { Answer } from "@/lib/server/answer.server";
import { Busy } from "@/lib/server/queue.server";
import { rawRequest } from "@/tests/driver/raw-request";
import { listen } from "../ports";
import { createFront } from "./front";
import type { Renderer, RenderRequest } from "./renderer";

const LAYER_IDS = ["regions", "routes", "cities", "towns", "airports"];
const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
  vi.unstubAllEnvs();
});

const INFO = { port: 0, build: "b1", allowed: { layers: LAYER_IDS, languages: ["en"] } };
const PUBLIC = "public, max-age=60";
const file = (status: number, text: string, cache = PUBLIC) =>
  new Answer({
    status,
    headers: { "content-type": "text/plain", "cache-control": cache },
    body: Buffer.from(text),
  });

/** A front whose renderer answers with what it was asked for. */
async function serve(render?: (request: RenderRequest) => Promise<Answer>) {
  const asked: RenderRequest[] = [];
  const renderer: Pick<Renderer, "info" | "render"> = {
    info: async () => INFO,
    render: async (request) => {
      asked.push(request);
      const { address, headers } = request;
      const answer = render
        ? await render(request)
        : file(200, `${headers.rsc ? "components" : "page"} of ${address} at ${headers.host}`);
      return { answer, flightPayload: headers.rsc ? null : file(200, `payload of ${address}`) };
    },
  };
  const files = new Map([["/_next/static/a.js", file(200, "built")]]);
  const front = createFront(files, renderer);
  const server = createServer((request, response) => void front(request, response));
  servers.push(server);
  const port = await listen(server);
  const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
    rawRequest({ hostname: "localhost", port, path, method, headers });
  return { asked, ask };
}

const STATUS = "cache-status";

test("a view is rendered once, however it is spelled", async () => {
  const { ask, asked } = await serve();
  const first = await ask("/place/kyiv?theme=dark&x=1");
  const second = await ask("/place/kyiv?fbclid=2&theme=dark&lang=en");
  expect([first.headers[STATUS], second.headers[STATUS]]).toEqual([
    "atlas; fwd=miss",
    "atlas; hit",
  ]);
  expect(first.body).toBe(second.body);
  expect(asked.map(({ address }) => address)).toEqual(["/place/kyiv?theme=dark"]);
});

test("many who ask at once for what is not kept wait for the same", async () => {
  const { ask, asked } = await serve();
  await Promise.all([1, 2, 3, 4].map((x) => ask(`/place/kyiv?x=${x}`)));
  expect(asked).toHaveLength(1);
});

describe("a page and its components", () => {
  test.each<Record<string, string>[]>([
    [{}, { RSC: "1" }],
    [{ RSC: "1" }, {}],
  ])("are told apart, whoever comes first: %o, then %o", async (...order) => {
    const { ask } = await serve();
    for (const headers of [...order, ...order]) {
      const answer = await ask(headers.RSC ? "/place/kyiv?_rsc=b1" : "/place/kyiv", headers);
      expect(answer.body).toContain(
        headers.RSC ? "components of /place/kyiv" : "page of /place/kyiv",
      );
      expect(answer.headers["cache-control"]).toBe(PUBLIC);
    }
  });

  test("components at the page's own address are for nobody else", async () => {
    const { ask } = await serve();
    const answer = await ask("/place/kyiv", { RSC: "1" });
    expect(answer.body).toContain("components");
    expect(answer.headers["cache-control"]).toBe("no-store");
  });

  test("a page at the components' address is a redirect that nobody keeps", async () => {
    const { ask } = await serve();
    const { status, headers } = await ask("/place/kyiv?_rsc=b1");
    expect([status, headers.location, headers["cache-control"]]).toEqual([
      307,
      "/place/kyiv",
      "no-store",
    ]);
  });
});

test("the flight payload comes with its page, or has the page rendered", async () => {
  const address = "/_page/flight-payload?build=b1&page=%2Fplace%2Fkyiv";
  for (const first of ["/place/kyiv", address]) {
    const { ask, asked } = await serve();
    await ask(first);
    expect((await ask(address)).body).toBe("payload of /place/kyiv");
    expect((await ask("/place/kyiv")).body).toContain("page of /place/kyiv");
    expect(asked).toHaveLength(1);
  }
});

describe("whose host is not known beforehand", () => {
  test("pages are for caches only on this machine", async () => {
    const { ask, asked } = await serve();
    for (const host of ["localhost:3000", "atlas.example", "127.0.0.1"])
      await ask("/", { Host: host });
    expect(asked.map(({ headers, shared }) => [headers.host, shared])).toEqual([
      ["localhost:3000", true],
      ["atlas.example", false],
      ["127.0.0.1", true],
    ]);
  });

  test("with ATLAS_ORIGIN there is one page for all hosts, and it may be kept", async () => {
    vi.stubEnv("ATLAS_ORIGIN", "https://atlas.example");
    const { ask, asked } = await serve();
    for (const host of ["localhost:3000", "evil.example"]) await ask("/", { Host: host });
    expect(asked.map(({ headers, shared }) => [headers.host, shared])).toEqual([
      ["atlas.example", true],
    ]);
  });
});

test.each([
  ["/picture.png?map=7/50/36", true],
  ["/picture.svg?map=7/50/36", false],
  ["/picture/place/kyiv.png", true],
  ["/download?map=7/50/36", true],
  ["/data/atlas.kml", true],
  ["/place/kyiv", false],
])("%s: costly, %s", async (path, costly) => {
  const { ask, asked } = await serve();
  await ask(path);
  expect(asked[0]?.costly).toBe(costly);
});

test("a host that is none is not this machine, and shares nothing with it", async () => {
  const { ask, asked } = await serve();
  for (const host of ["a_b.example", "localhost", "127.1", "user@localhost"])
    await ask("/", { Host: host });
  expect(asked.map(({ shared }) => shared)).toEqual([false, true, false]);
});

test("addresses that are none, or too long, do not fill the memory", async () => {
  for (const path of ["/nothing?x=1", `/oembed?url=${"a".repeat(3000)}`]) {
    const { ask, asked } = await serve();
    for (let i = 0; i < 2; i++) expect((await ask(path)).status).toBe(200);
    expect(asked).toHaveLength(2);
  }
});

test("what nobody may keep, or is no page, is not kept", async () => {
  for (const answer of [file(404, "nothing"), file(200, "mine", "no-store")]) {
    const { ask, asked } = await serve(async () => answer);
    await ask("/nothing");
    await ask("/nothing");
    expect(asked).toHaveLength(2);
  }
});

describe("without the renderer", () => {
  test.each([
    ["GET", "/_next/static/a.js", 200],
    ["GET", "/_next/static/gone.js", 404],
    ["GET", "/_next/image?url=%2Fa.png&w=64&q=75", 404],
    ["GET", "*", 400],
    ["POST", "/", 405],
    ["TRACE", "/", 405],
    ["OPTIONS", "/", 204],
  ])("%s %s: %i", async (method, path, status) => {
    const { ask, asked } = await serve();
    const answer = await ask(path, {}, method);
    expect(answer.status).toBe(status);
    expect(asked).toEqual([]);
    if (status === 204) expect(answer.headers).not.toHaveProperty("content-length");
    if (status >= 400) {
      expect(answer.headers["content-security-policy"]).toContain("default-src 'none'");
      expect(answer.headers["x-content-type-options"]).toBe("nosniff");
      expect(answer.headers["cache-control"]).toBe("no-store");
    }
  });
});

test.each([
  ["too many wait", new Busy()],
  ["the renderer fails", new Error("broken")],
])("if %s: a 503 that says when to come again", async (_, error) => {
  const said = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  const { ask } = await serve(() => Promise.reject(error));
  const { status, headers } = await ask("/place/kyiv?map=7/50/36");
  expect([status, headers["cache-control"]]).toEqual([503, "no-store"]);
  expect(Number(headers["retry-after"])).toBeGreaterThan(0);
  const lines = said.mock.calls.map(([line]) => JSON.parse(`${line}`));
  expect(lines).toEqual(
    error instanceof Busy
      ? []
      : [
          expect.objectContaining({
            event: "failed",
            path: "/place/kyiv",
            message: "Error: broken",
          }),
        ],
  );
  said.mockRestore();
});
