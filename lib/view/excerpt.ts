import type { Atlas } from "@/lib/atlas/atlas";
import { pathOf, readPlaceId } from "./codec";

/** The permanent path of an excerpt, which redirects to its location. */
export const excerptPath = (id: string): string => `/excerpt/${encodeURIComponent(id)}`;

/** The excerpt id in a path; null for another path. */
export function excerptOfPath(path: string): string | null {
  const segment = /^\/excerpt\/([^/]+)\/?$/.exec(path)?.[1];
  return segment === undefined ? null : readPlaceId(segment);
}

/** The page that shows an excerpt, and the fragment that scrolls to it. */
export interface ExcerptLocation {
  path: string;
  hash: string;
}

/** The page of the first place that it mentions, or the opening page; null for an unknown id. */
export function locateExcerpt(
  { quotations }: Pick<Atlas, "quotations">,
  id: string,
): ExcerptLocation | null {
  const quotation = quotations.find(({ excerpt }) => excerpt.id === id);
  if (!quotation) return null;
  return { path: pathOf({ place: quotation.places[0]?.id ?? null }), hash: `#${id}` };
}
