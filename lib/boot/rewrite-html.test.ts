import { describe, expect, test } from "vitest";
import { type PageFiles, rewriteHtml } from "./rewrite-html";
import { unmatched } from "./unmatched";

/** A page in the form that Next and React write. */
const PAGE = [
  '<head><meta charSet="utf-8"/><style>a{}</style>',
  '<link rel="stylesheet" href="/_next/a.css" data-precedence="next"/>',
  '<link rel="preload" as="script" fetchPriority="low" href="/a.js"/>',
  '<script src="/a.js" async=""></script><script src="/b.js" async=""></script>',
  '<script src="/old.js" noModule=""></script></head>',
  '<body><picture><source media="(max-width: 9px) and (dark)" srcSet="/dark.svg?a=1&amp;b=2" width="9" height="8"/>',
  '<source media="(max-width: 9px)" srcSet="/light.svg" width="9" height="8"/>',
  '<source media="(max-width: 99px)" srcSet="/large.svg" width="99" height="8"/></picture><p id="credits"></p>',
  '<script data-starter="">go()</script>',
  "<script>(self.__next_f=self.__next_f||[]).push([0])</script>",
  '<script id="_R_">other()</script>',
  '<script>self.__next_f.push([1,"a</p>\\n"])</script></body>',
].join("");
const WITHOUT_STARTER = PAGE.replace(/<script data-starter.*?<\/script>/, "");

const FILES: PageFiles = {
  build: "b1",
  sheet: (path) => `/* ${path} */`,
  picture: async (address) => `<svg id="${address}">#é</svg>`,
};
const rewrite = (html: string) => rewriteHtml(html, '/?a=1&b="', FILES);

describe("a page with a map", () => {
  test("holds its style sheets, whose links stay but fetch nothing", async () => {
    expect((await rewrite(PAGE)).html).toContain(
      '<style>/* /_next/a.css */</style><link rel="stylesheet" href="/_next/a.css" data-precedence="next" disabled/>',
    );
  });

  test("runs its scripts later, and asks for none of them", async () => {
    const { html } = await rewrite(PAGE);
    expect(html).toContain('<script type="deferred" src="/a.js" async=""></script>');
    expect(html).toContain('<script type="deferred" src="/b.js" async=""></script>');
    expect(html).toContain('<script src="/old.js" noModule=""></script>');
    expect(html).not.toContain('as="script"');
  });

  test("holds the pictures for the smallest window, of both schemes, and only there waits for them", async () => {
    const { html } = await rewrite(PAGE);
    const data = (address: string) =>
      `srcSet="data:image/svg+xml,%3Csvg%20id=%22${address}%22%3E%23%C3%A9%3C/svg%3E" width="9"`;
    expect(html).toContain(data("/dark.svg?a=1&amp;b=2"));
    expect(html).toContain(data("/light.svg"));
    expect(html).toContain('srcSet="/large.svg"');
    expect(html).toContain(
      '<link rel="expect" href="#credits" blocking="render" media="(max-width: 9px)"/><style>',
    );
  });

  test("is parted from its flight payload: one script asks for all of it, where the first stood", async () => {
    const { html, flightPayload } = await rewrite(PAGE);
    expect(flightPayload).toBe(
      '(self.__next_f=self.__next_f||[]).push([0]);self.__next_f.push([1,"a</p>\\n"])',
    );
    expect(html).toContain(
      'go()</script><script type="flight-payload" src="/_page/flight-payload?build=b1&amp;page=%2F%3Fa%3D1%26b%3D%22"></script><script id="_R_">other()</script></body>',
    );
  });
});

test("a page without a starter keeps its scripts and payload, because nothing would run them", async () => {
  const { html, flightPayload } = await rewrite(WITHOUT_STARTER);
  expect(flightPayload).toBeNull();
  expect(html.replace(/<style>\/\*.*?<\/style>/, "").replace(" disabled", "")).toBe(
    WITHOUT_STARTER,
  );
});

test("a page is not taken for one with a starter because its words say so", async () => {
  const { flightPayload } = await rewrite(`${WITHOUT_STARTER}<p>data-starter</p>`);
  expect(flightPayload).toBeNull();
});

describe("what an upgrade could change is found", () => {
  const found = async (html: string, hasMap = true) => unmatched(await rewrite(html), hasMap);

  test("nothing is wrong with pages as they are today", async () => {
    expect(await found(PAGE)).toEqual([]);
    expect(await found(WITHOUT_STARTER, false)).toEqual([]);
  });

  test.each<[string, RegExp | string, string, string]>([
    [
      "scripts in another order",
      /src="(\/[ab]\.js)" async=""/g,
      'async="" src="$1"',
      "some deferred scripts, found 0",
    ],
    [
      "one such script",
      'src="/a.js" async=""',
      'async="" src="/a.js"',
      "0 scripts that are not deferred, found 1",
    ],
    [
      "hints in another order",
      'rel="preload" as="script"',
      'as="script" rel="preload"',
      "0 hints of scripts, found 1",
    ],
    [
      "style sheets in another order",
      'rel="stylesheet" href="/_next/a.css"',
      'href="/_next/a.css" rel="stylesheet"',
      "0 style sheets that are fetched, found 1",
    ],
    ["no style sheets", /<link rel="stylesheet".*?>/g, "", "some style sheets, found 0"],
    ["pictures in other words", "srcSet", "srcset", "0 of them that are fetched, found 2"],
    ["no pictures", /<source.*?>/g, "", "some pictures for the smallest window, found 0"],
    ["nothing to wait for", 'id="credits"', "", "1 element that it waits for, found 0"],
    [
      "a payload that is pushed otherwise",
      "self.__next_f.push",
      "globalThis.__next_f.push",
      "0 scripts with the flight payload, found 1",
    ],
    [
      "no payload",
      /<script>.*?<\/script>/g,
      "",
      "1 script that asks for the flight payload, found 0",
    ],
    ["no starter", / data-starter=""/, "", "1 starter, found 0"],
  ])("%s", async (_, today, tomorrow, message) => {
    expect(
      await found(
        PAGE.replaceAll(typeof today === "string" ? today : new RegExp(today, "g"), tomorrow),
      ),
    ).toContain(`expected ${message}`);
  });

  test("a page without a map whose scripts were deferred", async () => {
    expect(await found(PAGE, false)).toContain("expected 0 deferred scripts, found 3");
  });
});
