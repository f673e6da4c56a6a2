import type { Layer, LayerId } from "@/geodata/schema";
import { type Atlas, type PlaceEntry, placeById } from "@/lib/atlas/atlas";
import { localized } from "@/lib/text/translator";

/** The content of an exported file: places, and the layers whose licences apply to them. */
export interface Selection {
  id: string;
  title: string;
  layers: readonly Layer[];
  places: readonly PlaceEntry[];
}

/** Id of the collection of all layers. */
export const ATLAS_COLLECTION = "atlas";

/**
 * A layer by its id, or the whole atlas.
 *
 * @param chosen the layers to include in the whole atlas, all by default; ignored for a single layer
 * @returns null if there is no such collection
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
    title: whole
      ? localized(atlas.title, "en")
      : layers.map(({ title }) => localized(title, "en")).join(),
    layers,
    places: atlas.places.filter(({ layer }) => layers.some((shown) => shown.id === layer)),
  };
}

/** One place, by its current id or a former one; null if there is none. */
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

const joinDistinct = (words: readonly string[]): string => [...new Set(words)].join("; ");

export const licenceOf = ({ layers }: Pick<Selection, "layers">): string =>
  joinDistinct(layers.map(({ licence }) => licence));

export const attributionOf = ({ layers }: Pick<Selection, "layers">): string =>
  joinDistinct(layers.map(({ attribution }) => attribution));

/** The attribution of each source with its licence, unless it already contains the licence. */
export const creditOf = ({ layers }: Pick<Selection, "layers">): string =>
  joinDistinct(
    layers.map(({ attribution, licence }) =>
      attribution.includes(licence) ? attribution : `${attribution} (${licence})`,
    ),
  );
