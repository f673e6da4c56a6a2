import type { Citation } from "./citation";
import { type DateParts, isApproximate, parseEdtfDates } from "./partial-date";

interface CslDate {
  "date-parts": DateParts[];
  season?: number;
  circa?: boolean;
}

/** An item of CSL-JSON, as the schema of CSL 1.0.2 has it (csl-data.json). */
export interface CslItem {
  id: string;
  type: "webpage";
  author: { literal: string }[];
  title: string;
  "container-title": string;
  issued?: CslDate;
  note: string;
  URL: string;
}

/** CSL-JSON, by which Zotero, Mendeley and citeproc take a citation: a list of one item. */
export function cslItems(citation: Citation): CslItem[] {
  const { id, authors, title, container, note, url } = citation;
  const issued = issuedOf(citation);
  return [
    {
      id,
      type: "webpage",
      author: authors.map((literal) => ({ literal })),
      title,
      "container-title": container,
      ...(issued ? { issued } : {}),
      note,
      URL: url,
    },
  ];
}

/** An inferred date is "circa": it is not the report's own. */
function issuedOf({ date, inferred }: Citation): CslDate | null {
  const points = parseEdtfDates(date);
  if (points === null) return null;
  const [{ season }] = points;
  return {
    "date-parts": points.map(({ parts }) => parts),
    ...(points.length === 1 && season !== null ? { season } : {}),
    ...(inferred || isApproximate(date) ? { circa: true } : {}),
  };
}
