import fc from "fast-check";
import { expect, it } from "vitest";
import { expectWellFormed } from "@/tests/support/svg";
import { attributes, escapeXml, html, rawHtml, svg, textContent } from "./markup";

it("marks that mean something in XML are written out", () => {
  expect(escapeXml(`<a href="x" b='y'>&amp;`)).toBe(
    "&lt;a href=&quot;x&quot; b=&#39;y&#39;&gt;&amp;amp;",
  );
});

it("letters of any script stay as they are", () => {
  const words = "Kyiv Покровськ 평양\n\t🗺";
  expect(escapeXml(words)).toBe(words);
});

it("what XML cannot hold is left out", () => {
  expect(escapeXml("a\u0000b\u001bc\ud800d\ufffe")).toBe("abcd");
});

it("any text is well-formed in content and in an attribute", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      const safe = escapeXml(text);
      expectWellFormed(
        `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9" id="${safe}"><title>${safe}</title></svg>`,
      );
    }),
  );
});

it("a template escapes what is put in, but for markup, and takes lists and nothing", () => {
  const item = (text: string) => html`<li title="${text}">${text}</li>`;
  const list = html`<ul>${["<", "b"].map(item)}</ul>${false}${null}${undefined}${0}${rawHtml("<hr>")}`;
  expect(list.text).toBe('<ul><li title="&lt;">&lt;</li><li title="b">b</li></ul>0<hr>');
  expect(svg`<title>${"\"&'"}</title>`.text).toBe("<title>&quot;&amp;&#39;</title>");
});

it("attributes are escaped, in order, without what is empty or goes without saying", () => {
  const values = {
    fill: 'url("#a")',
    stroke: "",
    "stroke-width": 1,
    r: 0,
    "stroke-linecap": "butt",
  };
  expect(attributes(values).text).toBe('fill="url(&quot;#a&quot;)" r="0"');
});

it("words for an element's content stand on one line, their quotes as they are", () => {
  expect(textContent(' a\n "b" <&>\u0000').text).toBe('a "b" &lt;&amp;&gt;');
});
