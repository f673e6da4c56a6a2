import { test as base, expect } from "@playwright/test";
import { AtlasPage } from "./atlas-page";
import { BrowserErrors } from "./browser-errors";

export { expect };

interface Fixtures {
  /** Errors of the browser; the test fails if any is left at the end. */
  browserErrors: BrowserErrors;
  atlas: AtlasPage;
}

/** A browser test with the page object of the atlas. It fails on unexpected errors of the browser. */
export const test = base.extend<Fixtures>({
  browserErrors: [
    async ({ context, baseURL }, use) => {
      const errors = new BrowserErrors(context, new URL(baseURL as string).host);
      await use(errors);
      expect(await errors.unexpected(), "what the browser complains of").toEqual([]);
    },
    { auto: true },
  ],
  atlas: async ({ page }, use) => {
    await use(new AtlasPage(page));
  },
});

/** Makes camera changes immediate, so that a test need not wait for animations. */
export const reducedMotion = { contextOptions: { reducedMotion: "reduce" } } as const;
