/** The metadata of a page's URL, which browsers' Share and social sites use. */
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./driver/http";
import { LINKS } from "./driver/links";
import { headOf } from "./driver/page-html";

const PLAIN = [
  ...["/", "/place/pokrovsk", "/place/air-route", "/figures", "/figures/casualties"],
  ...["/report/report-000", "/at/48.28,37.3", "/search", "/search?q=Kyiv", "/download"],
  ...["/download/place/kyiv", "/about"],
];
const VIEWS = [
  ...["/?map=5/49/36", "/place/kyiv?layers=cities,towns&theme=dark", "/?time=2024-10..2025-07"],
  ...["/figures?theme=light", "/figures/casualties?map=5/49/36", "/report/report-001?layers="],
  ...["/at/48.28,37.3?map=5/49/36", "/search?q=Kyiv&theme=dark", "/download?layers=towns"],
  "/about?theme=dark",
];
/** Pages that are excluded from search engines. */
const UNINDEXED = /^\/(?:at|search|download)\b/;

interface Head {
  canonical: string | null;
  url: string | null;
  robots: string | null;
  image: string | null;
  width: string | null;
  height: string | null;
  alt: string | null;
}

async function headAt(request: APIRequestContext, address: string): Promise<Head> {
  const head = headOf(await (await request.get(address)).text());
  const one = (pattern: string) => {
    const all = [...head.matchAll(new RegExp(`<${pattern}="([^"]*)"`, "g"))];
    expect(all.length, `${pattern} at ${address}`).toBeLessThanOrEqual(1);
    return all[0]?.[1]?.replaceAll("&amp;", "&") ?? null;
  };
  return {
    canonical: one('link rel="canonical" href'),
    url: one('meta property="og:url" content'),
    robots: one('meta name="robots" content'),
    image: one('meta property="og:image" content'),
    width: one('meta property="og:image:width" content'),
    height: one('meta property="og:image:height" content'),
    alt: one('meta property="og:image:alt" content'),
  };
}

for (const address of PLAIN) {
  test(`${address} is its own canonical address`, async ({ request, baseURL }) => {
    const { canonical, url, robots } = await headAt(request, address);
    expect(canonical).toBe(baseURL + address);
    expect(url).toBe(baseURL + address);
    expect(robots).toBe(UNINDEXED.test(address) ? "noindex" : null);
  });
}

for (const address of VIEWS) {
  test(`${address} has an address of its own, and no canonical one`, async ({
    request,
    baseURL,
  }) => {
    const head = await headAt(request, address);
    expect(head).toMatchObject({ canonical: null, url: baseURL + address, robots: "noindex" });
  });
}

test("what is no part of a view is left out of both", async ({ request, baseURL }) => {
  for (const query of ["utm_source=mail", "theme=auto", "map=nonsense", "q=Kyiv", "lang=en"]) {
    const { canonical, robots } = await headAt(request, `/place/kyiv?${query}`);
    expect({ canonical, robots }).toEqual({ canonical: `${baseURL}/place/kyiv`, robots: null });
  }
});

test("a link of any form is passed on as the view that it opens", async ({ request, baseURL }) => {
  test.setTimeout(120_000);
  for (const { address } of LINKS) {
    const { canonical, url } = await headAt(request, address);
    expect(url, address).not.toBeNull();
    const again = (url as string).replace(baseURL as string, "");
    expect(await headAt(request, again), address).toMatchObject({ canonical, url });
    if (canonical !== null) expect(canonical, address).toBe(url);
  }
});

test("every page has a picture, with its size and in words", async ({ request }) => {
  for (const address of [...PLAIN, ...VIEWS]) {
    const { image, width, height, alt } = await headAt(request, address);
    expect(alt?.length, address).toBeGreaterThan(10);
    const answer = await request.get(image as string);
    expect(answer.headers()["content-type"], address).toBe("image/png");
    const png = await answer.body();
    expect([png.readUInt32BE(16), png.readUInt32BE(20)], address).toEqual([
      Number(width),
      Number(height),
    ]);
  }
});

test("the page of nothing has no address to be passed on", async ({ request }) => {
  for (const path of ["/place/nowhere", "/report/none", "/figures/none", "/at/91,0"]) {
    const head = await headAt(request, path);
    expect(head, path).toMatchObject({ canonical: null, url: null, robots: "noindex" });
  }
});
