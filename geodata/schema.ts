/**
 * The schemas of the files in `geodata/`: reports, vocabularies, layers and the lock. The types that
 * the rest of the code uses are inferred from them. Rules that a schema of one file cannot express (that
 * a speaker exists, that words are in an excerpt) are in `check.ts`.
 */
import { z } from "zod";
import {
  byLanguage,
  correction,
  formerNames,
  id,
  latitude,
  longitude,
  placeIds,
  placeNames,
  position,
} from "./fields";
import type { LayerColour, LayerSymbol } from "./layer-style";
import type { AtlasMetadata } from "./metadata";
import type { Kind, PlaceInput } from "./places-schema";

import type { Report } from "./report-schema";

export type { Claim, Figure, Gloss, Link, Mention, Modality } from "./excerpt-schema";
export { byLanguage, type Correction } from "./fields";
export { type Excerpt, type Report, reportSchema } from "./report-schema";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const offset = z.number().int().nonnegative();

const glossLock = z.strictObject({
  /** Position of `from` in the text, as of an excerpt; null for "sic", which stands for no words. */
  start: offset.nullable(),
  end: offset.nullable(),
  /** SHA-256 of at, text and from joined by U+001F, in UTF-8. */
  sha256,
});

export const lockSchema = z.record(
  id,
  z.strictObject({
    /** Hash of the report's text in UTF-8. */
    sha256,
    /** Number of words of the text (runs of characters without white space). */
    words: z.number().int().positive(),
    excerpts: z.record(
      id,
      z.strictObject({
        /**
         * Position of `exact` in the text, in UTF-16 code units; `end` is exclusive (the
         * TextPositionSelector of the W3C Web Annotation Data Model).
         */
        start: offset,
        end: z.number().int().positive(),
        /** Indices of the first and last word, from 0, that prefix, exact or suffix overlap. */
        first_word: offset,
        last_word: offset,
        /** SHA-256 of prefix, exact and suffix joined by U+001F, in UTF-8. */
        sha256,
        /** Its glosses, in their order; left out without any. */
        glosses: z.array(glossLock).optional(),
      }),
    ),
  }),
);

export const speakersSchema = z.array(
  z.strictObject({
    id,
    names: byLanguage,
    kind: z.enum(["person", "body", "outlet", "document", "imagery", "unnamed"]),
    /** False if the report does not name the speaker; the bead is then hollow. */
    named: z.boolean(),
    role: byLanguage.optional(),
  }),
);

export const countedSchema = z.array(
  z.strictObject({
    id,
    names: byLanguage,
    description: byLanguage,
    /** The units whose figures stand on one scale; left out where all figures have the same. */
    units: z.array(z.string().min(1)).min(1).optional(),
  }),
);

const provenance = z.strictObject({
  source: z.string(),
  package: z.string(),
  file: z.string(),
  licence: z.string(),
  note: byLanguage,
});

export const geometry = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("Point"), coordinates: position }),
  z.strictObject({ type: z.literal("LineString"), coordinates: z.array(position).min(2) }),
  z.strictObject({
    type: z.literal("MultiLineString"),
    coordinates: z.array(z.array(position).min(2)),
  }),
  z.strictObject({ type: z.literal("Polygon"), coordinates: z.array(z.array(position).min(4)) }),
  z.strictObject({
    type: z.literal("MultiPolygon"),
    coordinates: z.array(z.array(z.array(position).min(4))),
  }),
]);

const bbox = z.tuple([longitude, latitude, longitude, latitude]);

const place = z.strictObject({
  type: z.literal("Feature"),
  id,
  bbox,
  geometry,
  properties: z.strictObject({
    names: placeNames,
    former_names: formerNames,
    /** Former ids, so that old links stay valid. */
    aliases: z.array(id),
    /** Id of a kind in `layers.json`. */
    kind: id,
    schematic: z.literal(true).optional(),
    /** How wide a course's band is drawn, as a multiple of the usual width. */
    band: z.number().positive().optional(),
    ids: placeIds.optional(),
    summary: byLanguage,
    /** Position of the mark, [longitude, latitude]. */
    anchor: position,
    provenance,
    corrections: z.array(correction).default([]),
  }),
});

export const layerSchema = z.strictObject({
  type: z.literal("FeatureCollection"),
  id,
  title: byLanguage,
  licence: z.string().min(1),
  attribution: z.string().min(1),
  bbox,
  features: z.array(place).min(1),
});

export type Speaker = z.infer<typeof speakersSchema>[number];
export type Counted = z.infer<typeof countedSchema>[number];
/** The id of a layer in the atlas's `layers.json`. */
export type LayerId = string;
/** A layer's file: its places with their geometry. */
type LayerFile = z.infer<typeof layerSchema>;
/** A layer with the way it is drawn, which `layers.json` says. */
export type Layer = LayerFile & { symbol: LayerSymbol; colour: LayerColour };
export type Place = z.infer<typeof place>;
export type PlaceIds = z.infer<typeof placeIds>;
export type Lock = z.infer<typeof lockSchema>;
export type ReportLock = Lock[string];
export type ByLanguage = z.infer<typeof byLanguage>;

/** The data of all files in `geodata/`. */
export interface Geodata {
  readonly metadata: AtlasMetadata;
  /** In drawing order. */
  readonly layers: readonly Layer[];
  readonly kinds: readonly Kind[];
  /** What `places.json` says; the geometry that is derived from it is in the layers. */
  readonly places: readonly PlaceInput[];
  /** Sorted by id. */
  readonly reports: readonly Report[];
  readonly speakers: readonly Speaker[];
  readonly counted: readonly Counted[];
  readonly lock: Lock;
}
