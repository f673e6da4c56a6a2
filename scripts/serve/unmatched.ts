/**
 * Detects rewrites of Next's HTML that no longer match. They match scripts, preload links and style sheets in
 * the exact form that Next and React write, and leave everything else unchanged, so a page never fails. After
 * an upgrade that changes the form, pages would only become slower, unnoticed; so the build counts the same
 * elements with looser patterns, and compares (`scripts/check-rewrites.ts`).
 */
import {
  CREDITS_ID,
  DEFERRED_SCRIPT,
  FLIGHT_PAYLOAD_SCRIPT,
  STARTER_ATTRIBUTE,
} from "../../lib/boot/protocol";

/** A page as Next renders it, and after each rewrite. */
export interface RewrittenPage {
  /** Its name in messages. */
  path: string;
  /** Whether it shows a map: then it has a starter and a picture. */
  hasMap: boolean;
  /** Next's HTML. */
  rendered: string;
  /** After `firstPaint`. */
  painted: string;
  /** `painted` after `inlinePictures`. */
  pictured: string;
  /** `pictured` after `withoutFlightPayload`; null if that found nothing. */
  apart: { html: string; flightPayload: string } | null;
}

/** Messages of the form `page: expected n of something, found m`; empty if everything matches. */
export function unmatched(page: RewrittenPage): string[] {
  const checks = page.hasMap
    ? [...styleSheets(page), ...scripts(page), ...picture(page), ...flightPayload(page)]
    : [...styleSheets(page), ...untouched(page)];
  return checks
    .filter(({ expected, found }) => found !== expected)
    .map(
      ({ what, expected, found }) => `${page.path}: expected ${expected} ${what}, found ${found}`,
    );
}

interface Check {
  what: string;
  /** "some" for at least one. */
  expected: number | "some";
  found: number;
}

/** A check that there is at least one, since comparing zero with zero proves nothing. */
const some = (what: string, count: number): Check[] =>
  count > 0 ? [] : [{ what, expected: "some", found: 0 }];

function styleSheets({ rendered, painted }: RewrittenPage): Check[] {
  const expected = tags(rendered, "link", isStyleSheet).length;
  const placed = tags(painted, "style").length - tags(rendered, "style").length;
  const disabled = tags(painted, "link", isStyleSheet).filter((tag) => /\bdisabled\b/.test(tag));
  return [
    ...some("links of style sheets", expected),
    { what: "style sheets in the page", expected, found: placed },
    { what: "links of style sheets to be disabled", expected, found: disabled.length },
  ];
}

function scripts({ rendered, painted }: RewrittenPage): Check[] {
  const expected = tags(rendered, "script", isFetched).length;
  const found = tags(painted, "script", isDeferred).length;
  const hints = tags(painted, "link", isHintOf("script")).length;
  return [
    ...some("starter", tags(rendered, "script", isStarter).length),
    ...some("scripts", expected),
    { what: "scripts to be deferred", expected, found },
    { what: "hints of scripts to be left", expected: 0, found: hints },
  ];
}

function picture({ rendered, painted, pictured }: RewrittenPage): Check[] {
  const expected = tags(rendered, "link", isHintOf("image")).length;
  const [head = ""] = painted.split(/<style\b/);
  const first = tags(head, "link", isHintOf("image")).length;
  const sources = tags(pictured, "source", (tag) => /\bsrcset=["']?data:/i.test(tag)).length;
  const waits = tags(pictured, "link", (tag) => /\brel=["']?expect\b/.test(tag)).length;
  const stand = pictured.split(new RegExp(`\\bid=["']?${CREDITS_ID}\\b`)).length - 1;
  return [
    ...some("hints of the picture", expected),
    { what: "hints of the picture before the style sheets", expected, found: first },
    { what: "pictures in a phone's page", expected, found: sources },
    { what: "link that has a phone's first frame wait", expected: 1, found: waits },
    { what: `element that it waits for, #${CREDITS_ID}`, expected: 1, found: stand },
  ];
}

function flightPayload({ rendered, apart }: RewrittenPage): Check[] {
  const expected = payloadScripts(rendered);
  const found = apart === null ? 0 : expected - payloadScripts(apart.html);
  const asked = tags(apart?.html ?? "", "script", isOfType(FLIGHT_PAYLOAD_SCRIPT)).length;
  return [
    ...some("scripts with the flight payload", expected),
    { what: "scripts with the flight payload to be taken out", expected, found },
    { what: "script that asks for the flight payload", expected: 1, found: asked },
  ];
}

/** A page without a starter must not be rewritten, since nothing would run its deferred scripts. */
const untouched = ({ painted, apart }: RewrittenPage): Check[] => [
  ...some("scripts", tags(painted, "script", isFetched).length),
  {
    what: "scripts to be deferred",
    expected: 0,
    found: tags(painted, "script", isDeferred).length,
  },
  { what: "flight payload to be taken out", expected: 0, found: apart === null ? 0 : 1 },
];

/** The start tags of an element, whatever the order of their attributes. */
const tags = (html: string, name: string, which = (_: string): boolean => true): string[] =>
  (html.match(new RegExp(`<${name}\\b[^>]*>`, "gi")) ?? []).filter(which);

const isOfType = (type: string) => (tag: string) => new RegExp(`\\btype=["']?${type}\\b`).test(tag);
const isDeferred = isOfType(DEFERRED_SCRIPT);
const isStarter = (tag: string) => tag.includes(STARTER_ATTRIBUTE);
/** Browsers that support modules ignore `nomodule` scripts, so they are not counted. */
const isFetched = (tag: string) => /\ssrc=/i.test(tag) && !/\snomodule\b/i.test(tag);
const isStyleSheet = (tag: string) => /\brel=["']?stylesheet\b/i.test(tag);
const isHintOf = (kind: string) => (tag: string) =>
  /\brel=["']?preload\b/i.test(tag) && new RegExp(`\\bas=["']?${kind}\\b`, "i").test(tag);

const payloadScripts = (html: string): number =>
  [...html.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/gi)].filter(([, text = ""]) =>
    text.includes("__next_f"),
  ).length;
