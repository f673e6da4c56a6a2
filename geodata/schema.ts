/**
 * The shapes of everything that `geodata/` knows: reports, vocabularies, layers.
 *
 * These schemas are the only definition; the types that the rest of the house uses are inferred from
 * them. Cross-file rules (does this speaker exist, do these words stand in the excerpt) are in
 * `check.ts`, since they need more than one file.
 */
import { z } from "zod";
import { readEdtf } from "./edtf";
import { LAYER_IDS } from "./layer-ids";

export { LAYER_IDS, type LayerId } from "./layer-ids";

/** Permanent ids: lower-case words joined by hyphens, at least two characters. */
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a lower-case id such as kursk-oblast");

/** A text by BCP 47 language tag; English is always there. */
const byLanguage = z.object({ en: z.string().min(1) }).catchall(z.string().min(1));

/** Extended Date/Time Format, ISO 8601-2; `edtf.ts` reads it. */
const edtf = z
  .string()
  .refine(
    (text) => readEdtf(text) !== null,
    "an EDTF date such as 2025-06-17, 2024-23 or ../2025-11",
  );

const longitude = z.number().min(-180).max(180);
const latitude = z.number().min(-90).max(90);
/** [longitude, latitude] in degrees, WGS 84. */
const position = z.tuple([longitude, latitude]);

/** What a date rests on: the report's own words, or the atlas's reading, which must say from what. */
const date = z
  .strictObject({
    edtf: edtf.nullable(),
    text: z.string().min(1).nullable(),
    basis: z.enum(["stated", "inferred"]),
    inferred_from: z.string().min(1).optional(),
  })
  .refine((d) => (d.basis === "inferred") === (d.inferred_from !== undefined), {
    message: "inferred_from for an inferred date, and for no other",
  });

/**
 * How near the words come to the place (after ACLED): 1 the named place; 2 near it, or a part of a
 * region; 3 a larger region, or a schematic course.
 */
const precision = z.union([z.literal(1), z.literal(2), z.literal(3)]);

const mention = z
  .strictObject({
    place: id,
    precision,
    /** stated: the words name the place; context: they refer back to it; inferred: the atlas's reading. */
    basis: z.enum(["stated", "context", "inferred"]),
    /** The part of `exact` that the tie rests on; it is underlined. */
    words: z.string().min(1),
    /** What a reading rests on; required when inferred. */
    note: z.string().min(1).optional(),
  })
  .refine((m) => m.basis !== "inferred" || m.note !== undefined, {
    message: "a note that says what an inferred mention rests on",
  });

const figure = z
  .strictObject({
    /** What is counted: an id of `vocabulary/counted.json`. */
    counted: id,
    /** Least and greatest value; the same number for a single value; null where only words are given. */
    min: z.number().nullable(),
    max: z.number().nullable(),
    qualifier: z.enum(["exactly", "about", "up-to", "over", "range", "words"]),
    unit: z.string().min(1),
    /** The words of the excerpt that state it. */
    words: z.string().min(1),
    as_of: date.nullable(),
    /** Figures with the same origin go back to one source and count as one. */
    origin: id,
  })
  .refine((f) => (f.qualifier === "words") === (f.min === null && f.max === null), {
    message: "min and max null for a figure in words, and for no other",
  })
  .refine((f) => f.min === null || f.max === null || f.min <= f.max, {
    message: "min no greater than max",
  });

const correction = z.strictObject({
  status: z.enum(["corrected", "withdrawn", "disputed"]),
  date: edtf,
  note: z.string().min(1),
});

const excerpt = z.strictObject({
  id,
  exact: z.string().min(1),
  prefix: z.string(),
  suffix: z.string(),
  /** Who said it, speaker first; ids of `vocabulary/speakers.json`. The report itself follows unsaid. */
  chain: z.array(id),
  date,
  modality: z.enum(["happened", "planned", "possible", "rumoured"]),
  mentions: z.array(mention),
  figures: z.array(figure),
  correction: correction.nullable(),
});

/** Something the text does not give and an editor added later. */
const addedByEditor = z.strictObject({ value: z.string().min(1), added_by: z.literal("editor") });
const statedOrAdded = z.union([z.string().min(1), addedByEditor]).nullable();

export const reportSchema = z.strictObject({
  id,
  lang: z.string().min(2),
  title: statedOrAdded,
  publisher: statedOrAdded,
  url: statedOrAdded,
  date,
  /** What the report says of itself, in the atlas's words, or null. */
  says_of_itself: byLanguage.nullable(),
  /** The outlets it cites: ids of speakers of kind outlet. */
  cites: z.array(id),
  excerpts: z.array(excerpt).min(1),
});

export const lockSchema = z.record(
  id,
  z.strictObject({
    /** Of the report's text, in UTF-8. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** How many the text has: runs of characters without white space. */
    words: z.number().int().positive(),
    excerpts: z.record(
      id,
      z.strictObject({
        /** TextPositionSelector: UTF-16 code units from the start of the text. */
        start: z.number().int().nonnegative(),
        end: z.number().int().positive(),
        /** First and last word of the text that prefix, exact or suffix touches; the first is 0. */
        first_word: z.number().int().nonnegative(),
        last_word: z.number().int().nonnegative(),
        /** SHA-256 of prefix, exact and suffix joined by U+001F, in UTF-8. */
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    ),
  }),
);

export const speakersSchema = z.array(
  z.strictObject({
    id,
    names: byLanguage,
    kind: z.enum(["person", "body", "outlet", "document", "imagery", "unnamed"]),
    /** False where the report names no one; the bead is hollow. */
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
    /** Names no longer used; they serve search only. */
    former_names: z.record(z.string(), z.array(z.string())),
    /** Ids that this place once had; links to them stay valid. */
    aliases: z.array(id),
    kind: z.enum(KINDS),
    schematic: z.literal(true).optional(),
    summary: byLanguage,
    /** Where the mark stands, [longitude, latitude]. */
    anchor: position,
    provenance,
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

export type Report = z.infer<typeof reportSchema>;
export type Excerpt = z.infer<typeof excerpt>;
export type Mention = z.infer<typeof mention>;
export type Figure = z.infer<typeof figure>;
export type Speaker = z.infer<typeof speakersSchema>[number];
export type Counted = z.infer<typeof countedSchema>[number];
export type Layer = z.infer<typeof layerSchema>;
export type Place = z.infer<typeof place>;
export type PlaceKind = (typeof KINDS)[number];
export type Lock = z.infer<typeof lockSchema>;
export type ReportLock = Lock[string];
export type ByLanguage = z.infer<typeof byLanguage>;

/** All that `geodata/` knows, as `read.ts` gives it. */
export interface Geodata {
  /** In drawing order. */
  readonly layers: readonly Layer[];
  /** By id. */
  readonly reports: readonly Report[];
  readonly speakers: readonly Speaker[];
  readonly counted: readonly Counted[];
  readonly lock: Lock;
}
