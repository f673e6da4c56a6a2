import { gzipSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, it, vi } from "vitest";
import { embedScript } from "@/scripts/embed-script";

// The script as it is served; importing it needs only this stub.
vi.stubGlobal("HTMLElement", class {});
vi.stubGlobal(
  "CSSStyleSheet",
  class {
    replaceSync() {}
  },
);
vi.stubGlobal("customElements", { get: () => undefined, define: () => {} });
const source = new TextDecoder().decode(embedScript());
const { addressOf, sizeOf } = await import(
  /* @vite-ignore */ `data:text/javascript,${encodeURIComponent(
    source.replace("import.meta.url", '"https://atlas.example/embed.js"'),
  )}`
);

const EMBED = "https://atlas.example/embed/place/kyiv?map=5/49/36";

it("weighs no more than 2 kB, and says at its head how it is used", () => {
  expect(gzipSync(source, { level: 6 }).byteLength).toBeLessThanOrEqual(2000);
  expect(source).toMatch(/^\/\*\*\n \* The custom element of Dateline Atlas/);
  expect(source).toContain('src="https://…/embed.js"></script>');
});

describe("the address that it loads", () => {
  const host = "https://paper.example/article";

  it.each([
    [EMBED, null, EMBED],
    ["https://atlas.example/embed", null, "https://atlas.example/embed"],
    [EMBED, "dark", "https://atlas.example/embed/place/kyiv?map=5%2F49%2F36&theme=dark"],
    ["https://atlas.example/embed?theme=dark", "auto", "https://atlas.example/embed"],
    ["//atlas.example/embed", null, "https://atlas.example/embed"],
  ])("of %s in theme %s is %s", (src, theme, address) => {
    expect(addressOf(src, theme, host)).toBe(address);
  });

  it.each([
    null,
    "",
    "/embed",
    "http://atlas.example/embed",
    "https://paper.example/embed",
    "https://atlas.example.evil.example/embed",
    "https://atlas.example/",
    "https://atlas.example/embedded",
    "javascript:/embed/;alert(1)",
    "data:text/html,/embed",
    "blob:https://atlas.example/embed",
    "https://[",
  ])("is none for %s", (src) => {
    expect(addressOf(src, null, host)).toBeNull();
  });

  it("is never of another host, whatever the page says", () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.string(), (src, theme) => {
        const address = addressOf(src, theme, host);
        expect(address === null || address.startsWith("https://atlas.example/embed")).toBe(true);
      }),
    );
  });
});

it.each([
  ["400", null, { height: "400px", ratio: "" }],
  ["400", "16/9", { height: "400px", ratio: "" }],
  [null, "16/9", { height: "auto", ratio: "16/9" }],
  [null, "4 / 3", { height: "auto", ratio: "4 / 3" }],
  [null, "1.5", { height: "auto", ratio: "1.5" }],
  ["0", null, null],
  ["400px", "16/9/2", null],
  ["", "", null],
  [null, "16/0", null],
  [null, "calc(1)", null],
])("height %s and ratio %s fix %j", (height, ratio, size) => {
  expect(sizeOf(height, ratio)).toEqual(size);
});
