import { worldSize } from "@/lib/geo/mercator";
import type { AtlasPage } from "./driver/atlas-page";
import { cameraOf, expectedMarks } from "./driver/expected-marks";
import { LINKS, type Link, titlesOf } from "./driver/links";
import { LAYERS } from "./driver/places";
import { onPhone } from "./driver/tags";
import { expect, reducedMotion, test } from "./driver/test";

test.use(reducedMotion);

/** A link of each form. links.http.ts checks all others on the server. */
const FORMS = [
  "/place/sea-route",
  "/place/pokrovsk?map=6/48.5/37&layers=towns&theme=dark",
  "/?layers=",
  "/?map=99/48.28198/37.17585",
  "/figures/casualties?map=5/49/36",
  "/at/48.28,37.3",
  "/download/place/pokrovsk",
];

for (const address of FORMS) {
  test(`${address} opens as its view`, async ({ atlas }) => {
    const link = LINKS.find((known) => known.address === address) as Link;
    await atlas.openWithoutLiveMap(address);
    await expectView(atlas, link.expects);
  });
}

test(
  "a place's link opens on a phone, whatever is drawn of the place",
  onPhone,
  async ({ atlas }) => {
    for (const id of ["pokrovsk", "kursk-oblast", "sea-route"]) {
      await atlas.openHydrated(`/place/${id}`);
      await atlas.expectPlaceOpen(id);
    }
  },
);

test("the address follows the map, replaced and not pushed, and opens as the same view", async ({
  atlas,
}) => {
  await atlas.open("/?map=5/49/36");
  const entries = await atlas.historyLength();
  await atlas.panMap("Right");
  expect(pixelsEast(atlas, "5/49/36")).toBeCloseTo(100, 0);
  await atlas.dragMap({ x: 0, y: -80 });
  await atlas.expectMapMatchesAddress();
  await atlas.zoomIn();
  await atlas.expectAddress(/^\/\?map=6\/\d+\.\d{1,3}\/\d+\.\d{1,3}$/);
  expect(await atlas.historyLength()).toBe(entries);

  await atlas.expectMapMatchesAddress();
  const left = await atlas.readState();
  await atlas.reload();
  await atlas.expectState(left);
});

test("a drag that ends over a link on the map has ended; the whole map is one press away", async ({
  atlas,
}) => {
  await atlas.open("/?map=5/49/36");
  await atlas.dragMapOnto(atlas.page.locator('[data-side="east"]').filter({ visible: true }));
  await atlas.expectMapMatchesAddress();
  await atlas.wholeMap();
  await atlas.expectAddress("/");
  await atlas.expectMapMatchesAddress();
});

test("choosing pushes; back and forward restore place and camera", async ({ atlas }) => {
  await atlas.open("/?map=5/49.5/36");
  const entries = await atlas.historyLength();
  const start = await atlas.readState();
  await atlas.chooseFromList("pokrovsk");
  await atlas.expectChosen("pokrovsk");
  expect(await atlas.historyLength()).toBe(entries + 1);
  await atlas.panMap("Left");
  await atlas.expectMapMatchesAddress();
  const moved = await atlas.readState();
  expect(moved.address).toMatch(/^\/place\/pokrovsk\?map=/);

  await atlas.goBack();
  await atlas.expectState(start);
  await atlas.goForward();
  await atlas.expectState(moved);
  expect(await atlas.historyLength()).toBe(entries + 1);
});

test("zoom stops where links do", async ({ atlas }) => {
  await atlas.openHydrated("/?map=11.5/48.28/37.18");
  await atlas.zoomIn();
  await atlas.expectAddress(/^\/\?map=12\//);
});

test("layers and theme stand in the address and survive choosing", async ({ atlas, page }) => {
  await atlas.openHydrated("/");
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
  await atlas.openWithoutLiveMap("/place/kursk-oblast?layers=towns");
  await atlas.expectChosen("kursk-oblast");
  await expect(atlas.mark("donetsk-oblast")).toHaveCount(0);
});

async function expectView(atlas: AtlasPage, expects: Link["expects"]): Promise<void> {
  await atlas.expectChosen(expects.place);
  await expect(atlas.page.locator("html")).toHaveAttribute("data-theme", expects.theme);
  await atlas.openLegend();
  const on = titlesOf(expects);
  for (const { title } of LAYERS) {
    await expect(atlas.layerSwitch(title)).toBeChecked({ checked: on.includes(title) });
  }
  await atlas.expectMarks(() => expectedMarks(atlas.page, expects));
}

/** How many pixels east of a camera the map's centre has moved. */
function pixelsEast(atlas: AtlasPage, before: string): number {
  const now = cameraOf(new URL(atlas.page.url()).searchParams.get("map") ?? "");
  const { lng, zoom } = cameraOf(before);
  return ((now.lng - lng) / 360) * worldSize(zoom);
}
