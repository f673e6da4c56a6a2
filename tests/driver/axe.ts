import AxeBuilder from "@axe-core/playwright";
import type { Frame, Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * Only violations are collected, since passes are most of the result and of the time. Legacy mode does not
 * open a second page; it suffices if all frames have the page's origin.
 */
const axeOf = (page: Page) =>
  new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode(page.frames().every((frame) => isOf(page, frame)));

/** Whether a frame has the page's origin. One without a URL yet has. */
const isOf = (page: Page, frame: Frame): boolean =>
  !frame.url().startsWith("http") || new URL(frame.url()).origin === new URL(page.url()).origin;

/** The violations that axe finds in the page, or within an element, one line per node. */
export async function violations(page: Page, within?: string): Promise<string[]> {
  const axe = axeOf(page).withTags(RULES);
  return found(within ? axe.include(within) : axe);
}

/** The same in the light scheme, plus those of the dark scheme that can differ: contrast. */
export async function violationsInBothSchemes(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: "dark" });
  const dark = await found(axeOf(page).withRules("color-contrast"));
  await page.emulateMedia({ colorScheme: "light" });
  return [...dark, ...(await violations(page))];
}

async function found(axe: AxeBuilder): Promise<string[]> {
  const { violations } = await axe.analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
  );
}
