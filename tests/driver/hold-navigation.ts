import type { Page } from "@playwright/test";

/** Holds the requests of Next's router (`_rsc`) from now on. Returns a function that releases them. */
export async function holdNavigation(page: Page): Promise<() => void> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/_rsc=/, async (route) => {
    await released;
    await route.continue();
  });
  return release;
}
