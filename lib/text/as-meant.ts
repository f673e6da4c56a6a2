/**
 * Repairs links that other programs have altered: with a full stop, a bracket, a quotation mark or an
 * invisible character appended, encoded twice, or in capitals. Callers try the unaltered text first.
 */

/** Invisible characters: controls, zero-width characters, bidi marks, soft hyphens, variation selectors. */
const UNSEEN = /\u034f|\p{Variation_Selector}|[\p{Cc}\p{Cf}\u115f\u1160\u3164\ufffc\ufffd]/gu;
/** Before an address: brackets, quotation marks, emphasis in Markdown. */
const BEFORE = /^[\s([{<'"‘“„‚«‹*_~`]+/;
/** Behind one. */
const BEHIND = /[\s.,;:!?…)\]}>'"’”“»›*_~`|\\/]+$/;
/** An address ends here: another query, markup, or the next word. */
const NEXT = /[\s?&#"<>`]/;
/** An interval without its end, which is not a full stop. */
const OPEN = /(?:^|[^.])\.\.$/;
/** No id, no value and no path of the atlas is longer. */
const LONGEST = 500;

/** The repaired text. It is idempotent, so that no URL is redirected twice. */
export function asMeant(text: string): string {
  if (text.length > LONGEST) return text;
  const seen = decoded(text).replace(UNSEEN, "").normalize("NFC").replace(BEFORE, "");
  const [alone = ""] = seen.split(NEXT, 1);
  const meant = (OPEN.test(alone) ? alone : alone.replace(BEHIND, "")).toLowerCase();
  return meant === text ? text : asMeant(meant);
}

/** The repaired path of a URL; one with nothing but punctuation becomes `/`. */
export const pathAsMeant = (path: string): string => asMeant(path) || "/";

/** Repairs a query: `&amp;` for `&`, and a query that was encoded as a whole. */
export function queryAsMeant(query: URLSearchParams): URLSearchParams {
  const meant = [...query].flatMap(([name, value]) => {
    const plain = name.replace(/^(?:amp;)+/, "");
    // A query that was encoded as a whole has a single long name.
    const inside = plain.includes("=") ? [...new URLSearchParams(plain)] : [];
    return inside.length > 0 ? inside : [[plain, value] as [string, string]];
  });
  return new URLSearchParams(meant);
}

/** Decoded once; a character that was cut off at the end is left out. */
const decoded = (text: string): string =>
  decodeOrNull(text) ?? decodeOrNull(text.replace(/(?:%[\da-f]{0,2})+$/i, "")) ?? text;

function decodeOrNull(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
