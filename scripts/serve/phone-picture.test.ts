import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { inlinePictures, isPhone } from "./phone-picture";

const [DARK, LIGHT] = ["dark", "light"].map((theme) => `/picture.svg?map=1/2/3&amp;theme=${theme}`);
const hint = (address = "", media = "(max-width: 9px)") =>
  `<link rel="preload" as="image" href="${address}" media="${media}" fetchPriority="high"/>`;
const source = (address = "") => `<source media="(max-width: 9px)" srcSet="${address}" width="4"/>`;
const page = (rest = "") =>
  `<link rel="icon" href="/i"/>${hint(DARK)}${hint(LIGHT)}<picture>${source(DARK)}${source(LIGHT)}<source srcSet="/other.svg"/></picture>${rest}`;
const svgOf = (address: string) =>
  `<svg xmlns="http://www.w3.org/2000/svg"><style>a{fill:#fff}</style><text x='1'>Покровськ, 5 % &amp; $&\n${address.slice(-5)}</text></svg>`;
const draw = async (address: string) => svgOf(address);

test("the pictures stand in the place of their addresses, and nobody asks for them", async () => {
  const asked: string[] = [];
  const html = await inlinePictures(page(DARK), async (address) => {
    asked.push(address);
    return svgOf(address);
  });
  expect(asked).toEqual([
    "/picture.svg?map=1/2/3&theme=dark",
    "/picture.svg?map=1/2/3&theme=light",
  ]);
  const [dark = "", light = ""] = [...html.matchAll(/srcSet="(data:[^"]*)"/g)].map(
    ([, url]) => url,
  );
  for (const [address = "", theme] of [
    [dark, "=dark"],
    [light, "light"],
  ] as const) {
    expect(address).not.toMatch(/\s/);
    const answer = await fetch(address.replaceAll("&amp;", "&"));
    expect(await answer.text()).toBe(svgOf(theme));
    expect(answer.headers.get("content-type")).toBe("image/svg+xml");
  }
  expect(html).toBe(
    `<link rel="icon" href="/i"/><link rel="expect" href="#credits" blocking="render"/>${hint(DARK, "not all")}${hint(LIGHT, "not all")}<picture>${source(dark)}${source(light)}<source srcSet="/other.svg"/></picture>${DARK}`,
  );
});

test("a page whose view has a theme brings the one picture", async () => {
  const html = await inlinePictures(`${hint(LIGHT)}${source(LIGHT)}`, draw);
  expect(html.match(/srcSet="data:/g)).toHaveLength(1);
  expect(html).not.toContain(`srcSet="${LIGHT}"`);
});

test("a page without a phone's pictures, or where one fails, is left as it is", async () => {
  const without = page().replace(source(LIGHT), "");
  expect(await inlinePictures("<p>", draw)).toBe("<p>");
  expect(await inlinePictures(without, draw)).toBe(without);
  const failing = (address: string) =>
    address.endsWith("light") ? Promise.reject(new Error("500")) : draw(address);
  await expect(inlinePictures(page(), failing)).rejects.toThrow();
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
