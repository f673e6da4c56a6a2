import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, describe, expect, test } from "vitest";
import { rawRequest } from "@/tests/driver/raw-request";
import { Answer, type AnswerParts } from "./answer.server";
import { send } from "./send.server";

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

const WORDS = "Every mark shows the sentence that it stands on. ".repeat(200);
const TEXT = {
  status: 200,
  headers: { "content-type": "text/html; charset=utf-8", "cache-control": "public, max-age=60" },
  body: Buffer.from(WORDS),
};

async function serve(parts: AnswerParts) {
  const answer = new Answer(parts);
  const server = createServer((request, response) => void send(request, response, answer));
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as AddressInfo;
  return (headers: Record<string, string> = {}, method = "GET") =>
    rawRequest({ hostname: "localhost", port, path: "/", method, headers });
}

describe("a text", () => {
  test("comes in the encoding that we prefer of those that are accepted, each with its tag", async () => {
    const ask = await serve(TEXT);
    const tags = new Set<unknown>();
    for (const [accepted, encoding] of [
      ["gzip, deflate, br, zstd", "br"],
      ["gzip", "gzip"],
      ["br;q=0, gzip;q=0.5", "gzip"],
      ["", undefined],
      ["deflate", undefined],
    ] as const) {
      const { headers } = await ask({ "Accept-Encoding": accepted });
      expect(headers["content-encoding"], accepted).toBe(encoding);
      expect(headers.vary).toBe("Accept-Encoding");
      expect(headers.etag).toMatch(/^"[\w-]{22}(?:-br|-gzip)?"$/);
      tags.add(headers.etag);
    }
    expect(tags.size).toBe(3);
  });

  test("is the same text in each encoding, also once it is compressed further", async () => {
    const answer = new Answer(TEXT);
    const bodies: Buffer[] = [];
    for (let i = 0; i < 50 && (bodies.at(-1)?.length ?? 0) === (bodies[0]?.length ?? 0); i++) {
      const { body, etag } = await answer.in("br");
      expect(brotliDecompressSync(body).toString()).toBe(WORDS);
      expect(etag).toBe((await answer.in("br")).etag);
      bodies.push(body);
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(bodies.at(-1)?.length).toBeLessThan(bodies[0]?.length ?? 0);
    expect(gunzipSync((await answer.in("gzip")).body).toString()).toBe(WORDS);
  });

  test.each([
    ["its tag", (tag: string) => tag],
    ["its weak tag", (tag: string) => `W/${tag}`],
    ["a list with it", (tag: string) => `"other" ,  ${tag}`],
    ["any", () => "*"],
  ])("is a 304 to those who hold %s", async (_, header) => {
    const ask = await serve(TEXT);
    const { headers } = await ask();
    const again = await ask({ "If-None-Match": header(`${headers.etag}`) });
    expect([again.status, again.body]).toEqual([304, ""]);
    expect(again.headers.etag).toBe(headers.etag);
    expect(again.headers["cache-control"]).toBe("public, max-age=60");
    expect(again.headers).not.toHaveProperty("content-length");
    expect(again.headers).not.toHaveProperty("content-encoding");
  });

  test("is whole to those who hold another, or another encoding", async () => {
    const ask = await serve(TEXT);
    const { headers } = await ask({ "Accept-Encoding": "br" });
    for (const tag of ['"other"', "nonsense", `${headers.etag}`])
      expect((await ask({ "If-None-Match": tag })).status).toBe(200);
  });

  test("has its length but no body for HEAD", async () => {
    const ask = await serve(TEXT);
    const { headers, body } = await ask({}, "HEAD");
    expect([headers["content-length"], body]).toEqual([`${WORDS.length}`, ""]);
  });

  test("comes whole to who asks for a part, since a better compressed one may follow", async () => {
    const ask = await serve(TEXT);
    expect((await ask({ Range: "bytes=0-0" })).status).toBe(200);
  });
});

describe("a built file", () => {
  const FILE = { ...TEXT, body: Buffer.from("0123456789"), ranges: true };
  test.each([
    ["bytes=0-0", 206, "0", "bytes 0-0/10"],
    ["bytes=2-4", 206, "234", "bytes 2-4/10"],
    ["bytes=-3", 206, "789", "bytes 7-9/10"],
    ["bytes=8-99", 206, "89", "bytes 8-9/10"],
    ["bytes=5-1", 416, "", "bytes */10"],
    ["bytes=10-", 416, "", "bytes */10"],
    ["bytes=0-1,3-4", 200, "0123456789", undefined],
    ["lines=1-2", 200, "0123456789", undefined],
    ["bytes=x", 200, "0123456789", undefined],
  ])("asked for %s", async (range, status, body, contentRange) => {
    const answer = await (await serve(FILE))({ Range: range });
    expect([answer.status, answer.body]).toEqual([status, body]);
    expect(answer.headers["content-range"]).toBe(contentRange);
  });

  test("comes whole if it is another one than that of which there is a part", async () => {
    const ask = await serve(FILE);
    const { etag } = (await ask()).headers;
    expect((await ask({ Range: "bytes=1-2", "If-Range": `${etag}` })).body).toBe("12");
    expect((await ask({ Range: "bytes=1-2", "If-Range": '"other"' })).body).toBe("0123456789");
  });
});

test("a text that is not compressed yet has no parts, which a better compressed one would not continue", async () => {
  const ask = await serve({ ...TEXT, ranges: true });
  expect((await ask({ Range: "bytes=0-0", "Accept-Encoding": "br" })).status).toBe(200);
});

test("a picture of pixels is sent as it is", async () => {
  const ask = await serve({ ...TEXT, headers: { "content-type": "image/png" } });
  const { headers } = await ask({ "Accept-Encoding": "br" });
  expect([headers["content-encoding"], headers.vary]).toEqual([undefined, undefined]);
});
