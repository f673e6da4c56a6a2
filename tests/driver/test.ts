import { test as base, expect } from "@playwright/test";
import { AtlasPage } from "./atlas-page";
import { BrowserErrors } from "./browser-errors";

export { expect };

interface Fixtures {
  /** What the browser complains of; nothing is allowed to be left in the end. */
  browserErrors: BrowserErrors;
  atlas: AtlasPage;
}

/** A test that drives the atlas in a browser, and fails on whatever the browser complains of. */
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

/** Without flights, so that a test of states need not wait for the ways between them. */
export const reducedMotion = { contextOptions: { reducedMotion: "reduce" } } as const;
