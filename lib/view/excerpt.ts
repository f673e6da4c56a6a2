import type { Atlas } from "@/lib/atlas/atlas";
import { pathOf, readPlaceId } from "./codec";

/** The permanent address of an excerpt. */
export const excerptPath = (id: string): string => `/excerpt/${encodeURIComponent(id)}`;

/** The excerpt id that a path names, or null. */
export function excerptOfPath(path: string): string | null {
  const segment = /^\/excerpt\/([^/]+)\/?$/.exec(path)?.[1];
  return segment === undefined ? null : readPlaceId(segment);
}

/** Where an excerpt is read: a page, and where on it. */
export interface ExcerptLocation {
  path: string;
  hash: string;
}

/** The page of the first place that the excerpt is about, or the opening page; null for an unknown id. */
export function locateExcerpt(
  { quotations }: Pick<Atlas, "quotations">,
  id: string,
): ExcerptLocation | null {
  const quotation = quotations.find(({ excerpt }) => excerpt.id === id);
  if (!quotation) return null;
  return { path: pathOf({ place: quotation.places[0]?.id ?? null }), hash: `#${id}` };
}
