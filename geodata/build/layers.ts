/** The atlas's layers: the places of `places.json`, with their geometry from the sources. */
import { LAYERS, PLACES } from "../files";
import { Loader } from "../load";
import { type LayersFile, layersSchema, type PlaceInput, placesSchema } from "../places-schema";
import { checkDeclared, repeated } from "../rules/places";
import { layerSchema } from "../schema";
import { boundsOf, round } from "./geometry";
import { type Located, locate } from "./locate";
import { Refusal } from "./refusal";
import type { SourceId } from "./sources";

/** A layer as its file has it, and what it is derived from. */
export interface DerivedLayer {
  readonly file: ReturnType<typeof layerSchema.parse>;
  readonly from: readonly SourceId[];
  /** Hand-written inputs, in the atlas's folder. */
  readonly byHand: readonly string[];
}

interface LocatedPlace extends Located {
  readonly input: PlaceInput;
}

/**
 * All layers that have places, validated against the schema.
 *
 * @param root the atlas's folder
 * @throws GeodataError with every source that is refused
 */
export async function layers(root: string): Promise<DerivedLayer[]> {
  const loader = new Loader(root);
  const declared = loader.read(LAYERS, layersSchema);
  const inputs = loader.read(PLACES, placesSchema);
  loader.throwIfAny();
  if (declared === null || inputs === null) return [];
  loader.add(checkDeclared(inputs, declared));
  loader.throwIfAny();
  const places: LocatedPlace[] = [];
  for (const [i, input] of inputs.entries()) {
    const located = await locateOr(input, root, ({ reason }) =>
      loader.add([{ ...reason, file: PLACES, path: [i, ...reason.path] }]),
    );
    if (located) places.push({ ...located, input });
  }
  loader.throwIfAny();
  return declared.layers.flatMap((layer) => {
    const own = places.filter(({ input }) => input.layer === layer.id);
    return own.length > 0 ? [layerOf(layer, own)] : [];
  });
}

async function locateOr(
  input: PlaceInput,
  root: string,
  refused: (refusal: Refusal) => void,
): Promise<Located | null> {
  try {
    return await locate(input, root);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    refused(error);
    return null;
  }
}

const distinct = <T>(values: readonly T[]): T[] => [...new Set(values)];

function layerOf(
  { id, title }: LayersFile["layers"][number],
  places: readonly LocatedPlace[],
): DerivedLayer {
  const licences = distinct(places.map(({ provenance }) => provenance.licence));
  const file = layerSchema.parse({
    type: "FeatureCollection",
    id,
    title,
    licence: licences.join("; "),
    // Where licences differ, each stands beside what it is of.
    attribution: distinct(
      places.map(({ attribution, provenance: { licence } }) =>
        licences.length === 1 || attribution.includes(licence)
          ? attribution
          : `${attribution} (${licence})`,
      ),
    ).join("; "),
    bbox: boundsOf(...places.map(({ geometry }) => geometry)),
    features: places.map(featureOf),
  });
  const own = places.filter(({ from }) => from === null).map(({ provenance }) => provenance.file);
  return {
    file,
    from: distinct(places.flatMap(({ from }) => from ?? [])),
    byHand: distinct([PLACES, ...own]),
  };
}

function featureOf({ input, geometry, anchor, ids, provenance, ...rest }: LocatedPlace) {
  const { kind, summary, corrections, ...named } = repeated(input);
  const known = { ...ids, ...input.ids };
  const note = Object.entries(input.note ?? {}).map(([lang, more]) => {
    const before = provenance.note[lang];
    return [lang, before === undefined ? more : `${before} ${more}`];
  });
  return {
    type: "Feature" as const,
    id: input.id,
    bbox: boundsOf(geometry),
    geometry,
    properties: {
      ...named,
      kind,
      ...(rest.schematic && { schematic: rest.schematic }),
      ...(rest.band !== undefined && { band: rest.band }),
      ...(Object.keys(known).length > 0 && { ids: known }),
      summary,
      anchor: anchor.map(round),
      provenance: { ...provenance, note: { ...provenance.note, ...Object.fromEntries(note) } },
      corrections,
    },
  };
}
