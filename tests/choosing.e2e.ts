import type { Atlas } from "./driver/atlas";
import { PLACES } from "./driver/places";
import { calmly, expect, test } from "./driver/test";
import { inBothWindows, onPhone } from "./driver/windows";

/** Two windows in which, between them, every mark stands inside the map even of a phone. */
const WINDOWS = ["/?map=4/50.2/34", "/?map=2.6/47.5/129"];

// A point, an area and a line, between them. Cameras of every place are Vitest's matter.
test.describe("a place is chosen", () => {
  test.use(calmly);

  test("from the list, without a flight where motion is unwelcome", async ({ atlas }) => {
    await atlas.open("/");
    await chooseAndReturn(atlas, "sea-route", async () => {
      const stations = await atlas.stationsOnTheWay(() => atlas.chooseFromList("sea-route"));
      expect(stations).toBeLessThan(3);
    });
  });

  test("from the list of a phone", onPhone, async ({ atlas }) => {
    await atlas.open("/");
    await chooseAndReturn(atlas, "kyiv", () => atlas.chooseFromList("kyiv"));
  });

  test("with the keyboard alone, and the focus moves to its heading", async ({ atlas }) => {
    await atlas.openAwake("/");
    await atlas.chooseWithKeyboard("pokrovsk");
    await atlas.expectArrival("pokrovsk");
    await expect(atlas.heading()).toBeFocused();
  });

  test("by its mark on the map", async ({ atlas }) => {
    await atlas.open(WINDOWS[0] as string);
    for (const id of ["pokrovsk", "kursk-oblast"]) {
      await chooseAndReturn(atlas, id, () => atlas.chooseOnMap(id));
    }
  });

  test("by any mark: a pointer reaches every one", inBothWindows, async ({ atlas }) => {
    const left = new Set(PLACES.map(({ id }) => id));
    for (const window of WINDOWS) {
      await atlas.openAwake(window);
      for (const id of left) if (await atlas.canPointAt(id)) left.delete(id);
    }
    expect([...left], "places whose mark no pointer could reach").toEqual([]);
    await atlas.chooseOnMap("sea-route");
    await atlas.expectArrival("sea-route");
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
  expect(await atlas.stationsOnTheWay(() => atlas.chooseFromList("pokrovsk"))).toBeGreaterThan(3);
  await atlas.expectArrival("pokrovsk");
  await atlas.goHome();
  await atlas.expectChosen(null);

  // In the midst of a flight.
  await atlas.chooseFromList("pokrovsk");
  await atlas.expectChosen("pokrovsk");
  await atlas.goBack();
  await atlas.chooseFromList("sunan-airport");
  await atlas.expectArrival("sunan-airport");
});

async function chooseGround(
  atlas: Atlas,
  id: string,
  camera: { zoom: number; lat: number; lng: number },
): Promise<void> {
  await atlas.open(`/?map=${camera.zoom}/${camera.lat}/${camera.lng}`);
  await atlas.chooseInside(id, camera);
  await atlas.expectChosen(id);
  await atlas.expectAddress(`/place/${id}`);
}

async function chooseAndReturn(
  atlas: Atlas,
  id: string,
  choose: () => Promise<void>,
): Promise<void> {
  await test.step(id, async () => {
    const start = await atlas.look();
    await choose();
    await atlas.expectArrival(id);
    await atlas.goBack();
    await atlas.expectSame(start);
  });
}
