import { readFileSync } from "node:fs";
import { LIVE_MAP_SCRIPT } from "@/lib/boot/generated/live-map";
import { MAPLIBRE_SCRIPT, MAPLIBRE_WORKER } from "@/lib/boot/generated/maplibre";
import { expect, test } from "./driver/http";

const FONTS = new URL("../lib/style/generated/addresses.json", import.meta.url);
const [font = ""] = Object.values<string>(JSON.parse(readFileSync(FONTS, "utf8")));

for (const address of [LIVE_MAP_SCRIPT, MAPLIBRE_SCRIPT, MAPLIBRE_WORKER, font]) {
  test(`${address} is kept for ever, and its absence is not`, async ({ request }) => {
    const headers = (await request.get(address)).headers();
    expect(headers["cache-control"]).toBe("public, max-age=31536000, immutable");
    expect(headers["access-control-allow-origin"]).toBe("*");
    // As a page of another build asks, which may have no origin.
    const gone = await request.head(address.replace(/\.\w{8}\./, ".00000000."));
    expect(gone.status()).toBe(404);
    expect(gone.headers()["cache-control"]).toContain("no-store");
    expect(gone.headers()["access-control-allow-origin"]).toBe("*");
  });
}

test("so it is with Next's scripts", async ({ request }) => {
  const gone = await request.head("/_next/static/chunks/of-another-build.js");
  expect(gone.status()).toBe(404);
  expect(gone.headers()["cache-control"]).toContain("no-store");
  expect(gone.headers()["access-control-allow-origin"]).toBe("*");
});
