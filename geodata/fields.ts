/** The fields that several schemas share. */
import { z } from "zod";
import { readEdtf } from "./edtf";

/** Permanent ids: lower-case words and numbers joined by hyphens. */
export const id = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "a lower-case id such as harbour-town");

/** A text by BCP 47 language tag; English is required. */
export const byLanguage = z.object({ en: z.string().min(1) }).catchall(z.string().min(1));

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

/** A BCP 47 language tag. */
export const languageTag = z.string().min(2);

/** Whether a text is the address of a page on the web; other schemes (`javascript:`, `data:`) may run a script. */
function isWebAddress(text: string): boolean {
  const { protocol } = URL.parse(text) ?? {};
  return protocol === "http:" || protocol === "https:";
}

export const webAddress = z
  .string()
  .refine(isWebAddress, "an address that begins with http:// or https://");

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
