import { test as base, expect } from "@playwright/test";
import { Atlas } from "./atlas";
import { Watch } from "./watch";

export { expect };

interface Fixtures {
  /** What the browser complains of; nothing is allowed to be left in the end. */
  watch: Watch;
  atlas: Atlas;
}

/** A test that drives the atlas in a browser, and fails on whatever the browser complains of. */
export const test = base.extend<Fixtures>({
  watch: [
    async ({ context, baseURL }, use) => {
      const watch = new Watch(context, new URL(baseURL as string).host);
      await use(watch);
      expect(await watch.complaints(), "what the browser complains of").toEqual([]);
    },
    { auto: true },
  ],
  atlas: async ({ page }, use) => {
    await use(new Atlas(page));
  },
});

/** Without flights, so that a test of states need not wait for the ways between them. */
export const calmly = { contextOptions: { reducedMotion: "reduce" } } as const;
