import { isDeepStrictEqual } from "node:util";
import { LAYERS, layerFile, PLACES } from "../files";
import { type Finding, type Path, show } from "../finding";
import type { LayerSymbol } from "../layer-style";
import { nearest } from "../nearest";
import type { LayersFile, PlaceInput } from "../places-schema";
import type { Geodata, Layer, Place } from "../schema";

/** The geometry that a layer of each symbol draws. */
const GEOMETRY: Readonly<Record<LayerSymbol, readonly Place["geometry"]["type"][]>> = {
  area: ["Polygon", "MultiPolygon"],
  course: ["LineString", "MultiLineString"],
  line: ["LineString", "MultiLineString"],
  point: ["Point"],
};

const REBUILD = "(`npm run geodata:build` derives it)";

/** Checks that the layer and the kind of every place are in `layers.json`. */
export function checkDeclared(
  places: readonly PlaceInput[],
  { layers, kinds }: Pick<LayersFile, "layers" | "kinds">,
): Finding[] {
  return places.flatMap((place, i) => [
    ...checkKnown(i, "layer", place, layers),
    ...checkKnown(i, "kind", place, kinds),
  ]);
}

function checkKnown(
  i: number,
  field: "layer" | "kind",
  place: PlaceInput,
  known: readonly { id: string }[],
): Finding[] {
  const ids = known.map(({ id }) => id);
  const id = place[field];
  const expected = `a ${field} of ${LAYERS}`;
  return ids.includes(id) ? [] : [unknown([i, field], expected, id, nearest(id, ids))];
}

/** Checks that `places.json` and the files that are derived from it are of the same places. */
export function checkPlaces({ places, layers, kinds }: Geodata): Finding[] {
  return [
    ...places.flatMap((place, i) => checkKnown(i, "kind", place, kinds)),
    ...places.flatMap((place, i) => checkDerived(place, i, layers)),
    ...layers.flatMap((layer) => checkListed(layer, places)),
  ];
}

/** What a derived feature repeats of a place. */
export const repeated = (place: PlaceInput) => ({
  names: place.names,
  former_names: place.former_names ?? {},
  aliases: place.aliases ?? [],
  kind: place.kind,
  summary: place.summary,
  corrections: place.corrections ?? [],
});

function checkDerived(place: PlaceInput, i: number, layers: readonly Layer[]): Finding[] {
  const ids = layers.map(({ id }) => id);
  const layer = layers.find(({ id }) => id === place.layer);
  if (!layer) {
    const expected = `a layer of ${LAYERS} whose file exists ${REBUILD}`;
    return [unknown([i, "layer"], expected, place.layer, nearest(place.layer, ids))];
  }
  const feature = layer.features.find(({ id }) => id === place.id);
  if (!feature) {
    const expected = `a place of ${layerFile(layer.id)} ${REBUILD}`;
    return [unknown([i, "id"], expected, place.id, [])];
  }
  return [...checkSymbol(layer, feature, i), ...checkRepeated(place, feature, i)];
}

function checkSymbol({ id, symbol }: Layer, { geometry, properties }: Place, i: number): Finding[] {
  const path = [i, "layer"];
  if (!GEOMETRY[symbol].includes(geometry.type)) {
    const expected = `a layer for a ${geometry.type}`;
    return [{ file: PLACES, path, expected, got: `${show(id)}, whose symbol is ${symbol}` }];
  }
  if (symbol === "line" && properties.schematic) {
    const expected = "a layer with the symbol course for a schematic course";
    return [{ file: PLACES, path, expected, got: `${show(id)}, whose symbol is line` }];
  }
  return [];
}

function checkRepeated(place: PlaceInput, { properties }: Place, i: number): Finding[] {
  const derived: Record<string, unknown> = properties;
  return Object.entries(repeated(place)).flatMap(([field, value]) => {
    if (isDeepStrictEqual(value, derived[field])) return [];
    const expected = `what ${layerFile(place.layer)} has ${REBUILD}, ${show(derived[field])}`;
    return [{ file: PLACES, path: [i, field], expected, got: show(value) }];
  });
}

function checkListed(layer: Layer, places: readonly PlaceInput[]): Finding[] {
  const own = places.filter((place) => place.layer === layer.id).map(({ id }) => id);
  return layer.features.flatMap(({ id }, i) => {
    if (own.includes(id)) return [];
    const expected = `a place of ${PLACES} in this layer`;
    const path = ["features", i, "id"];
    return [
      { file: layerFile(layer.id), path, expected, got: show(id), nearest: nearest(id, own) },
    ];
  });
}

const unknown = (path: Path, expected: string, got: string, near: readonly string[]): Finding => ({
  file: PLACES,
  path,
  expected,
  got: show(got),
  nearest: near,
});
