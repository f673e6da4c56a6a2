import type { Layer, LayerId } from "@/geodata/schema";
import { type Atlas, type PlaceEntry, placeById } from "@/lib/atlas/atlas";
import { localized } from "@/lib/text/translator";

/** What a file is about: some places, and the layers whose licences hold for them. */
export interface Selection {
  id: string;
  title: string;
  layers: readonly Layer[];
  places: readonly PlaceEntry[];
}

/** The whole atlas has this id. */
export const ATLAS_COLLECTION = "atlas";

/**
 * A layer by its id, or the whole atlas.
 *
 * @param chosen which layers of the whole atlas; all of them unless told. A layer is never narrowed.
 * @returns null where there is none of that name
 */
export function selectCollection(
  atlas: Atlas,
  id: string,
  chosen: readonly LayerId[] = atlas.layers.map((layer) => layer.id),
): Selection | null {
  const whole = id === ATLAS_COLLECTION;
  const layers = atlas.layers.filter((layer) =>
    whole ? chosen.includes(layer.id) : layer.id === id,
  );
  if (!whole && layers.length === 0) return null;
  return {
    id,
    title: whole ? "Dateline Atlas" : layers.map(({ title }) => localized(title, "en")).join(),
    layers,
    places: atlas.places.filter(({ layer }) => layers.some((shown) => shown.id === layer)),
  };
}

/** One place, by its id or by one that it once had; null where there is none. */
export function selectPlace(atlas: Atlas, id: string): Selection | null {
  const entry = placeById(atlas, id);
  if (!entry) return null;
  return {
    id: entry.id,
    title: localized(entry.place.properties.names, "en"),
    layers: atlas.layers.filter((layer) => layer.id === entry.layer),
    places: [entry],
  };
}

const distinct = (words: readonly string[]): string => [...new Set(words)].join("; ");

export const licenceOf = ({ layers }: Pick<Selection, "layers">): string =>
  distinct(layers.map(({ licence }) => licence));

export const attributionOf = ({ layers }: Pick<Selection, "layers">): string =>
  distinct(layers.map(({ attribution }) => attribution));
