import type { Page } from "@playwright/test";
import { RELOAD_PARAMETER } from "@/lib/boot/protocol";

type Files = Parameters<Page["route"]>[0];

const RELOADED = new RegExp(`[?&]${RELOAD_PARAMETER}=`);

/**
 * Answers 404 to requests for files, as the server does for those of the last build: until a page has been
 * loaded anew, or for ever.
 */
export async function loseFiles(
  page: Page,
  files: Files,
  until: "reloaded" | "never" = "reloaded",
): Promise<void> {
  let isGone = true;
  page.on("request", (request) => {
    if (until === "reloaded" && request.isNavigationRequest() && RELOADED.test(request.url()))
      isGone = false;
  });
  // As open as the server's own answers, for a page in a sandbox.
  const gone = { status: 404, headers: { "Access-Control-Allow-Origin": "*" } };
  await page.route(files, (route) => (isGone ? route.fulfill(gone) : route.continue()));
}

/** Path and query of each page that is asked for from now on; the time by which it is loaded anew is left out. */
export function recordPages(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!request.isNavigationRequest()) return;
    const { pathname, search } = new URL(request.url());
    asked.push(pathname + search.replace(new RegExp(`(${RELOADED.source})\\w+$`), "$1"));
  });
  return asked;
}
