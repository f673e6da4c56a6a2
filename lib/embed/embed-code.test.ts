import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { oneLine } from "@/lib/markup/markup";
import { readSize } from "@/lib/picture/request";
import { defaultView, readView } from "@/lib/view/codec";
import type { AllowedValues } from "@/lib/view/view";
import { type HtmlElement, parseHtml, shapeOf, textOf } from "@/tests/support/html";
import {
  ampCode,
  elementCode,
  iframeCode,
  imageCode,
  markdownCode,
  oembedCode,
} from "./embed-code";
import type { EmbedCodeInput, IframeSize } from "./embed-urls";
import { DEFAULT_OPTIONS, readOptions } from "./options";

const allowed: AllowedValues = { layers: ["regions", "routes", "towns"], languages: ["en"] };
const view = {
  ...defaultView(allowed),
  place: "kyiv",
  camera: { zoom: 5, lat: 49, lng: 36 },
  theme: "dark",
} as const;
const snippet: EmbedCodeInput = {
  origin: "https://atlas.example",
  view,
  allowed,
  options: { ...DEFAULT_OPTIONS, legend: false },
  size: { kind: "responsive" },
  title: "Kyiv · Dateline Atlas",
  credit: "Natural Earth & GeoNames",
};
const EMBED = "https://atlas.example/embed/place/kyiv?map=5/49/36&theme=dark&legend=0";
const PAGE = "https://atlas.example/place/kyiv?map=5/49/36&theme=dark";
const inMarkup = (url: string) => url.replaceAll("&", "&amp;");

describe("an iframe", () => {
  it.each<[IframeSize, string]>([
    [{ kind: "responsive" }, 'width="100%" height="607" style="border:0"'],
    [
      { kind: "fixed", width: 300, height: 250 },
      'width="300" height="250" style="border:0;max-width:100%"',
    ],
    [
      { kind: "ratio", width: 16, height: 9 },
      'width="100%" height="360" style="border:0;aspect-ratio:16/9;height:auto"',
    ],
  ])("of size %j", (size, measures) => {
    expect(iframeCode({ ...snippet, size })).toBe(
      `<iframe src="${inMarkup(EMBED)}" title="Kyiv · Dateline Atlas" ${measures} loading="lazy" allow="fullscreen"></iframe>`,
    );
  });
});

describe("the custom element", () => {
  it.each<[IframeSize, string]>([
    [{ kind: "responsive" }, ""],
    [{ kind: "fixed", width: 300, height: 250 }, ' height="250" style="max-width:300px"'],
    [{ kind: "ratio", width: 16, height: 9 }, ' ratio="16/9"'],
  ])("of size %j keeps a link and brings its script", (size, measures) => {
    expect(elementCode({ ...snippet, size })).toBe(
      `<dateline-atlas src="${inMarkup(EMBED)}"${measures}><a href="${inMarkup(PAGE)}">Kyiv · Dateline Atlas</a></dateline-atlas>\n` +
        '<script type="module" async="" src="https://atlas.example/embed.js"></script>',
    );
  });
});

it("AMP gets a sandboxed frame with a placeholder and a button", () => {
  const picture =
    "https://atlas.example/picture/place/kyiv.png?map=5/49/36&theme=dark&width=1200&height=630";
  expect(ampCode(snippet, "Show more")).toBe(
    `<amp-iframe src="${inMarkup(EMBED)}" title="Kyiv · Dateline Atlas" width="640" height="607" layout="responsive" sandbox="allow-scripts allow-popups" frameborder="0" resizable="">` +
      '<div overflow="" tabindex="0" role="button" aria-label="Show more">Show more</div>' +
      `<amp-img placeholder="" layout="fill" src="${inMarkup(picture)}" alt="Kyiv · Dateline Atlas"></amp-img></amp-iframe>`,
  );
});

it("WordPress gets the page's own address", () => {
  expect(oembedCode(snippet)).toBe(PAGE);
});

it.each(["png", "svg"] as const)(
  "the still picture as %s has its size, credit and link",
  (format) => {
    const size = { kind: "fixed", width: 800, height: 500 } as const;
    const picture = `https://atlas.example/picture/place/kyiv.${format}?map=5/49/36&theme=dark&width=800&height=500`;
    expect(imageCode({ ...snippet, size }, format)).toBe(
      `<figure><a href="${inMarkup(PAGE)}"><img src="${inMarkup(picture)}" width="800" height="500" alt="Kyiv · Dateline Atlas" loading="lazy" style="max-width:100%;height:auto"></a>` +
        `<figcaption><a href="${inMarkup(PAGE)}">Kyiv · Dateline Atlas</a> · Natural Earth &amp; GeoNames</figcaption></figure>`,
    );
  },
);

it("the still picture as SVG has its dark one for dark systems, where the view has no theme", () => {
  const auto: EmbedCodeInput = { ...snippet, view: { ...view, theme: "auto" } };
  const address = "https://atlas.example/picture/place/kyiv.svg?map=5/49/36";
  const size = "&amp;width=1200&amp;height=630";
  expect(imageCode(auto, "svg")).toContain(
    `<picture><source media="(prefers-color-scheme: dark)" srcset="${address}&amp;theme=dark${size}"><img src="${address}${size}" `,
  );
  expect(imageCode(auto, "png")).not.toContain("<picture>");
});

it("Markdown has the picture, its link and its credit", () => {
  const size = { kind: "ratio", width: 2, height: 1 } as const;
  const picture =
    "https://atlas.example/picture/place/kyiv.png?map=5/49/36&theme=dark&width=1200&height=600";
  expect(markdownCode({ ...snippet, size })).toBe(
    `[![Kyiv · Dateline Atlas](${picture})](${PAGE})\n\n[Kyiv · Dateline Atlas](${PAGE}) · Natural Earth \\& GeoNames`,
  );
});

it("other sites load it by TLS, this machine without", () => {
  expect(oembedCode({ ...snippet, origin: "http://atlas.example" })).toBe(PAGE);
  for (const origin of ["http://localhost:3000", "http://127.0.0.1:3000", "http://[::1]"]) {
    expect(oembedCode({ ...snippet, origin })).toBe(PAGE.replace("https://atlas.example", origin));
  }
});

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.constantFrom(
    '"><script>alert(1)</script>',
    "' onload=alert(1) x='",
    "</a></dateline-atlas><b>",
    "--><!-- <![CDATA[ ]]>",
    "a\n\nb\u2028c\u0000d",
    "](javascript:alert(1)) ![x](y)",
    "&quot;&#60;b&#62;",
    "`<b>` \\",
  ),
  fc.stringMatching(/^[<>"'&/=a-b \\[\]()!`*_-]{0,24}$/),
);
const side = fc.integer({ min: 1, max: 9000 });
const size: fc.Arbitrary<IframeSize> = fc.oneof(
  fc.constant({ kind: "responsive" } as const),
  fc.record({ kind: fc.constantFrom("fixed", "ratio"), width: side, height: side }),
);
const options = fc.record({
  title: fc.boolean(),
  excerpt: fc.oneof(fc.boolean(), fc.stringMatching(/^[a-z]{1,9}$/)),
  legend: fc.boolean(),
  live: fc.boolean(),
});
const snippets: fc.Arbitrary<EmbedCodeInput> = fc.record({
  origin: fc.constantFrom("https://atlas.example", "http://localhost:3000"),
  view: fc.record({
    place: fc.option(fc.stringMatching(/^[a-z]{1,9}(-[a-z"<>&'() ]{1,9})?$/)),
    page: fc.constant(null),
    camera: fc.constantFrom(null, view.camera),
    layers: fc.subarray([...allowed.layers]),
    time: fc.constantFrom(null, { from: "2024-10", to: "2024-10" }),
    theme: fc.constantFrom("auto", "light", "dark"),
    lang: fc.constant("en"),
  }),
  allowed: fc.constant(allowed),
  options,
  size,
  title: hostile,
  credit: hostile,
});

/** Every attribute of an element and its descendants. */
const attributesOf = (node: HtmlElement | string): [string, string][] =>
  typeof node === "string"
    ? []
    : [...Object.entries(node.attributes), ...node.children.flatMap(attributesOf)];

/** Text of a Markdown link: characters with a meaning in Markdown must be escaped. */
const WORDS = /((?:\\[!-/:-@[-`{-~]|[^\\`*_{}[\]<>()#|~!:&\n])*)/.source;
const TARGET = /(https?:\/\/[^\s()<>\\]+)/.source;

describe("whatever a title or credit says", () => {
  const codes: [
    string,
    (snippet: EmbedCodeInput) => string,
    shapes: string[],
    credited: boolean,
  ][] = [
    ["iframe", iframeCode, ["iframe"], false],
    ["element", elementCode, ["dateline-atlas(a) script"], false],
    ["AMP", (made) => ampCode(made, made.credit), ["amp-iframe(div amp-img)"], true],
    ["PNG", (made) => imageCode(made, "png"), ["figure(a(img) figcaption(a))"], true],
    [
      "SVG",
      (made) => imageCode(made, "svg"),
      ["figure(a(img) figcaption(a))", "figure(a(picture(source img)) figcaption(a))"],
      true,
    ],
  ];

  it.each(codes)("the markup of %s is what it is", (_, write, shapes, credited) => {
    fc.assert(
      fc.property(snippets, (made) => {
        const nodes = parseHtml(write(made));
        expect(shapes).toContain(shapeOf(nodes));
        const attributes = nodes.flatMap(attributesOf);
        for (const [name, value] of attributes) {
          expect(name).not.toMatch(/^on/);
          if (["src", "srcset", "href"].includes(name))
            expect(new URL(value).origin).toBe(made.origin);
        }
        const said = [...nodes.map(textOf), ...attributes.map(([, value]) => value)].join("\n");
        expect(said).toContain(oneLine(made.title));
        if (credited) expect(said).toContain(oneLine(made.credit));
      }),
      { numRuns: 500 },
    );
  });

  it("Markdown keeps its form", () => {
    fc.assert(
      fc.property(snippets, (made) => {
        const form = new RegExp(
          `^\\[!\\[${WORDS}\\]\\(${TARGET}\\)\\]\\(${TARGET}\\)\n\n\\[${WORDS}\\]\\(${TARGET}\\) · ${WORDS}$`,
        );
        const [, alt = "", , page, title = "", again, credit = ""] =
          form.exec(markdownCode(made)) ?? [];
        const read = (text: string) => text.replace(/\\(.)/g, "$1");
        expect([alt, title, credit].map(read)).toEqual(
          [made.title, made.title, made.credit].map(oneLine),
        );
        expect(again).toBe(page);
      }),
      { numRuns: 500 },
    );
  });
});

it("the frame opens the same embed of the same view, and the picture has a size that is allowed", () => {
  fc.assert(
    fc.property(snippets, (made) => {
      const [frame] = parseHtml(iframeCode(made)) as HtmlElement[];
      const url = new URL(frame?.attributes.src ?? "");
      expect(readOptions(url.searchParams)).toEqual(made.options);
      expect(readView(url.pathname, url.searchParams, allowed)).toEqual(made.view);
      expect(url.hash).toBe("");

      const picture = /src="([^"]*)"/.exec(imageCode(made, "png"))?.[1] ?? "";
      expect(readSize(new URL(picture.replaceAll("&amp;", "&")).searchParams).ok).toBe(true);
    }),
    { numRuns: 500 },
  );
});
