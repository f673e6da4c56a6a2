import type { Page } from "@playwright/test";

const EMBED = /\/embed(?:\/[^?]*)?(?:\?.*)?$/;

/** An embed that says how high it is, as its address asks: `/embed` is 500 px high, without its title 400. */
const MOCK_EMBED = `<!doctype html>
<html lang="en">
<title>Stand-in</title>
<style>body { margin: 0; color: #000; background: #fff; }</style>
<h1>Stand-in</h1>
<script>
  const height = location.search.includes("title=0") ? 400 : 500;
  parent.postMessage({ "datawrapper-height": { "stand-in": height } }, "*");
</script>
</html>`;

/** Frames hold a stand-in: what an embed shows is its own tests' matter. */
export async function mockEmbeds(page: Page): Promise<void> {
  await page.route(EMBED, (route) => route.fulfill({ contentType: "text/html", body: MOCK_EMBED }));
}

/** Frames hold a page that will not be framed. */
export async function mockUnframeableEmbeds(page: Page): Promise<void> {
  const headers = { "X-Frame-Options": "DENY" };
  await page.route(EMBED, (route) =>
    route.fulfill({ contentType: "text/html", headers, body: MOCK_EMBED }),
  );
}
