import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { inlinePicture, isPhone } from "./phone-picture";

const ADDRESS = "/picture.svg?map=1/2/3&amp;width=4";
const page = (rest = "") =>
  `<link rel="preload" as="image" href="${ADDRESS}" media="(max-width: 9px)" fetchPriority="high"/><picture><source media="(max-width: 9px)" srcSet="${ADDRESS}" width="4"/><source srcSet="/other.svg"/></picture>${rest}`;
const SVG = `<svg xmlns="http://www.w3.org/2000/svg"><style>a{fill:#fff}</style><text x='1'>Покровськ, 5 % &amp; $&\n</text></svg>`;

test("the picture stands in the place of its address, and nobody asks for it", async () => {
  const asked: string[] = [];
  const html = await inlinePicture(page(ADDRESS), async (address) => {
    asked.push(address);
    return SVG;
  });
  expect(asked).toEqual(["/picture.svg?map=1/2/3&width=4"]);
  const source = /srcSet="([^"]*)"/.exec(html)?.[1] ?? "";
  expect(source).not.toMatch(/\s/);
  const address = source.replaceAll("&amp;", "&");
  const answer = await fetch(address);
  expect(await answer.text()).toBe(SVG);
  expect(answer.headers.get("content-type")).toBe("image/svg+xml");
  expect(html).toBe(
    page(ADDRESS)
      .replace(`srcSet="${ADDRESS}"`, () => `srcSet="${source}"`)
      .replace('media="(max-width: 9px)" fetch', 'media="not all" fetch')
      .replace(/^/, '<link rel="expect" href="#credits" blocking="render"/>'),
  );
});

test("a page without a phone's picture, or whose picture fails, is left as it is", async () => {
  const draw = async () => SVG;
  const without = page().replace(/<source.*?>/, "");
  expect(await inlinePicture("<p>", draw)).toBe("<p>");
  expect(await inlinePicture(without, draw)).toBe(without);
  expect(await inlinePicture(page(), () => Promise.reject(new Error("500")))).toBe(page());
});

test.each([
  [
    true,
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Mobile/15E148 Safari",
  ],
  [true, "Mozilla/5.0 (Linux; Android 10; K) Chrome/150.0.0.0 Mobile Safari/537.36"],
  [true, "Mozilla/5.0 (Android 15; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0"],
  [false, "Mozilla/5.0 (X11; Linux x86_64) Chrome/150.0.0.0 Safari/537.36"],
  [false, undefined],
])("%s: a phone is %s", (phone, agent) => {
  expect(isPhone({ headers: { "user-agent": agent } } as IncomingMessage)).toBe(phone);
});
