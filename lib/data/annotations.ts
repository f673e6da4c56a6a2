/**
 * The excerpts as Web Annotations (W3C, https://www.w3.org/TR/annotation-model/), which other tools read: a
 * collection, and pages of it.
 */
import type { Lock } from "@/geodata/schema";
import type { Atlas, PlaceRef, Quotation } from "@/lib/atlas/atlas";
import { formatChain } from "@/lib/atlas/attribution";
import { stated } from "@/lib/atlas/report";
import { excerptPath, placePath } from "@/lib/routes/paths";
import { fileStem } from "@/lib/text/file-stem";
import { localized } from "@/lib/text/translator";
import { formatSourcedDate } from "@/lib/time/format-date";
import type { ExportContext } from "./export-context";
import type { DataFile } from "./files";

export const ANNOTATIONS_FILE = "annotations.jsonld";
/** Annotations on one page. */
const PAGE_SIZE = 100;

const CONTEXT = "http://www.w3.org/ns/anno.jsonld";
const TYPE = `application/ld+json; profile="${CONTEXT}"`;

const pageName = (page: number): string => `annotations-${page}.jsonld`;

/**
 * `annotations.jsonld`, or a page of it, `annotations-<n>.jsonld`, counted from 1; null for another name, and for
 * a page that there is not.
 *
 * @param lock has the position of every excerpt in its report's text
 */
export function annotationsFile(
  atlas: Atlas,
  lock: Lock,
  name: string,
  exportContext: ExportContext,
  pageSize = PAGE_SIZE,
): DataFile | null {
  const { quotations } = atlas;
  const pages = Math.max(1, Math.ceil(quotations.length / pageSize));
  const address = (file: string) => `${exportContext.origin}/data/${file}`;
  const collection = {
    id: address(ANNOTATIONS_FILE),
    type: "AnnotationCollection",
    label: exportContext.t("atlas"),
    total: quotations.length,
    first: address(pageName(1)),
    last: address(pageName(pages)),
  };
  if (name === ANNOTATIONS_FILE) return fileOf(name, collection, exportContext);
  const page = Number(/^annotations-([1-9]\d*)\.jsonld$/.exec(name)?.[1]);
  if (!(page <= pages)) return null;
  const startIndex = (page - 1) * pageSize;
  const items = quotations.slice(startIndex, startIndex + pageSize);
  return fileOf(
    name,
    {
      id: address(name),
      type: "AnnotationPage",
      partOf: collection,
      ...(page > 1 ? { prev: address(pageName(page - 1)) } : {}),
      ...(page < pages ? { next: address(pageName(page + 1)) } : {}),
      startIndex,
      items: items.map((quotation) => annotationOf(quotation, lock, exportContext)),
    },
    exportContext,
  );
}

const fileOf = (name: string, value: object, { t }: ExportContext): DataFile => ({
  body: JSON.stringify({ "@context": CONTEXT, ...value }),
  type: TYPE,
  saveAs: `${fileStem(t)}-${name}`,
});

function annotationOf(quotation: Quotation, lock: Lock, { origin, t }: ExportContext): object {
  const { excerpt, report, claims, places } = quotation;
  const claimBodies = claims.map(({ claim, chain }) => ({
    type: "TextualBody",
    purpose: "describing",
    format: "text/plain",
    language: t.lang,
    value: `${formatChain({ chain, report }, t)}. ${t(claim.modality)}, ${formatSourcedDate(claim.date, t)}.`,
  }));
  const placeBodies = places.map(({ id, names }: PlaceRef) => ({
    type: "SpecificResource",
    purpose: "identifying",
    source: { id: origin + placePath(id), type: "Text", label: localized(names, t.lang) },
  }));
  return {
    id: origin + excerptPath(excerpt.id),
    type: "Annotation",
    motivation: "describing",
    body: [...claimBodies, ...placeBodies],
    target: targetOf(quotation, lock),
  };
}

/** The words in the report: at its address, or, where it has none, in the text with that hash. */
function targetOf({ excerpt, report }: Quotation, lock: Lock): object {
  const { exact, prefix, suffix, id } = excerpt;
  const locked = lock[report.id];
  const position = locked?.excerpts[id];
  return {
    type: "SpecificResource",
    source: stated(report.url) ?? `urn:sha256:${locked?.sha256}`,
    selector: [
      {
        type: "TextQuoteSelector",
        exact,
        ...(prefix === "" ? {} : { prefix }),
        ...(suffix === "" ? {} : { suffix }),
      },
      ...(position
        ? [{ type: "TextPositionSelector", start: position.start, end: position.end }]
        : []),
    ],
  };
}
