/** The parts of the stage, by what they are. */
import { expect, type Page } from "@playwright/test";

export const STAGE = "section:has(> picture)";
export const PICTURE = `${STAGE} > picture img`;
/** The marks in the frame that is shown. */
export const marksIn = (page: Page) =>
  page.locator(`${STAGE} a[data-place]`).filter({ visible: true });
export const zoomLink = (page: Page, name: "Zoom in" | "Zoom out" | "Whole map") =>
  page.getByRole("link", { name });
export const beyondLinks = (page: Page) =>
  page.locator(`${STAGE} a[data-side]`).filter({ visible: true });
export const mapState = (page: Page) => page.locator("html").getAttribute("data-map");

/** The address of the picture that the browser has chosen for this window. */
export const pictureShown = (page: Page): Promise<string> =>
  page.locator(PICTURE).evaluate((img) => (img as HTMLImageElement).currentSrc);

/** The picture has been drawn on the page, not only been named. */
export const expectPictureDrawn = (page: Page) =>
  expect
    .poll(() =>
      page.locator(PICTURE).evaluate((img) => {
        const { complete, naturalWidth } = img as HTMLImageElement;
        return complete && naturalWidth > 0;
      }),
    )
    .toBe(true);

/** Shows one renderer and nothing over it. */
export const showOnly = (page: Page, part: "picture" | "live"): Promise<void> =>
  page.evaluate(
    ([stage, part]) => {
      const sheet = new CSSStyleSheet();
      const others = part === "picture" ? ":not(picture)" : ":not(:has(canvas))";
      sheet.replaceSync(
        `${stage} > ${others}, body > svg { visibility: hidden !important }
         ${stage} > ${others} * { visibility: hidden !important }`,
      );
      document.adoptedStyleSheets = [sheet];
    },
    [STAGE, part] as const,
  );
