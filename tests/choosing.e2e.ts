import type { AtlasPage } from "./driver/atlas-page";
import { PLACES } from "./driver/places";
import { onDeskAndPhone, onPhone } from "./driver/tags";
import { expect, reducedMotion, test } from "./driver/test";

/** Two cameras which between them show every mark inside the map, even on a phone. */
const WINDOWS = ["/?map=4/50.2/34", "/?map=2.6/47.5/129"];

// The tests cover a point, an area and a line. The cameras of all places are covered by unit tests.
test.describe("a place is chosen", () => {
  test.use(reducedMotion);

  test("from the list, without a flight where motion is unwelcome", async ({ atlas }) => {
    await atlas.open("/");
    await chooseAndReturn(atlas, "sea-route", async () => {
      const stations = await atlas.countMarkPositions(() => atlas.chooseFromList("sea-route"));
      expect(stations).toBeLessThan(3);
    });
  });

  test("from the list of a phone", onPhone, async ({ atlas }) => {
    await atlas.open("/");
    await chooseAndReturn(atlas, "kyiv", () => atlas.chooseFromList("kyiv"));
  });

  test("with the keyboard alone, and the focus moves to its heading", async ({ atlas }) => {
    await atlas.openHydrated("/");
    await atlas.chooseWithKeyboard("pokrovsk");
    await atlas.expectPlaceOpen("pokrovsk");
    await expect(atlas.heading()).toBeFocused();
  });

  test("by its mark on the map", async ({ atlas }) => {
    await atlas.open(WINDOWS[0] as string);
    for (const id of ["pokrovsk", "kursk-oblast"]) {
      await chooseAndReturn(atlas, id, () => atlas.chooseOnMap(id));
    }
  });

  test("by any mark: a pointer reaches every one", onDeskAndPhone, async ({ atlas }) => {
    const left = new Set(PLACES.map(({ id }) => id));
    for (const window of WINDOWS) {
      await atlas.openHydrated(window);
      for (const id of left) if (await atlas.isMarkClickable(id)) left.delete(id);
    }
    expect([...left], "places whose mark no pointer could reach").toEqual([]);
    await atlas.chooseOnMap("sea-route");
    await atlas.expectPlaceOpen("sea-route");
  });

  test("by its ground on the map", async ({ atlas }) => {
    const camera = { zoom: 6, lat: 51.7, lng: 36 };
    await chooseGround(atlas, "kursk-oblast", camera);
  });

  test("by its ground, with a finger", onPhone, async ({ atlas }) => {
    const camera = { zoom: 6.5, lat: 48.3, lng: 34.9 };
    await chooseGround(atlas, "dnipropetrovsk-oblast", camera);
  });
});

test("choosing a place flies there, ends where its link opens, and the last choice counts", async ({
  atlas,
}) => {
  await atlas.open("/");
  expect(await atlas.countMarkPositions(() => atlas.chooseFromList("pokrovsk"))).toBeGreaterThan(3);
  await atlas.expectPlaceOpen("pokrovsk");
  await atlas.goHome();
  await atlas.expectChosen(null);

  // During the camera animation.
  await atlas.chooseFromList("pokrovsk");
  await atlas.expectChosen("pokrovsk");
  await atlas.goBack();
  await atlas.chooseFromList("sunan-airport");
  await atlas.expectPlaceOpen("sunan-airport");
});

async function chooseGround(
  atlas: AtlasPage,
  id: string,
  camera: { zoom: number; lat: number; lng: number },
): Promise<void> {
  await atlas.open(`/?map=${camera.zoom}/${camera.lat}/${camera.lng}`);
  await atlas.chooseInside(id, camera);
  await atlas.expectChosen(id);
  await atlas.expectAddress(`/place/${id}`);
}

async function chooseAndReturn(
  atlas: AtlasPage,
  id: string,
  choose: () => Promise<void>,
): Promise<void> {
  await test.step(id, async () => {
    const start = await atlas.readState();
    await choose();
    await atlas.expectPlaceOpen(id);
    await atlas.goBack();
    await atlas.expectState(start);
  });
}
