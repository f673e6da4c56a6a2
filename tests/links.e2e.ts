import { worldSize } from "@/lib/geo/mercator";
import type { Atlas } from "./driver/atlas";
import { cameraOf, expectedMarks } from "./driver/expected-marks";
import { LINKS, type Link, titlesOf } from "./driver/links";
import { LAYERS } from "./driver/places";
import { calmly, expect, test } from "./driver/test";
import { onPhone } from "./driver/windows";

test.use(calmly);

/** A link of each form; what every other one opens as, links.http.ts asks the server. */
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
    await atlas.openStill(address);
    await expectView(atlas, link.expects);
  });
}

test(
  "a place's link opens on a phone, whatever is drawn of the place",
  onPhone,
  async ({ atlas }) => {
    for (const id of ["pokrovsk", "kursk-oblast", "sea-route"]) {
      await atlas.openAwake(`/place/${id}`);
      await atlas.expectArrival(id);
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
  await atlas.expectMapAsAddressed();
  await atlas.zoomIn();
  await atlas.expectAddress(/^\/\?map=6\/\d+\.\d{1,3}\/\d+\.\d{1,3}$/);
  expect(await atlas.historyLength()).toBe(entries);

  await atlas.expectMapAsAddressed();
  const left = await atlas.look();
  await atlas.reload();
  await atlas.expectSame(left);
});

test("a drag that ends over a link on the map has ended; the whole map is one press away", async ({
  atlas,
}) => {
  await atlas.open("/?map=5/49/36");
  await atlas.dragMapOnto(atlas.page.locator('[data-side="east"]').filter({ visible: true }));
  await atlas.expectMapAsAddressed();
  await atlas.wholeMap();
  await atlas.expectAddress("/");
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

test("zoom stops where links do", async ({ atlas }) => {
  await atlas.openAwake("/?map=11.5/48.28/37.18");
  await atlas.zoomIn();
  await atlas.expectAddress(/^\/\?map=12\//);
});

test("layers and theme stand in the address and survive choosing", async ({ atlas, page }) => {
  await atlas.openAwake("/");
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
  await atlas.openStill("/place/kursk-oblast?layers=towns");
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
