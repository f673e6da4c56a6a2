import { test } from "@playwright/test";

/** For what does not depend on the window: run in one project alone. */
export const onceOnly = (): void =>
  test.skip(({ isMobile }) => isMobile === true, "the same in every window");
