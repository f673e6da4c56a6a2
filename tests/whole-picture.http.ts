/** The pictures in a page's HTML. */
import type { APIRequestContext } from "@playwright/test";
import { expect, test } from "./driver/http";

const picturesAt = async (request: APIRequestContext, address: string): Promise<string[]> => {
  const html = await (await request.get(address)).text();
  const [picture = ""] = /<picture[\s\S]*?<\/picture>/.exec(html) ?? [];
  return [...picture.matchAll(/ (?:srcSet|src)="([^"]+)"/g)].map(([, src = ""]) =>
    src.replaceAll("&amp;", "&"),
  );
};

test("beside the page of nothing stands the opening map", async ({ request }) => {
  const opening = await picturesAt(request, "/");
  expect(opening.length).toBeGreaterThan(5);
  for (const address of [
    ...["/place/nowhere", "/place/Київ", "/download/place/nowhere", "/report/none"],
    ...["/figures/none", "/at/91,0", "/at/nonsense", "/excerpt/none"],
  ]) {
    const pictures = await picturesAt(request, address);
    if (pictures.length === 0) expect(address, "a page without a map").toBe("/excerpt/none");
    else expect(pictures, address).toEqual(opening);
  }
  for (const picture of opening) {
    if (picture.startsWith("data:image/svg+xml,")) continue;
    expect((await request.get(picture)).headers()["content-type"]).toBe("image/svg+xml");
  }
});
