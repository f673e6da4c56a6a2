import type { Element } from "xast";
import { toXml } from "xast-util-to-xml";
import { x } from "xastscript";
import type { PlaceEntry, Tie } from "@/lib/atlas/atlas";
import { datedWords } from "@/lib/time/format-date";
import { basisKey, precisionKey, precisionOfPlace } from "@/lib/atlas/certainty";
import { saidByWords } from "@/lib/atlas/attribution";
import { named } from "@/lib/text/translator";
import { pathOf } from "@/lib/view/codec";
import { excerptPath } from "@/lib/view/excerpt";
import type { Writing } from "./export-context";

/** What a place's balloon says, in HTML: what it is, and each excerpt with its chain, date and precision. */
export function descriptionHtml(entry: PlaceEntry, writing: Writing): string {
  const { speech, origin } = writing;
  const { kind, summary } = entry.place.properties;
  const content = [
    x("p", `${speech(`kind-${kind}`)}; ${speech(precisionOfPlace(entry))}`),
    x("p", named(summary, speech.lang)),
    ...entry.ties.flatMap((tie) => quotation(tie, entry, writing)),
    x("p", [link(origin + pathOf({ place: entry.id }), speech("atlas"))]),
  ];
  // HTML takes the end tag of an empty element for another element.
  return toXml(content, { closeEmptyElements: true });
}

function quotation(tie: Tie, { place }: PlaceEntry, { origin, speech }: Writing): Element[] {
  const { excerpt, report, mention } = tie;
  const { correction, date } = excerpt;
  const facts = [
    saidByWords(tie, speech),
    `${speech(excerpt.modality)}, ${datedWords(date, speech)}`,
    ...(date.inferred_from ? [`${speech("inferredMark")}: ${date.inferred_from}`] : []),
    `${speech(precisionKey(tie, place))}, ${speech(basisKey(mention))}`,
  ];
  return [
    x("blockquote", { lang: report.lang }, `“${excerpt.exact}”`),
    x("p", [
      ...facts.flatMap((fact) => [fact, x("br")]),
      link(origin + excerptPath(excerpt.id), excerpt.id),
    ]),
    ...(correction ? [x("p", `${speech(correction.status)}: ${correction.note}`)] : []),
  ];
}

const link = (href: string, words: string): Element => x("a", { href }, words);
