import { expect, test } from "vitest";
import { withoutFlightPayload } from "./flight-payload";
import { inlinePictures } from "./phone-picture";
import { firstPaint } from "./rewrite-html";
import { unmatched } from "./unmatched";

/** A page in the form that Next and React write. */
const RENDERED = [
  '<head><meta charSet="utf-8"/><style nonce="n">a{}</style>',
  '<link rel="stylesheet" href="/a.css" nonce="n" data-precedence="next"/>',
  '<link rel="preload" as="image" href="/dark.svg" media="(max-width: 9px)" fetchPriority="high"/>',
  '<link rel="preload" as="image" href="/p.svg" media="(max-width: 9px)" fetchPriority="high"/>',
  '<link rel="preload" as="script" fetchPriority="low" nonce="n" href="/a.js"/>',
  '<script src="/a.js" async="" nonce="n"></script><script src="/b.js" async="" nonce="n"></script>',
  '<script src="/old.js" noModule="" nonce="n"></script></head>',
  '<body><picture><source media="(max-width: 9px)" srcSet="/dark.svg"/><source media="(max-width: 9px)" srcSet="/p.svg"/></picture><p id="credits"></p>',
  '<script data-starter="" nonce="n">go()</script>',
  '<script nonce="n">(self.__next_f=self.__next_f||[]).push([0])</script>',
  '<script nonce="n">self.__next_f.push([1,"a"])</script></body>',
].join("");

/** The messages for a page. */
async function found(rendered: string, hasMap = true): Promise<string[]> {
  const painted = firstPaint(rendered, () => "p{}");
  const pictured = await inlinePictures(painted, async () => "<svg/>");
  const apart = withoutFlightPayload(pictured, "build", "/");
  return unmatched({ path: "/", hasMap, rendered, painted, pictured, apart });
}

const WITHOUT_STARTER = RENDERED.replace(/<script data-starter.*?<\/script>/, "");

test("nothing is wrong with pages as they are today", async () => {
  expect(await found(RENDERED)).toEqual([]);
  expect(await found(WITHOUT_STARTER, false)).toEqual([]);
});

test.each<[string, RegExp | string, string, string[]]>([
  [
    "scripts with their attributes in another order",
    /src="(\/[ab]\.js)" async=""/g,
    'async="" src="$1"',
    ["/: expected 2 scripts to be deferred, found 0"],
  ],
  ["no scripts", /<script src.*?<\/script>/g, "", ["/: expected some scripts, found 0"]],
  [
    "hints of scripts in another order",
    'rel="preload" as="script"',
    'as="script" rel="preload"',
    ["/: expected 0 hints of scripts to be left, found 1"],
  ],
  [
    "style sheets in another order",
    'rel="stylesheet" href="/a.css"',
    'href="/a.css" rel="stylesheet"',
    [
      "/: expected 1 style sheets in the page, found 0",
      "/: expected 1 links of style sheets to be disabled, found 0",
    ],
  ],
  [
    "style sheets that have gone",
    /<link rel="stylesheet".*?>/g,
    "",
    ["/: expected some links of style sheets, found 0"],
  ],
  [
    "a picture that is asked for otherwise",
    'rel="preload" as="image"',
    'as="image" rel="preload"',
    [
      "/: expected 2 hints of the picture before the style sheets, found 0",
      "/: expected 2 pictures in a phone's page, found 0",
      "/: expected 1 link that has a phone's first frame wait, found 0",
    ],
  ],
  [
    "a picture in other words",
    "srcSet",
    "srcset",
    [
      "/: expected 2 pictures in a phone's page, found 0",
      "/: expected 1 link that has a phone's first frame wait, found 0",
    ],
  ],
  [
    "nothing that a phone's first frame could wait for",
    'id="credits"',
    "",
    ["/: expected 1 element that it waits for, #credits, found 0"],
  ],
  [
    "a flight payload that is pushed otherwise",
    "self.__next_f.push",
    "globalThis.__next_f.push",
    ["/: expected 2 scripts with the flight payload to be taken out, found 1"],
  ],
  [
    "no flight payload",
    /<script nonce="n">.*?<\/script>/g,
    "",
    [
      "/: expected some scripts with the flight payload, found 0",
      "/: expected 1 script that asks for the flight payload, found 0",
    ],
  ],
])("%s", async (_, today, tomorrow, messages) => {
  expect(await found(RENDERED.replaceAll(today, tomorrow))).toEqual(messages);
});

test("a page of the map without a starter", async () => {
  expect(await found(WITHOUT_STARTER)).toContain("/: expected some starter, found 0");
});

test("a page without a map whose scripts were deferred", async () => {
  expect(await found(RENDERED, false)).toEqual([
    "/: expected 0 scripts to be deferred, found 2",
    "/: expected 0 flight payload to be taken out, found 1",
  ]);
});
