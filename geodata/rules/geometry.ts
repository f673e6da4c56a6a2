import { layerFile } from "../files";
import { type Finding, type Path, show } from "../finding";
import type { Layer, Place } from "../schema";

type Position = readonly [number, number];
type Ring = readonly Position[];

/** 0.000001° is about 10 cm; more decimals than that are false precision. */
const DECIMALS = 6;

/** Twice the area by the shoelace formula, in square degrees; positive if counter-clockwise. */
function signedArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], i) => {
    const [nextX, nextY] = ring[(i + 1) % ring.length] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
}

function checkClosed(ring: Ring, file: string, path: Path): Finding[] {
  const [first, last] = [ring[0], ring.at(-1)];
  if (first?.[0] === last?.[0] && first?.[1] === last?.[1]) return [];
  const expected = `a ring that ends where it starts, ${show(first)}`;
  return [{ file, path: [...path, ring.length - 1], expected, got: show(last) }];
}

/** RFC 7946, 3.1.6: outer rings are counter-clockwise, holes clockwise. */
function checkWinding(ring: Ring, isHole: boolean, file: string, path: Path): Finding[] {
  if (signedArea(ring) > 0 !== isHole) return [];
  const [expected, got] = ["counter-clockwise", "clockwise"];
  return [{ file, path, ...(isHole ? { expected: got, got: expected } : { expected, got }) }];
}

function checkPolygon(rings: readonly Ring[], file: string, path: Path): Finding[] {
  return rings.flatMap((ring, i) => [
    ...checkClosed(ring, file, [...path, i]),
    ...checkWinding(ring, i > 0, file, [...path, i]),
  ]);
}

function checkRings({ geometry }: Place, file: string, path: Path): Finding[] {
  if (geometry.type === "Polygon") return checkPolygon(geometry.coordinates, file, path);
  if (geometry.type !== "MultiPolygon") return [];
  return geometry.coordinates.flatMap((rings, i) => checkPolygon(rings, file, [...path, i]));
}

/** Coordinates of any depth: numbers, or lists of them. */
type Coordinates = number | readonly Coordinates[];

function checkDecimals(value: Coordinates, file: string, path: Path): Finding[] {
  if (typeof value !== "number") {
    return value.flatMap((inner, i) => checkDecimals(inner, file, [...path, i]));
  }
  if (Number(value.toFixed(DECIMALS)) === value) return [];
  return [{ file, path, expected: `at most ${DECIMALS} decimals`, got: show(value) }];
}

function checkPlace(place: Place, file: string, feature: Path): Finding[] {
  const path = [...feature, "geometry", "coordinates"];
  return [
    ...checkRings(place, file, path),
    ...checkDecimals(place.geometry.coordinates, file, path),
    ...checkDecimals(place.properties.anchor, file, [...feature, "properties", "anchor"]),
  ];
}

/** Checks that the geometry of every place conforms to RFC 7946 and has at most six decimals. */
export function checkGeometry(layers: readonly Layer[]): Finding[] {
  return layers.flatMap((layer) =>
    layer.features.flatMap((place, i) => checkPlace(place, layerFile(layer.id), ["features", i])),
  );
}
