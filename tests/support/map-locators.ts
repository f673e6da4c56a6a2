/** Selectors and locators of the map's parts. */
import { expect, type Page } from "@playwright/test";

export const MAP = "section:has(> picture)";
export const PICTURE = `${MAP} > picture img`;
/** The visible marks: those of the current breakpoint. */
export const marksIn = (page: Page) =>
  page.locator(`${MAP} a[data-place]`).filter({ visible: true });
export const zoomLink = (page: Page, name: "Zoom in" | "Zoom out" | "Whole map") =>
  page.getByRole("link", { name });
export const offScreenLinks = (page: Page) =>
  page.locator(`${MAP} a[data-side]`).filter({ visible: true });
export const mapState = (page: Page) => page.locator("html").getAttribute("data-map");

/** URL of the picture that the browser has chosen for this window. */
export const pictureShown = (page: Page): Promise<string> =>
  page.locator(PICTURE).evaluate((img) => (img as HTMLImageElement).currentSrc);

/** The picture has loaded and been decoded. */
export const expectPictureDrawn = (page: Page) =>
  expect
    .poll(() =>
      page.locator(PICTURE).evaluate((img) => {
        const { complete, naturalWidth } = img as HTMLImageElement;
        return complete && naturalWidth > 0;
      }),
    )
    .toBe(true);

/** Shows one renderer only, without the overlay. */
export const showOnly = (page: Page, part: "picture" | "live"): Promise<void> =>
  page.evaluate(
    ([map, part]) => {
      const sheet = new CSSStyleSheet();
      const others = part === "picture" ? ":not(picture)" : ":not(:has(canvas))";
      sheet.replaceSync(
        `${map} > ${others}, body > svg { visibility: hidden !important }
         ${map} > ${others} * { visibility: hidden !important }`,
      );
      document.adoptedStyleSheets = [sheet];
    },
    [MAP, part] as const,
  );
