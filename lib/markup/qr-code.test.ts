import { Resvg } from "@resvg/resvg-js";
import jsQR from "jsqr";
import { expect, test } from "vitest";
import { type QrPath, qrFile, qrPath } from "./qr-code";

/** The text that a scanner reads from the drawn code. */
function scanned(code: QrPath): string | undefined {
  const image = new Resvg(qrFile(code), {
    fitTo: { mode: "width", value: code.size * 4 },
  }).render();
  return jsQR(new Uint8ClampedArray(image.pixels), image.width, image.height)?.data;
}

test.each([
  "https://atlas.example/",
  "https://atlas.example/place/kursk-oblast?map=6.25/51.675/36.076&layers=regions,towns&theme=dark",
  "https://atlas.example/place/%ED%82%A4%EC%9D%B4%EC%9A%B0?lang=ko",
])("a scanner reads %s", (address) => {
  expect(scanned(qrPath(address) as QrPath)).toBe(address);
});

test("white stands around it, as scanners need", () => {
  const { path, size } = qrPath("https://atlas.example/") as QrPath;
  const starts = [...path.matchAll(/M(\d+) (\d+)h(\d+)/g)].map((run) => run.slice(1).map(Number));
  for (const [x = 0, y = 0, run = 0] of starts) {
    expect(Math.min(x, y)).toBeGreaterThanOrEqual(4);
    expect(Math.max(x + run, y + 1)).toBeLessThanOrEqual(size - 4);
  }
});

test("what no code can hold has none", () => {
  expect(qrPath(`https://atlas.example/place/${"a".repeat(5000)}`)).toBeNull();
});
