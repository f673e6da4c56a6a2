import type { Locator, Page } from "@playwright/test";
import { COUNTED, FIGURES, REPORT_NAMES, REPORTS } from "./driver/reports";
import { expect, reducedMotion, test } from "./driver/test";

test.use(reducedMotion);

const [FIRST = "", SECOND = ""] = ["report-000", "report-001"].map(
  (id) => REPORT_NAMES.get(id) ?? "",
);

/** Every number of people in the two reports, with its chain of speakers in the reports. */
const STATED = [
  [
    "soldiers-expected",
    "25,000 to 30,000 soldiers",
    `undisclosed Ukrainian officials (not named) › CNN › ${FIRST}`,
  ],
  ["soldiers-expected", "up to 30,000 soldiers", `CNN › ${SECOND}`],
  [
    "soldiers-expected",
    "“almost thrice as many as were dispatched last year”",
    `undisclosed Ukrainian officials (not named) › CNN › ${FIRST}`,
  ],
  ["soldiers-expected", "15,000 soldiers", `South Korea's intelligence › ${FIRST}`],
  [
    "soldiers-expected",
    "“closer to half of what Ukrainian intelligence indicated”",
    `a CNN analyst (not named) › ${SECOND}`,
  ],
  ["soldiers-dispatched", "about 11,000 soldiers", `${FIRST}, which names no source`],
  ["soldiers-dispatched", "11,000 troops", `${SECOND}, which names no source`],
  ["casualties", "4,000 to 6,000 casualties", `various estimates (not named) › ${FIRST}`],
  ["sappers-engineers", "1,000 sappers", `Sergei Shoigu › ${FIRST}`],
  ["sappers-engineers", "5,000 military engineers", `Sergei Shoigu › ${FIRST}`],
  ["sappers-engineers", "over 6,000 personnel", `Sergei Shoigu › ${SECOND}`],
  ["russian-soldiers-near-pokrovsk", "111,000 soldiers", `Oleksandr Syrskyi › ${SECOND}`],
] as const;

const chart = (within: Page | Locator): Locator => within.getByRole("img", { name: /^Chart: / });
const section = (page: Page, id: string): Locator => page.locator(`section#${id}`);

/** What the chart shows for each value: its text, the speakers and the date. */
const rowsOf = (drawn: Locator): Promise<string[][]> =>
  drawn.locator("[data-value]").evaluateAll((rows) =>
    rows.map((row) => {
      const when = row.querySelector("small")?.textContent ?? "";
      const said = row.querySelector("p")?.textContent ?? "";
      const words = row.querySelector("text") ?? row.querySelector("p + p");
      return [words?.textContent ?? "", said.slice(0, said.length - when.length), when];
    }),
  );

const tableOf = (table: Locator): Promise<string[][]> =>
  table
    .locator("tbody tr")
    .evaluateAll((rows) =>
      rows.map((row) => [...row.children].map(({ textContent }) => textContent ?? "")),
    );

test("the numbers of the reports stand side by side, each with all who said it", async ({
  atlas,
  page,
}) => {
  await atlas.openWithoutLiveMap("/figures");
  for (const { id } of COUNTED) {
    const rows = await rowsOf(section(page, id));
    const stated = STATED.filter(([counted]) => counted === id);
    if (stated.length > 0) {
      expect(rows.map(([value, said]) => [id, value, said])).toEqual(stated);
    }
    const known = FIGURES.filter(({ figure }) => figure.counted === id);
    expect(rows).toHaveLength(known.length);
    await section(page, id).locator("summary").click();
    expect(await tableOf(section(page, id).locator("table"))).toEqual(rows);
    const alt = await chart(section(page, id)).getAttribute("aria-label");
    for (const part of rows.flat()) expect(alt).toContain(part);
    for (const { report, chain } of known) {
      for (const part of [report, ...chain]) expect(alt).toContain(part);
    }
  }
});

test("values on one scale stand where their numbers are, and words are not drawn", async ({
  atlas,
  page,
}) => {
  await atlas.openWithoutLiveMap("/figures/soldiers-expected");
  const track = (value: string) => page.locator(`[data-value="${value}"] svg`).first();
  const dot = await track("15,000 soldiers").locator("circle").boundingBox();
  const box = await track("15,000 soldiers").boundingBox();
  if (!dot || !box) throw new Error("Expected a dot on its track.");
  expect((dot.x + dot.width / 2 - box.x) / box.width).toBeCloseTo(0.5, 2);
  for (const value of ["25,000 to 30,000 soldiers", "up to 30,000 soldiers"]) {
    const other = await track(value).boundingBox();
    expect([other?.x, other?.width], value).toEqual([box.x, box.width]);
  }
  await expect(page.locator('[data-value^="“closer"] svg')).toHaveCount(0);
  await expect(page.getByText("One source for 3 values: CNN")).toBeVisible();
});

test("the story from the overview to an excerpt and back to its figures", async ({
  atlas,
  page,
}) => {
  await atlas.openHydrated("/");
  await page.getByRole("link", { name: "Figures side by side" }).click();
  await expect(page).toHaveURL("/figures");
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText("Figures side by side");
  await expect(heading).toBeFocused();
  await page.getByRole("link", { name: "North Korean casualties", exact: true }).click();
  await expect(page).toHaveURL("/figures/casualties");
  await page.getByRole("link", { name: "4,000 to 6,000 casualties" }).click();
  await expect(page).toHaveURL("/place/kursk-oblast#kursk-casualties-4000-6000");
  const card = page.locator("article#kursk-casualties-4000-6000");
  await expect(card).toBeInViewport();
  await card.getByRole("link", { name: /beside other figures/ }).click();
  await expect(page).toHaveURL("/figures/casualties");
  await page.getByRole("link", { name: `: ${FIRST}` }).click();
  await expect(page).toHaveURL("/report/report-000");
});

test("moving the map keeps the page and its theme", async ({ atlas, page }) => {
  await atlas.open("/figures/casualties?theme=dark");
  await atlas.panMap("Right");
  await atlas.expectAddress(/^\/figures\/casualties\?map=[^&]+&theme=dark$/);
  await expect(atlas.heading()).toHaveText("North Korean casualties");
  await page.getByRole("link", { name: "Figures side by side" }).click();
  await atlas.expectAddress("/figures?theme=dark");
});

test("by keyboard: the table opens, and its values lead to their excerpts", async ({
  atlas,
  page,
}) => {
  await atlas.openWithoutLiveMap("/figures");
  await atlas.tabTo("#sappers-engineers summary");
  await page.keyboard.press("Enter");
  await atlas.tabTo("#sappers-engineers table a");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/place/kursk-oblast#shoigu-sappers-engineers-kursk");
});

test.describe("at 320 pixels", () => {
  test.use({ viewport: { width: 320, height: 256 } });

  test("no words run out of the chart", async ({ atlas, page }) => {
    await atlas.openWithoutLiveMap("/figures");
    const widest = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(widest).toBeLessThanOrEqual(320);
    for (const words of await page.locator("[data-value] text").all()) {
      const box = await words.boundingBox();
      expect(box?.x, (await words.textContent()) ?? "").toBeGreaterThanOrEqual(0);
    }
  });
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("chart, table and ways are all there", async ({ page }) => {
    await page.goto("/figures/sappers-engineers");
    await expect(chart(page)).toBeVisible();
    await expect(page.getByRole("table")).toBeVisible();
    await page.getByRole("link", { name: "over 6,000 personnel" }).click();
    await expect(page).toHaveURL("/place/kursk-oblast#shoigu-over-6000-kursk");
    await page
      .getByRole("link", { name: /beside other figures/ })
      .first()
      .click();
    await expect(page).toHaveURL(/^[^?#]*\/figures\//);
  });

  test("what is unknown is a 404 that offers the others", async ({ page, browserErrors }) => {
    browserErrors.allow(/404 \(Not Found\)/);
    expect((await page.goto("/figures/nothing"))?.status()).toBe(404);
    await expect(page.getByRole("main")).toContainText("nothing");
    await page.getByRole("link", { name: "North Korean casualties" }).click();
    await expect(page).toHaveURL("/figures/casualties");
    expect((await page.goto("/report/nothing"))?.status()).toBe(404);
    await page.getByRole("link", { name: SECOND }).click();
    await expect(page).toHaveURL("/report/report-001");
  });

  test("a report's page leads to each of its excerpts", async ({ page }) => {
    for (const { id, excerpts } of REPORTS) {
      await page.goto(`/report/${id}`);
      await expect(page.getByText(/^[0-9a-f]{64}$/)).toBeVisible();
      await expect(page.getByText("not stated in the report").first()).toBeVisible();
      const main = page.getByRole("main");
      for (const excerpt of excerpts) {
        const places = new Set(
          excerpt.claims.flatMap(({ mentions }) => mentions.map(({ place }) => place)),
        ).size;
        const links = main.locator(`a[href$="#${excerpt.id}"]`);
        await expect(links).toHaveCount(2 + Math.max(1, places));
      }
      await expect(main.getByRole("article")).toHaveCount(0);
    }
  });
});
