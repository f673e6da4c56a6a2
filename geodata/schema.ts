/**
 * The schemas of the files in `geodata/`: reports, vocabularies, layers and the lock. The types that
 * the rest of the code uses are inferred from them. Rules that a schema of one file cannot express (that
 * a speaker exists, that words are in an excerpt) are in `check.ts`.
 */
import { z } from "zod";
import { readEdtf } from "./edtf";
import type { LayerColour, LayerSymbol } from "./layer-style";
import type { Kind, PlaceInput } from "./places-schema";

/** Permanent ids: lower-case words and numbers joined by hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a lower-case id such as harbour-town");

/** A text by BCP 47 language tag; English is required. */
export const byLanguage = z.object({ en: z.string().min(1) }).catchall(z.string().min(1));

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
export const position = z.tuple([longitude, latitude]);

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
  correction: correction.nullable(),
});

/** A value that is not in the report's text and was added by an editor. */
const addedByEditor = z.strictObject({ value: z.string().min(1), added_by: z.literal("editor") });
const statedOrAdded = z.union([z.string().min(1), addedByEditor]).nullable();

export const reportSchema = z.strictObject({
  id,
  lang: z.string().min(2),
  title: statedOrAdded,
  publisher: statedOrAdded,
  url: statedOrAdded,
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
  z.strictObject({ id, names: byLanguage, description: byLanguage }),
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

/** Former names and other spellings by language, used for search only. */
export const formerNames = z.record(z.string(), z.array(z.string().min(1)));

/** The same place in public registers. */
export const placeIds = z.strictObject({
  geonames: z
    .string()
    .regex(/^[1-9]\d*$/, "the digits of a GeoNames id")
    .optional(),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, "Q and the digits of a Wikidata id")
    .optional(),
  iso_3166_2: z.string().min(1).optional(),
  icao: z.string().min(1).optional(),
});

const place = z.strictObject({
  type: z.literal("Feature"),
  id,
  bbox,
  geometry,
  properties: z.strictObject({
    names: byLanguage,
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

export type Report = z.infer<typeof reportSchema>;
export type Excerpt = z.infer<typeof excerpt>;
export type Mention = z.infer<typeof mention>;
export type Figure = z.infer<typeof figure>;
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
