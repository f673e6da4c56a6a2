import type { Citation } from "./citation";
import { type DateParts, isApproximate, parseEdtfDates } from "./partial-date";

interface CslDate {
  "date-parts": DateParts[];
  season?: number;
  circa?: boolean;
}

/** A CSL-JSON item, by the schema of CSL 1.0.2 (csl-data.json). */
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

/** CSL-JSON, which Zotero, Mendeley and citeproc import: a list of one item. */
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

/** An inferred date is marked "circa", since the report does not state it. */
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
