import type { Page } from "@playwright/test";

const EMBED = /\/embed(?:\/[^?]*)?(?:\?.*)?$/;

/** An embed that posts a height depending on its URL: 500 px, or 400 px with `title=0`. */
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

/** Replaces every embed by a mock: its content has tests of its own. */
export async function mockEmbeds(page: Page): Promise<void> {
  await page.route(EMBED, (route) => route.fulfill({ contentType: "text/html", body: MOCK_EMBED }));
}

/** Replaces every embed by a page that refuses to be framed. */
export async function mockUnframeableEmbeds(page: Page): Promise<void> {
  const headers = { "X-Frame-Options": "DENY" };
  await page.route(EMBED, (route) =>
    route.fulfill({ contentType: "text/html", headers, body: MOCK_EMBED }),
  );
}
