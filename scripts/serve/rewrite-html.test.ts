import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, expect, test } from "vitest";
import { firstPaint, transformHtml } from "./rewrite-html";

const SCRIPTS =
  '<link rel="preload" as="script" fetchPriority="low" href="/a.js"/><script src="/a.js" async="" nonce="n"></script>';
const INLINE = '<script nonce="n">self.__next_f.push([1])</script>';
const sheets = (address: string) => (address === "/known.css" ? "p{color:red}" : null);
const page = (starter: string) =>
  `<head>${SCRIPTS}</head><body>${INLINE}${starter}Покровськ</body>`;
const STARTER = '<script data-starter="" nonce="n">go()</script>';

test("scripts of a page with a starter are held back, and what stands in the page runs", () => {
  const held = firstPaint(page(STARTER), sheets);
  expect(held).not.toContain("preload");
  expect(held).toContain('<script type="deferred" src="/a.js" async="" nonce="n"></script>');
  expect(held).toContain(INLINE);
  expect(held).toContain(STARTER);
});

test("a page without a starter would never run them, and keeps them", () => {
  expect(firstPaint(page(""), sheets)).toBe(page(""));
});

test("a style sheet stands in the page, and its link is left for React to find", () => {
  const link = (name: string) =>
    `<link rel="stylesheet" href="/${name}.css" nonce="n" data-precedence="next"/>`;
  expect(firstPaint(link("known"), sheets)).toBe(
    '<style nonce="n">p{color:red}</style><link rel="stylesheet" href="/known.css" nonce="n" data-precedence="next" disabled/>',
  );
  expect(firstPaint(link("unknown"), sheets)).toBe(link("unknown"));
});

test("what asks for the picture stands before the style sheets", () => {
  const ask = '<link rel="preload" as="image" href="/p.svg" media="print"/>';
  const sheet = (rest: string) => `<head><meta charset="utf-8"/>${rest}</head>`;
  expect(firstPaint(sheet(`<style>p{}</style><style>a{}</style>${ask}`), sheets)).toBe(
    sheet(`${ask}<style>p{}</style><style>a{}</style>`),
  );
});

test.each([
  ["a page", "text/html; charset=utf-8", null],
  ["what is no page", "text/x-component", '</a.woff2>; rel=preload; as="font"'],
])("the hints in the header of %s", async (_, type, expected) => {
  for (const early of [true, false]) {
    let kept: unknown;
    const server = createServer((_, response) => {
      transformHtml(response, async (html) => {
        kept = response.getHeader("Link");
        return html;
      });
      response.setHeader("Content-Type", type);
      response.setHeader("Link", '</a.woff2>; rel=preload; as="font"');
      if (early) response.flushHeaders();
      response.end("<p>");
    });
    const answer = await fetch(await addressOf(server));
    expect(answer.headers.get("link")).toBe(expected);
    expect(await answer.text()).toBe("<p>");
    expect(kept, "what is kept with a page").toBeUndefined();
  }
});

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** The response of a server that sends a body in pieces. */
async function sent(type: string, body: string, pieces: number): Promise<string> {
  const server = createServer((_, response) => {
    transformHtml(response, async (html) => firstPaint(html, sheets));
    response.setHeader("Content-Type", type);
    const bytes = Buffer.from(body);
    const size = Math.ceil(bytes.length / pieces);
    for (let at = 0; at < bytes.length; at += size) response.write(bytes.subarray(at, at + size));
    response.end();
  });
  return (await fetch(await addressOf(server))).text();
}

/** The URL of a server, which is closed after the test. */
async function addressOf(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, resolve));
  return `http://localhost:${(server.address() as AddressInfo).port}/`;
}

test("a page is sent whole, however it was cut", async () => {
  for (const pieces of [1, 2, 7, 100]) {
    expect(await sent("text/html; charset=utf-8", page(STARTER), pieces)).toBe(
      firstPaint(page(STARTER), sheets),
    );
  }
});

test("what is no page is sent as it is", async () => {
  expect(await sent("text/plain", page(STARTER), 3)).toBe(page(STARTER));
});
