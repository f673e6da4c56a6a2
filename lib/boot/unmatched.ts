/**
 * Finds what `rewriteHtml` should have rewritten and has not. It recognises tags by the exact form that Next
 * and React write, and leaves others alone, so a page never fails: after an upgrade that changes the form,
 * pages would only become slower, unnoticed. So the build looks for the same tags in a looser way
 * (`scripts/check-rewrites.ts`).
 */
import { CREDITS_ID, DEFERRED_SCRIPT, FLIGHT_PAYLOAD_SCRIPT, STARTER_ATTRIBUTE } from "./protocol";
import type { RewrittenPage } from "./rewrite-html";

/**
 * Messages of the form `expected n of something, found m`; empty if everything is as it should be.
 *
 * @param hasMap whether it is a page with a map: then it has a starter and a picture.
 */
export function unmatched({ html, flightPayload }: RewrittenPage, hasMap: boolean): string[] {
  const scripts = tags(html, "script");
  const fetched = scripts.filter((tag) => /\ssrc=/i.test(tag) && !/\snomodule\b/i.test(tag));
  const sheets = tags(html, "link").filter((tag) => /\brel=["']?stylesheet\b/i.test(tag));
  const isDisabled = (tag: string) => /\sdisabled\b/.test(tag);
  const sources = tags(html, "source");
  const smallest = sources.filter((tag) => widthOf(tag) === widthOf(sources[0] ?? ""));
  const inlined = (tag: string) => /\bsrcset=["']?data:/i.test(tag);
  const types = [DEFERRED_SCRIPT, FLIGHT_PAYLOAD_SCRIPT].map(ofType);
  const isDeferred = (tag: string) => types.some((is) => is(tag));
  return [
    some("style sheets", sheets.length),
    exactly(0, "style sheets that are fetched", sheets.filter((tag) => !isDisabled(tag)).length),
    exactly(sheets.length, "style sheets in the page", count(html, /<\/style><link\b/gi)),
    ...(hasMap
      ? [
          exactly(1, "starter", scripts.filter((tag) => tag.includes(STARTER_ATTRIBUTE)).length),
          some("deferred scripts", scripts.filter(ofType(DEFERRED_SCRIPT)).length),
          exactly(0, "scripts that are not deferred", fetched.filter((t) => !isDeferred(t)).length),
          exactly(0, "hints of scripts", tags(html, "link").filter(isScriptHint).length),
          some("pictures for the smallest window", smallest.length),
          exactly(0, "of them that are fetched", smallest.filter((tag) => !inlined(tag)).length),
          exactly(
            1,
            "link that has the first frame wait",
            tags(html, "link").filter((tag) => /\brel=["']?expect\b/i.test(tag)).length,
          ),
          exactly(
            1,
            "element that it waits for",
            count(html, new RegExp(`\\sid=["']?${CREDITS_ID}\\b`, "g")),
          ),
          exactly(
            1,
            "script that asks for the flight payload",
            scripts.filter(ofType(FLIGHT_PAYLOAD_SCRIPT)).length,
          ),
          exactly(0, "scripts with the flight payload", count(html, /__next_f/g)),
          some("flight payload", (flightPayload ?? "").length),
        ]
      : [
          some("scripts", fetched.length),
          exactly(0, "deferred scripts", fetched.filter(isDeferred).length),
        ]),
  ].flat();
}

const some = (what: string, found: number): string[] =>
  found > 0 ? [] : [`expected some ${what}, found 0`];
const exactly = (expected: number, what: string, found: number): string[] =>
  found === expected ? [] : [`expected ${expected} ${what}, found ${found}`];

/** The start tags of an element. */
const tags = (html: string, name: string): string[] =>
  html.match(new RegExp(`<${name}\\b[^>]*>`, "gi")) ?? [];
const count = (html: string, what: RegExp): number => html.match(what)?.length ?? 0;
const widthOf = (tag: string): string | undefined => /\bwidth=["']?(\d+)/i.exec(tag)?.[1];
const ofType = (type: string) => (tag: string) => new RegExp(`\\btype=["']?${type}\\b`).test(tag);
const isScriptHint = (tag: string): boolean =>
  /\brel=["']?(?:module)?preload\b/i.test(tag) && /\bas=["']?script\b/i.test(tag);
