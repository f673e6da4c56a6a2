/**
 * The schemas of the files in `geodata/`: reports, vocabularies, layers and the lock. The types that
 * the rest of the code uses are inferred from them. Rules that a schema of one file cannot express (that
 * a speaker exists, that words are in an excerpt) are in `check.ts`.
 */
import { z } from "zod";
import { threeLetters } from "./countries";
import { readEdtf } from "./edtf";
import { LAYER_IDS } from "./layer-ids";
import { byLanguage, languageTag, otherPlaceNames, placeNames, webAddress } from "./own-words";

export { LAYER_IDS, type LayerId } from "./layer-ids";

/** Permanent ids: lower-case words and numbers joined by hyphens. */
const id = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a lower-case id such as kursk-oblast");

/** Extended Date/Time Format (ISO 8601-2), as far as `edtf.ts` parses it. */
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

/** A date that the report states, or that the atlas inferred, with an explanation. */
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
 * How precisely the words locate the event, after the geo-precision codes of ACLED: 1: the place itself;
 * 2: near it, or a part of a region; 3: a larger region, or a schematic course.
 */
const precision = z.union([z.literal(1), z.literal(2), z.literal(3)]);

const mention = z
  .strictObject({
    place: id,
    precision,
    /** stated: the words name it; context: they refer back to it; inferred: concluded by the atlas. */
    basis: z.enum(["stated", "context", "inferred"]),
    /** The part of `exact` that mentions the place; it is underlined. */
    words: z.string().min(1),
    /** Why it was inferred; required if it was. */
    note: z.string().min(1).optional(),
  })
  .refine((m) => m.basis !== "inferred" || m.note !== undefined, {
    message: "a note that says what an inferred mention rests on",
  });

/**
 * What the words say of the number. Plain: nothing, as in "15,000 soldiers". Older files call that
 * "exactly", which no report says.
 */
const qualifier = z.preprocess(
  (value) => (value === "exactly" ? "plain" : value),
  z.enum(["plain", "about", "up-to", "over", "range", "words"]),
);

const figure = z
  .strictObject({
    /** What is counted: an id in `vocabulary/counted.json`. */
    counted: id,
    /** Lower and upper bound; the same for a single number; null for an open bound and for words. */
    min: z.number().nullable(),
    max: z.number().nullable(),
    qualifier,
    unit: z.string().min(1),
    /** The words of the excerpt that state it. */
    words: z.string().min(1),
    as_of: date.nullable(),
    /** Id of the original source: a speaker, or the report. Figures with the same origin count as one. */
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
  /** Ids in `vocabulary/speakers.json`, original speaker first. The report, always last, is left out. */
  chain: z.array(id),
  date,
  modality: z.enum(["happened", "planned", "possible", "rumoured"]),
  mentions: z.array(mention),
  figures: z.array(figure),
  correction: correction.nullable().default(null),
});

/** A value that is not in the report's text and was added by an editor. */
const statedOrAdded = (value: z.ZodString) =>
  z.union([value, z.strictObject({ value, added_by: z.literal("editor") })]).nullable();
const title = statedOrAdded(z.string().min(1));

export const reportSchema = z.strictObject({
  id,
  lang: languageTag,
  title,
  publisher: title,
  url: statedOrAdded(webAddress),
  date,
  /** How the report describes itself, in the atlas's words, or null. */
  says_of_itself: byLanguage.nullable(),
  /** The outlets it cites: ids of speakers of the kind "outlet". */
  cites: z.array(id),
  excerpts: z.array(excerpt).min(1),
});

export const lockSchema = z.record(
  id,
  z.strictObject({
    /** Hash of the report's text in UTF-8. */
    sha256: z.string().regex(/^[0-9a-f]{64}$/),
    /** Number of words of the text (runs of characters without white space). */
    words: z.number().int().positive(),
    excerpts: z.record(
      id,
      z.strictObject({
        /**
         * Position of `exact` in the text, in UTF-16 code units; `end` is exclusive (the
         * TextPositionSelector of the W3C Web Annotation Data Model).
         */
        start: z.number().int().nonnegative(),
        end: z.number().int().positive(),
        /** Indices of the first and last word, from 0, that prefix, exact or suffix overlap. */
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

const countryCode = z
  .string()
  .refine((code) => threeLetters(code) !== undefined, "a country's two letters (ISO 3166-1)");

const bbox = z.tuple([longitude, latitude, longitude, latitude]);

const KINDS = ["oblast", "town", "city", "airport", "air-route", "sea-route"] as const;

const place = z.strictObject({
  type: z.literal("Feature"),
  id,
  bbox,
  geometry,
  properties: z.strictObject({
    names: placeNames,
    /** Former names and other spellings by language, used for search only. */
    former_names: otherPlaceNames,
    /** Former ids, so that old links stay valid. */
    aliases: z.array(id),
    kind: z.enum(KINDS),
    schematic: z.literal(true).optional(),
    summary: byLanguage,
    /** Position of the mark, [longitude, latitude]. */
    anchor: position,
    /** The country (ISO 3166-1, two letters) in which the anchor lies; left out at sea and for a course. */
    country: countryCode.optional(),
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
