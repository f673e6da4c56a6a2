import { readOptions, writeOptions } from "@/lib/embed/options";
import { matchRoute, type RouteMatch } from "@/lib/routes/routes";
import { queryAsMeant } from "@/lib/text/as-meant";
import { readQuery, writeQuery } from "@/lib/view/codec";
import type { AllowedValues } from "@/lib/view/view";

/**
 * The address that all spellings of an address share: what it responds with is rendered from it, and kept
 * under it. Unknown parameters, their order and default values make no difference; nor does percent-encoding
 * where none is needed. An address that is none stays as it is. It is idempotent, and never throws.
 *
 * @param pathname as requested, percent-encoded.
 * @param search the query without its question mark.
 */
export function canonicalAddress(pathname: string, search: string, allowed: AllowedValues): string {
  const path = normalizeEncoding(pathname);
  const match = matchRoute(path);
  // No address of the atlas: perhaps one that was altered on its way, and is redirected with its query.
  const query = match ? canonicalQuery(match, search, allowed).join("&") : search;
  return query ? `${path}?${query}` : path;
}

function canonicalQuery(match: RouteMatch, search: string, allowed: AllowedValues): string[] {
  if (search === "" || match.route.versioned) return [];
  const query = queryAsMeant(new URLSearchParams(search));
  const own = (match.route.query ?? []).flatMap((name) => {
    const value = query.get(name);
    return value === null ? [] : `${name}=${encodeURIComponent(value)}`;
  });
  const options = match.embedded ? writeOptions(readOptions(query)) : [];
  return [...own, ...writeQuery(readQuery(query, allowed), allowed), ...options];
}

/** Decodes unreserved characters, and writes the other codes in capitals (RFC 3986, 6.2.2). */
export const normalizeEncoding = (path: string): string =>
  path.replace(/%[\da-f]{2}/gi, (code) => {
    const character = String.fromCharCode(Number.parseInt(code.slice(1), 16));
    return /[\w.~-]/.test(character) ? character : code.toUpperCase();
  });
