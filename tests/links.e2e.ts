import { worldSize } from "@/lib/geo/mercator";
import type { Atlas } from "./driver/atlas";
import { cameraOf, expectedMarks } from "./driver/expected-marks";
import { LINKS, type Link, titlesOf } from "./driver/links";
import { LAYERS, PLACES } from "./driver/places";
import { calmly, expect, test } from "./driver/test";

test.use(calmly);
test.beforeEach(() => test.setTimeout(60_000));

test("every place has a link in links.json", () => {
  const addresses = LINKS.map(({ address }) => address);
  for (const { id } of PLACES) expect(addresses).toContain(`/place/${id}`);
});

/** A few links for each page: a page costs more than a link. */
const SHARE = 12;
for (let from = 0; from < LINKS.length; from += SHARE) {
  const links = LINKS.slice(from, from + SHARE);
  test(`links ${from + 1} to ${from + links.length} open as their views`, async ({
    atlas,
    isMobile,
  }) => {
    test.skip(isMobile, "a link reads the same in every window");
    test.setTimeout(120_000);
    for (const [i, { address, expects }] of links.entries()) {
      await test.step(address, async () => {
        // The live map takes its time, and shows the same marks: one of a page is looked at alive.
        await (i === 0 ? atlas.open(address) : atlas.openStill(address));
        await expectView(atlas, expects);
      });
    }
  });
}

test("the address follows the map, replaced and not pushed, and opens as the same view", async ({
  atlas,
}) => {
  await atlas.open("/?map=5/49/36");
  const entries = await atlas.historyLength();
  await atlas.panMap("Right");
  expect(pixelsEast(atlas, "5/49/36")).toBeCloseTo(100, 0);
  await atlas.dragMap({ x: 0, y: -80 });
  await atlas.expectMapAsAddressed();
  await atlas.zoomIn();
  await atlas.expectAddress(/^\/\?map=6\/\d+\.\d{1,3}\/\d+\.\d{1,3}$/);
  expect(await atlas.historyLength()).toBe(entries);

  await atlas.expectMapAsAddressed();
  const left = await atlas.look();
  await atlas.reload();
  await atlas.expectSame(left);
});

test("a drag that ends over a link on the map has ended", async ({ atlas }) => {
  await atlas.open("/?map=5/49/36");
  await atlas.dragMapOnto(atlas.page.locator('[data-side="east"]').filter({ visible: true }));
  await atlas.expectMapAsAddressed();
});

test("choosing pushes; back and forward restore place and camera", async ({ atlas }) => {
  await atlas.open("/?map=5/49.5/36");
  const entries = await atlas.historyLength();
  const start = await atlas.look();
  await atlas.chooseFromList("pokrovsk");
  await atlas.expectChosen("pokrovsk");
  expect(await atlas.historyLength()).toBe(entries + 1);
  await atlas.panMap("Left");
  await atlas.expectMapAsAddressed();
  const moved = await atlas.look();
  expect(moved.address).toMatch(/^\/place\/pokrovsk\?map=/);

  await atlas.goBack();
  await atlas.expectSame(start);
  await atlas.goForward();
  await atlas.expectSame(moved);
  expect(await atlas.historyLength()).toBe(entries + 1);
});

test("the whole map is one press away", async ({ atlas }) => {
  await atlas.open("/");
  const home = await atlas.look();
  await atlas.panMap("Down");
  await atlas.wholeMap();
  await atlas.expectSame(home);
});

test("zoom stops where links do", async ({ atlas }) => {
  await atlas.open("/?map=11.5/48.28/37.18");
  await atlas.zoomIn();
  await atlas.expectAddress(/^\/\?map=12\//);
});

test("layers and theme stand in the address and survive choosing", async ({ atlas, page }) => {
  await atlas.open("/");
  const regions = LAYERS.find(({ id }) => id === "regions");
  const rest = LAYERS.filter((layer) => layer !== regions).map(({ id }) => id);
  await atlas.toggleLayer(regions?.title as string);
  await atlas.expectAddress(`/?layers=${rest}`);
  await page.keyboard.press("Escape");
  await atlas.switchTheme();
  await atlas.expectAddress(`/?layers=${rest}&theme=light`);
  await atlas.chooseFromList("pokrovsk");
  await atlas.expectAddress(`/place/pokrovsk?layers=${rest}&theme=light`);
  await atlas.expectChosen("pokrovsk");
  await expect(atlas.mark("kursk-oblast")).toHaveCount(0);
  await expect(page.locator("html")).toHaveAttribute("data-theme", "light");
});

test("a place stays on the map when its layer is off", async ({ atlas }) => {
  await atlas.open("/place/kursk-oblast?layers=towns");
  await atlas.expectChosen("kursk-oblast");
  await expect(atlas.mark("donetsk-oblast")).toHaveCount(0);
});

async function expectView(atlas: Atlas, expects: Link["expects"]): Promise<void> {
  await atlas.expectChosen(expects.place);
  await expect(atlas.page.locator("html")).toHaveAttribute("data-theme", expects.theme);
  await atlas.openKey();
  const on = titlesOf(expects);
  for (const { title } of LAYERS) {
    await expect(atlas.layerSwitch(title)).toBeChecked({ checked: on.includes(title) });
  }
  await atlas.expectMarks(() => expectedMarks(atlas.page, expects));
}

/** How many pixels east the map's centre has moved from a camera. */
function pixelsEast(atlas: Atlas, before: string): number {
  const now = cameraOf(new URL(atlas.page.url()).searchParams.get("map") ?? "");
  const { lng, zoom } = cameraOf(before);
  return ((now.lng - lng) / 360) * worldSize(zoom);
}
