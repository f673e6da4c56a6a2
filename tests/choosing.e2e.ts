import type { Atlas } from "./driver/atlas";
import { expectedMarks } from "./driver/expected-marks";
import { PLACES, placeOf } from "./driver/places";
import { calmly, expect, test } from "./driver/test";

/** Two windows in which, between them, every mark stands inside the map even of a phone. */
const WINDOWS = ["/?map=4/50.2/34", "/?map=2.6/47.5/129"];

test.describe("a place is chosen", () => {
  test.use(calmly);

  test.beforeEach(() => test.setTimeout(120_000));

  test("by its link", async ({ atlas, isMobile }) => {
    test.skip(!isMobile, "links.json has every place's link, opened at a desk");
    for (const { id } of PLACES) {
      await test.step(id, async () => {
        await atlas.open(`/place/${id}`);
        await expectArrival(atlas, id);
      });
    }
  });

  test("from the list", async ({ atlas }) => {
    await atlas.open("/");
    for (const { id } of PLACES) await chooseAndReturn(atlas, id, () => atlas.chooseFromList(id));
  });

  test("with the keyboard alone", async ({ atlas, isMobile }) => {
    test.skip(isMobile, "Tab goes the same way in every window");
    await atlas.open("/");
    for (const { id } of PLACES) {
      await chooseAndReturn(atlas, id, () => atlas.chooseWithKeyboard(id));
    }
  });

  test("by its mark on the map", async ({ atlas }) => {
    const left = new Set(PLACES.map(({ id }) => id));
    for (const window of WINDOWS) {
      await atlas.open(window);
      for (const id of left) {
        if (!(await atlas.canPointAt(id))) continue;
        await chooseAndReturn(atlas, id, () => atlas.chooseOnMap(id));
        left.delete(id);
      }
    }
    expect([...left], "places whose mark no pointer could reach").toEqual([]);
  });

  for (const [id, camera] of [
    ["kursk-oblast", { zoom: 6, lat: 51.7, lng: 36 }],
    ["donetsk-oblast", { zoom: 6.5, lat: 47.9, lng: 37.7 }],
    ["dnipropetrovsk-oblast", { zoom: 6.5, lat: 48.3, lng: 34.9 }],
  ] as const) {
    test(`by its ground on the map: ${id}`, async ({ atlas }) => {
      await atlas.open(`/?map=${camera.zoom}/${camera.lat}/${camera.lng}`);
      await atlas.chooseInside(id, camera);
      await atlas.expectChosen(id);
      await atlas.expectAddress(`/place/${id}`);
    });
  }

  test("and the focus moves to its heading, so that reading goes on there", async ({ atlas }) => {
    await atlas.open("/");
    await atlas.chooseWithKeyboard("pokrovsk");
    await atlas.expectChosen("pokrovsk");
    await expect(atlas.heading()).toBeFocused();
  });

  test("without a flight where motion is unwelcome", async ({ atlas }) => {
    await atlas.open("/");
    expect(await atlas.stationsOnTheWay(() => atlas.chooseFromList("pokrovsk"))).toBeLessThan(3);
  });
});

test("choosing a place flies there, and ends where its link opens", async ({ atlas }) => {
  await atlas.open("/");
  expect(await atlas.stationsOnTheWay(() => atlas.chooseFromList("pokrovsk"))).toBeGreaterThan(3);
  await expectArrival(atlas, "pokrovsk");
});

test("a choice made during a flight is the one that counts", async ({ atlas }) => {
  await atlas.open("/");
  await atlas.chooseFromList("pokrovsk");
  await atlas.expectChosen("pokrovsk");
  await atlas.goBack();
  await atlas.chooseFromList("sunan-airport");
  await expectArrival(atlas, "sunan-airport");
});

/** However a place is chosen, this is the one state that it ends in. */
async function expectArrival(atlas: Atlas, id: string): Promise<void> {
  await atlas.expectSame({
    address: `/place/${id}`,
    heading: placeOf(id).name,
    current: [id],
    marks: () => expectedMarks(atlas.page, { place: id, layers: "all", theme: "auto", map: null }),
  });
}

async function chooseAndReturn(
  atlas: Atlas,
  id: string,
  choose: () => Promise<void>,
): Promise<void> {
  await test.step(id, async () => {
    const start = await atlas.look();
    await choose();
    await expectArrival(atlas, id);
    await atlas.goBack();
    await atlas.expectSame(start);
  });
}
