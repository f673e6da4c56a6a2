import { placeOf } from "./driver/places";
import { publishedPlaces } from "./driver/published-places";
import { expect, test } from "./driver/test";

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  // Point, area and line; pages.http.ts checks every place's HTML.
  test("a place is reachable from / and readable", async ({ page, request }) => {
    for (const { id, properties } of await publishedPlaces(request)) {
      if (!["pokrovsk", "kursk-oblast", "sea-route"].includes(id)) continue;
      await page.goto("/");
      await page.locator(`nav a[data-place="${id}"]`).click();
      await expect(page).toHaveURL(`/place/${id}`);
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(placeOf(id).name);
      await expect(page.getByRole("article")).toHaveCount(properties.excerpts.length);
      for (const quotation of await page.getByRole("article").all()) {
        await expect(quotation).toBeVisible();
      }
    }
  });

  test("an unknown place offers one that is meant, and leads there", async ({
    page,
    browserErrors,
  }) => {
    browserErrors.allow(/404 \(Not Found\)/);
    await page.goto("/place/pokrovk");
    await page.getByRole("main").getByRole("link", { name: "Pokrovsk" }).click();
    await expect(page).toHaveURL("/place/pokrovsk");
  });
});
