import { describe, expect, it } from "vitest";
import { svg } from "@/lib/markup/markup";
import { expectWellFormed } from "@/tests/support/svg";
import { fixedScheme, LIGHT_AND_DARK } from "./colour-scheme";
import { styleOf, svgDocument } from "./document";

const parts = {
  map: svg`<path id="map" d="M0 0l9 9"/>`,
  over: svg`<path id="over" d="M0 0l9 9"/>`,
  size: { width: 400, height: 300 },
  scale: 2,
  foot: 60,
  title: "Kyiv & <its> oblast",
  scheme: fixedScheme("light"),
};

describe("a standalone picture", () => {
  const file = svgDocument(parts);

  it("is well-formed, and has its size in image pixels and its box in the picture's", () => {
    expectWellFormed(file);
    expect(file).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="800" height="600"/);
    expect(file).toContain('viewBox="0 0 400 300"');
  });

  it("has the map about the middle of what the words leave, and the words over it", () => {
    expect(file).toContain('<g transform="translate(200 120)"><path id="map"');
    expect(file.indexOf('id="over"')).toBeGreaterThan(file.indexOf("</g>"));
  });

  it("is an image with a name", () => {
    expect(file).toContain('role="img"><title>Kyiv &amp; &lt;its&gt; oblast</title>');
  });

  it("has one style element, whose content the policy can name by its hash", () => {
    for (const scheme of [LIGHT_AND_DARK, fixedScheme("dark")]) {
      const styles = [...svgDocument({ ...parts, scheme }).matchAll(/<style>(.*?)<\/style>/gs)];
      expect(styles.map(([, content]) => content)).toEqual([styleOf(scheme)]);
    }
    expect(styleOf(LIGHT_AND_DARK)).not.toMatch(/[<&]/);
  });

  it("fetches nothing and runs nothing", () => {
    expect(file).not.toMatch(/<script|<image|href|@import|\bon\w+=|style="/);
  });
});
