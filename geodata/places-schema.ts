/** The schemas of `layers.json` and `places.json`, which an editor writes. */
import { z } from "zod";
import {
  byLanguage,
  correction,
  countryCode,
  formerNames,
  id,
  placeIds,
  placeNames,
  position,
} from "./fields";
import { COLOURS, SYMBOLS } from "./layer-style";

const kind = z.strictObject({
  id,
  /** What a place of this kind is called: an oblast here, a county there. */
  names: byLanguage,
});

const layer = z.strictObject({
  id,
  title: byLanguage,
  symbol: z.enum(SYMBOLS),
  colour: z.enum(COLOURS).default("accent"),
});

/** `layers.json`: the layers in drawing order, and the kinds of places. */
export const layersSchema = z.strictObject({
  layers: z.array(layer).min(1),
  kinds: z.array(kind).min(1),
});

/** Where a geometry of the atlas's own comes from. */
export const creditSchema = z.strictObject({
  source: z.string().min(1),
  licence: z.string().min(1),
  /** What is shown with the data; the source, if it is left out. */
  attribution: z.string().min(1).optional(),
  note: byLanguage.optional(),
});

/** A schematic course through given points, for a way that no report describes. */
const corridor = z.strictObject({
  points: z.array(position).min(2),
  /** How wide the band is drawn, as a multiple of the usual width. */
  band: z.number().min(0.5).max(2).optional(),
  credit: creditSchema.required({ note: true }),
});

/** Where geometry is looked up: see `docs/data.md`. */
const source = z
  .string()
  .regex(
    /^(?:geonames:[1-9]\d*|naturalearth:\S+|ourairports:\S+|geometry:[\w.-]+\.geojson|corridor)$/,
    "geonames:<id>, naturalearth:<ISO 3166-2>, ourairports:<ICAO>, geometry:<file>.geojson or corridor",
  );

const place = z
  .strictObject({
    id,
    layer: id,
    kind: id,
    source,
    /** Country of ISO 3166-1, in two letters: a source in another one is refused. */
    country: countryCode.optional(),
    /** [longitude, latitude]: a source far from it is refused. In an area or on a line, the mark stands here. */
    anchor: position.optional(),
    corridor: corridor.optional(),
    names: placeNames,
    former_names: formerNames.optional(),
    /** Former ids, so that old links stay valid. */
    aliases: z.array(id).optional(),
    summary: byLanguage,
    /** What was changed in this entry, when and why, the oldest first; shown with the place. */
    corrections: z.array(correction).optional(),
    /** Added to what is derived from the source. */
    ids: placeIds.optional(),
    /** What else is to be known of the geometry; follows the note on its source. */
    note: byLanguage.optional(),
  })
  .refine((p) => (p.source === "corridor") === (p.corridor !== undefined), {
    path: ["corridor"],
    message: "points and credit for the source corridor, and for no other",
  });

/** `places.json`: every place of the atlas. */
export const placesSchema = z.array(place);

export type LayersFile = z.infer<typeof layersSchema>;
export type Kind = z.infer<typeof kind>;
export type PlaceInput = z.infer<typeof place>;
export type Credit = z.infer<typeof creditSchema>;
