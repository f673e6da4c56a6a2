/**
 * The schemas of the files in `geodata/`: reports, vocabularies, layers and the lock. The types that
 * the rest of the code uses are inferred from them. Rules that a schema of one file cannot express (that
 * a speaker exists, that words are in an excerpt) are in `check.ts`.
 */
import { z } from "zod";
import { byLanguage, correction, id } from "./fields";
import { LAYER_IDS } from "./layer-ids";
import type { Report } from "./report-schema";

export type { Claim, Figure, Gloss, Link, Mention, Modality } from "./excerpt-schema";
export type { Correction } from "./fields";
export { LAYER_IDS, type LayerId } from "./layer-ids";
export { type Excerpt, type Report, reportSchema } from "./report-schema";

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
/** [longitude, latitude] in degrees, WGS 84. */
const position = z.tuple([longitude, latitude]);

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
  z.strictObject({ id, names: byLanguage, description: byLanguage }),
);

const provenance = z.strictObject({
  source: z.string(),
  package: z.string(),
  file: z.string(),
  licence: z.string(),
  note: byLanguage,
});

const geometry = z.discriminatedUnion("type", [
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

const KINDS = ["oblast", "town", "city", "airport", "air-route", "sea-route"] as const;

const place = z.strictObject({
  type: z.literal("Feature"),
  id,
  bbox,
  geometry,
  properties: z.strictObject({
    names: byLanguage,
    /** Former names and other spellings by language, used for search only. */
    former_names: z.record(z.string(), z.array(z.string())),
    /** Former ids, so that old links stay valid. */
    aliases: z.array(id),
    kind: z.enum(KINDS),
    schematic: z.literal(true).optional(),
    summary: byLanguage,
    /** Position of the mark, [longitude, latitude]. */
    anchor: position,
    provenance,
    corrections: z.array(correction).default([]),
  }),
});

export const layerSchema = z.strictObject({
  type: z.literal("FeatureCollection"),
  id: z.enum(LAYER_IDS),
  title: byLanguage,
  licence: z.string().min(1),
  attribution: z.string().min(1),
  bbox,
  features: z.array(place).min(1),
});

export type Speaker = z.infer<typeof speakersSchema>[number];
export type Counted = z.infer<typeof countedSchema>[number];
export type Layer = z.infer<typeof layerSchema>;
export type Place = z.infer<typeof place>;
export type PlaceKind = (typeof KINDS)[number];
export type Lock = z.infer<typeof lockSchema>;
export type ReportLock = Lock[string];
export type ByLanguage = z.infer<typeof byLanguage>;

/** The data of all files in `geodata/`. */
export interface Geodata {
  /** In drawing order. */
  readonly layers: readonly Layer[];
  /** Sorted by id. */
  readonly reports: readonly Report[];
  readonly speakers: readonly Speaker[];
  readonly counted: readonly Counted[];
  readonly lock: Lock;
}
