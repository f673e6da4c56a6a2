import type { PlaceEntry } from "./atlas";

/** A settlement of the basemap, as GeoJSON. */
interface Settlement {
  properties: { name: string };
  geometry: { coordinates: readonly number[] };
}

/** Degrees within which a settlement of the same name is the place itself. */
const SAME_PLACE_TOLERANCE = 0.1;

/** The place of the atlas that a settlement of the basemap is, if it is one. */
export const placeOfSettlement = (
  places: readonly PlaceEntry[],
  { properties: { name }, geometry: { coordinates } }: Settlement,
): PlaceEntry | undefined => {
  const [lng = 0, lat = 0] = coordinates;
  return places.find(
    ({ place: { properties: known } }) =>
      known.names.en === name &&
      Math.abs(known.anchor[0] - lng) < SAME_PLACE_TOLERANCE &&
      Math.abs(known.anchor[1] - lat) < SAME_PLACE_TOLERANCE,
  );
};
