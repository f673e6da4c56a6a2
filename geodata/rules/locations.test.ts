import { describe, expect, test } from "vitest";
import { fixture } from "../fixture";
import { readGeodata } from "../read";
import type { Place } from "../schema";
import { checkLocations, checkPosition } from "./locations";

type Position = [number, number];

const shipped = readGeodata()
  .layers.flatMap(({ features }) => features)
  .filter(({ properties }) => properties.schematic !== true);

const check = (anchor: Position, { properties }: Place, country?: string) =>
  checkPosition(anchor, properties, country, "f", []);

describe("checkPosition", () => {
  test.each(
    shipped
      .filter(({ properties }) => Math.abs(properties.anchor[0]) <= 90)
      .map((place) => [place.id, place] as const),
  )("%s with latitude and longitude swapped", (_, place) => {
    const [lng, lat] = place.properties.anchor;
    expect(check([lng, lat], place)).toEqual([]);
    expect(check([lat, lng], place)).toMatchObject([
      { got: `[${lat},${lng}]`, nearest: [`[${lng},${lat}]`] },
    ]);
  });

  const [kyiv] = shipped.filter(({ id }) => id === "kyiv");
  if (kyiv === undefined) throw new Error("no place kyiv");

  test.each<[string, Position, string, object[]]>([
    ["Kyiv in Ukraine", [30.5238, 50.45466], "UA", []],
    ["Sevastopol in Ukraine", [33.5254, 44.6166], "UA", []],
    ["Sevastopol in Russia", [33.5254, 44.6166], "RU", [{ got: "[33.5254,44.6166], in Ukraine" }]],
    ["a port on a coast that is drawn coarsely", [30.75, 46.49], "UA", []],
    [
      "another country's place",
      [37.6156, 55.7522],
      "UA",
      [{ got: "[37.6156,55.7522], in Russia" }],
    ],
    ["the sea", [-30, 40], "UA", [{ got: "[-30,40], in no country" }]],
    ["swapped", [50.45466, 30.5238], "UA", [{ nearest: ["[30.5238,50.45466]"] }]],
    ["east of the antimeridian", [-179.5, 66], "RU", []],
  ])("%s", (_, position, country, expected) => {
    expect(check(position, kyiv, country)).toMatchObject(expected);
    expect(check(position, kyiv, country)).toHaveLength(expected.length);
  });

  test("words that name another country prove nothing by themselves", () => {
    const properties = {
      ...kyiv.properties,
      names: { en: "X" },
      summary: { en: "In New Jersey." },
    };
    expect(check([-74.2, 40.7], { ...kyiv, properties })).toEqual([]);
  });
});

describe("checkLocations", () => {
  function withPlace(change: (place: Place) => void) {
    const data = fixture();
    const place = data.layers[0]?.features[0];
    if (place === undefined) throw new Error("the fixture has changed");
    change(place);
    return checkLocations(data);
  }

  test.each<[string, (place: Place) => void, object[]]>([
    ["nothing", () => {}, []],
    [
      "a mark outside",
      ({ properties }) => {
        properties.anchor = [12, 50.5];
      },
      [{ path: ["features", 0, "properties", "anchor"], got: "[12,50.5]" }],
    ],
    [
      "a box that leaves out a part",
      (place) => {
        place.bbox = [10, 50, 10.9, 51];
      },
      [{ path: ["features", 0, "bbox"], got: "[10,50,10.9,51], without [11,50]" }],
    ],
    [
      "a box over the antimeridian",
      (place) => {
        place.geometry = {
          type: "LineString",
          coordinates: [
            [179, 0],
            [-179, 0],
          ],
        };
        place.bbox = [179, 0, -179, 0];
        place.properties.anchor = [180, 0];
      },
      [],
    ],
  ])("%s", (_, change, expected) => {
    const findings = withPlace(change);
    expect(findings).toMatchObject(expected);
    expect(findings).toHaveLength(expected.length);
  });
});
