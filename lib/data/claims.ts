import type { Claim, Figure, Link, Report } from "@/geodata/schema";
import type { Quotation } from "@/lib/atlas/atlas";
import { speakersOf } from "@/lib/atlas/attribution";

/** A date in four fields: EDTF (ISO 8601-2), the report's words, its basis, and what it is inferred from. */
export interface PublishedDate {
  date: string | null;
  date_text: string | null;
  /** "stated" or "inferred"; null without a date. */
  date_basis: string | null;
  date_inferred_from: string | null;
}

/** A link of a chain, and how the report lets us know that it was this speaker. */
interface PublishedLink {
  /** Id and name of the speaker. */
  speaker: string;
  name: string;
  basis: Link["basis"];
  inferred_from: string | null;
}

/** How the words of a claim mention a place. */
interface PublishedMention {
  place: string;
  precision: 1 | 2 | 3;
  basis: string;
  basis_note: string | null;
  words: string;
}

/** One thing that an excerpt says. */
export interface PublishedClaim extends PublishedDate {
  said_by: string[];
  chain: PublishedLink[];
  modality: string;
  places: PublishedMention[];
  figures: Figure[];
}

export const DATA_LANGUAGE = "en";

export const publishedDate = ({ edtf, text, basis, ...date }: Report["date"]): PublishedDate => ({
  date: edtf,
  date_text: text,
  // There is no basis for what is not stated.
  date_basis: edtf && basis,
  date_inferred_from: date.inferred_from ?? null,
});

/** Names, speaker first; the last is the report's id. */
export const saidBy = (
  quotation: Pick<Quotation, "chain" | "report">,
  lang = DATA_LANGUAGE,
): string[] => [...speakersOf(quotation, lang), quotation.report.id];

const publishedMention = ({ note, ...mention }: Claim["mentions"][number]): PublishedMention => ({
  place: mention.place,
  precision: mention.precision,
  basis: mention.basis,
  basis_note: note ?? null,
  words: mention.words,
});

/** All claims of an excerpt. */
export const publishedClaims = ({ claims, report }: Quotation): PublishedClaim[] =>
  claims.map(({ claim, chain }) => ({
    said_by: saidBy({ chain, report }),
    chain: chain.map((link) => ({
      speaker: link.id,
      name: link.names.en,
      basis: link.basis,
      inferred_from: link.inferred_from ?? null,
    })),
    ...publishedDate(claim.date),
    modality: claim.modality,
    places: claim.mentions.map(publishedMention),
    figures: claim.figures,
  }));
