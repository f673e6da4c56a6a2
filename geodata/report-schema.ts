/** The schema of a report: what it says of itself, by which right it is quoted, and its excerpts. */
import { z } from "zod";
import { excerpt } from "./excerpt-schema";
import { byLanguage, date, edtf, id, languageTag, webAddress } from "./fields";

/** A value that is not in the report's text and was added by an editor. */
const addedByEditor = z.strictObject({ value: z.string().min(1), added_by: z.literal("editor") });
const statedOrAdded = z.union([z.string().min(1), addedByEditor]).nullable();

const webAddressOrAdded = z
  .union([webAddress, addedByEditor.extend({ value: webAddress })])
  .nullable();

/** By which right the atlas has the report's words. The limits of `coverage.ts` bind quotations alone. */
const rights = z.strictObject({
  basis: z.enum(["own", "permission", "licence", "quotation"]),
  /** Who decided it, and when; null where nobody did, and the words are quotations. */
  decided_by: z.string().min(1).nullable(),
  date: edtf.nullable(),
});

const QUOTATION = { basis: "quotation", decided_by: null, date: null } as const;

const written = z.strictObject({
  id,
  /** The language of its excerpts, unless they have their own. */
  lang: languageTag,
  title: statedOrAdded,
  publisher: statedOrAdded,
  url: webAddressOrAdded,
  /** A copy of the page in an archive, and the day on which the atlas read it. */
  archived_url: webAddress.nullable().default(null),
  retrieved: edtf.nullable().default(null),
  date,
  /** How the report describes itself, in the atlas's words, or null. */
  says_of_itself: byLanguage.nullable(),
  /** The outlets it cites: ids of speakers of the kind "outlet". */
  cites: z.array(id),
  rights: rights.default(QUOTATION),
  excerpts: z.array(excerpt).min(1),
});

export const reportSchema = written.transform((report) => ({
  ...report,
  excerpts: report.excerpts.map((it) => ({ ...it, lang: it.lang ?? report.lang })),
}));

export type Report = z.output<typeof reportSchema>;
export type Excerpt = Report["excerpts"][number];
