/**
 * The schema of an excerpt. Its file form is short: what is empty is left out, and an excerpt with a single
 * claim has the claim's fields itself. The schema gives one form for both, with a list of claims.
 */
import { z } from "zod";
import { correction, date, edtf, id, languageTag } from "./fields";

const CLAIM_FIELDS = ["chain", "date", "modality", "mentions", "figures"] as const;

/** A link of a chain: who passes the words on, and how the report lets us know it. */
const link = z
  .strictObject({
    /** An id in `vocabulary/speakers.json`. */
    speaker: id,
    /** stated: the sentence names the speaker; context: another sentence does; inferred: the atlas concludes it. */
    basis: z.enum(["stated", "context", "inferred"]),
    inferred_from: z.string().min(1).optional(),
  })
  .refine((it) => (it.basis === "inferred") === (it.inferred_from !== undefined), {
    message: "inferred_from for an inferred link, and for no other",
  });

/** A plain id is a link that is stated. */
const linkOrId = z.preprocess(
  (value) => (typeof value === "string" ? { speaker: value, basis: "stated" } : value),
  link,
);

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

const UNSTATED = { edtf: null, text: null, basis: "stated" } as const;

/**
 * What an excerpt is told as: as an event that has happened, as a state (described), as a plan, as something
 * possible, or as a rumour.
 */
const MODALITIES = ["happened", "described", "planned", "possible", "rumoured"] as const;

/** One thing that an excerpt says: by whom, of when, told as what, of which places, with which numbers. */
const claim = z.strictObject({
  /** The original speaker first. The report, always last, is left out. */
  chain: z.array(linkOrId).default([]),
  date: date.default(UNSTATED),
  modality: z.enum(MODALITIES),
  mentions: z.array(mention).default([]),
  figures: z.array(figure).default([]),
});

/** The gloss that says that the report writes it so. It stands for no words of the report. */
const SIC = "sic";

/** Words that the atlas inserts, so that an excerpt can be read alone. They never replace any. */
const gloss = z
  .strictObject({
    /** Where in `exact` it is inserted, in UTF-16 code units. */
    at: z.number().int().nonnegative(),
    /** The words without brackets, or "sic". */
    text: z
      .string()
      .regex(/^[^\s[\]](?:[^[\]\n]*[^\s[\]])?$/, "words without brackets or outer spaces"),
    /** Words of the report, letter by letter, that the gloss takes its own from; by default the same. */
    from: z.string().min(1).optional(),
  })
  .transform(({ at, text, from }) => ({ at, text, from: text === SIC ? null : (from ?? text) }));

/** The form in which earlier files have a single correction. */
const earlierCorrection = z.strictObject({
  status: z.enum(["corrected", "withdrawn", "disputed"]),
  date: edtf,
  note: z.string().min(1),
});

const written = z.strictObject({
  id,
  exact: z.string().min(1),
  prefix: z.string().default(""),
  suffix: z.string().default(""),
  /** By default the language of the report. */
  lang: languageTag.optional(),
  /** Former ids, so that old links stay valid. */
  aliases: z.array(id).default([]),
  glosses: z.array(gloss).default([]),
  corrections: z.array(correction).default([]),
  correction: earlierCorrection.nullable().default(null),
  claims: z.array(claim).min(1),
});

/** Gives an excerpt that has the fields of its only claim itself a list of claims. */
function withClaims(value: unknown): unknown {
  if (typeof value !== "object" || value === null || "claims" in value) return value;
  const entries = Object.entries(value);
  const isOfClaim = ([name]: [string, unknown]) =>
    (CLAIM_FIELDS as readonly string[]).includes(name);
  return {
    ...Object.fromEntries(entries.filter((entry) => !isOfClaim(entry))),
    claims: [Object.fromEntries(entries.filter(isOfClaim))],
  };
}

export const excerpt = z.preprocess(
  withClaims,
  written.transform(({ correction: earlier, corrections, ...rest }) => ({
    ...rest,
    corrections:
      earlier === null
        ? corrections
        : [
            { date: earlier.date, what: earlier.note, why: null, status: earlier.status },
            ...corrections,
          ],
  })),
);

export type Claim = z.output<typeof claim>;
export type Link = z.output<typeof link>;
export type Gloss = z.output<typeof gloss>;
export type Mention = z.output<typeof mention>;
export type Figure = z.output<typeof figure>;
export type Modality = Claim["modality"];
