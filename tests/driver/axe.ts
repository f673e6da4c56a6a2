import AxeBuilder from "@axe-core/playwright";
import type { Frame, Page } from "@playwright/test";

const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/**
 * What passes is not gathered: it is most of a page, and most of the time. A page without frames of
 * another host is looked at where it is ("legacy"): else a page of its own is opened to join what is found.
 */
const axeOf = (page: Page) =>
  new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode(page.frames().every((frame) => isOf(page, frame)));

/** A frame that has no address yet is the page's own. */
const isOf = (page: Page, frame: Frame): boolean =>
  !frame.url().startsWith("http") || new URL(frame.url()).origin === new URL(page.url()).origin;

/** What axe finds wrong, one line for each element, in the whole page or within an element. */
export async function violations(page: Page, within?: string): Promise<string[]> {
  const axe = axeOf(page).withTags(RULES);
  return found(within ? axe.include(within) : axe);
}

/** The same in the system's light, and what its dark can change of it: colours. */
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
