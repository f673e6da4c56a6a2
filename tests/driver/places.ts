import { readGeodata } from "@/geodata/read";
import type { LayerId, Place } from "@/geodata/schema";

export interface KnownPlace {
  id: string;
  name: string;
  layer: LayerId;
  place: Place;
}

const { layers } = readGeodata();

export const LAYERS: readonly { id: LayerId; title: string }[] = layers.map(({ id, title }) => ({
  id,
  title: title.en as string,
}));

/** Every place, in the atlas's order. */
export const PLACES: readonly KnownPlace[] = layers.flatMap((layer) =>
  layer.features.map((place) => ({
    id: place.id,
    name: place.properties.names.en as string,
    layer: layer.id,
    place,
  })),
);

export function placeOf(id: string): KnownPlace {
  const place = PLACES.find((known) => known.id === id);
  if (!place) throw new Error(`Expected the id of a place, got "${id}".`);
  return place;
}
