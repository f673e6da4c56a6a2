/** The fields that several schemas share. */
import { z } from "zod";
import { threeLetters } from "./countries";
import { readEdtf } from "./edtf";
import { checkEach, checkName, checkProse, checkTag } from "./own-words";

/** Permanent ids: lower-case words and numbers joined by hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a lower-case id such as harbour-town");

/** A language tag as BCP 47 has it. */
export const languageTag = z.string().superRefine((tag, context) => {
  checkTag(tag, context);
});

const texts = z.object({ en: z.string().min(1) }).catchall(z.string().min(1));

/** A text by BCP 47 language tag; English is required. */
export const byLanguage = texts.superRefine((value, context) => {
  checkEach(checkProse, value, context);
});

/** A place's name by language, each in the letters of its language. */
export const placeNames = texts.superRefine((value, context) => {
  checkEach(checkName, value, context);
});

/** Former names and other spellings of a place by language, used for search only. */
export const formerNames = z
  .record(z.string(), z.array(z.string().min(1)))
  .superRefine((value, context) => checkEach(checkName, value, context));

/** Degrees, WGS 84. */
export const longitude = z.number().min(-180).max(180);
export const latitude = z.number().min(-90).max(90);

/** Extended Date/Time Format (ISO 8601-2), as far as `edtf.ts` parses it. */
export const edtf = z
  .string()
  .refine(
    (text) => readEdtf(text) !== null,
    "an EDTF date such as 2025-06-17, 2024-23 or ../2025-11",
  );

/** A date that the report states, or that the atlas inferred, with an explanation. */
export const date = z
  .strictObject({
    edtf: edtf.nullable(),
    text: z.string().min(1).nullable(),
    basis: z.enum(["stated", "inferred"]),
    inferred_from: z.string().min(1).optional(),
  })
  .refine((d) => (d.basis === "inferred") === (d.inferred_from !== undefined), {
    message: "inferred_from for an inferred date, and for no other",
  });

/** The only addresses that become links: others, such as `javascript:`, would run in a reader's page. */
function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

/** An address that a reader can follow. */
export const webAddress = z
  .string()
  .refine(isWebAddress, "an address that begins with https:// or http://");

/** A country of ISO 3166-1, by its two letters. */
export const countryCode = z
  .string()
  .refine((code) => threeLetters(code) !== undefined, "a country's two letters (ISO 3166-1)");

/** An entry in the log of an excerpt or a place: what was changed, and why. */
export const correction = z.strictObject({
  date: edtf,
  what: z.string().min(1),
  /** Null in entries that were written before the reason was asked for. */
  why: z.string().min(1).nullable(),
  /** What it does to the statement, where it does something to it. */
  status: z.enum(["corrected", "withdrawn", "disputed"]).optional(),
});

export type Correction = z.output<typeof correction>;

/** [longitude, latitude] in degrees, WGS 84. */
export const position = z.tuple([longitude, latitude]);

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
