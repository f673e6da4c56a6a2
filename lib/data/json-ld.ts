import type { PlaceIds } from "@/geodata/schema";
import type { PlaceEntry, PlaceQuotation } from "@/lib/atlas/atlas";
import { reportName } from "@/lib/atlas/report";
import { excerptPath, placePath, reportPath } from "@/lib/routes/paths";
import { localized, type Translator } from "@/lib/text/translator";

/** A schema.org `Place` with the quotations about it and their reports. */
export function placeJsonLd(entry: PlaceEntry, origin: string, t: Translator): object {
  const { names, former_names: former, summary, anchor, schematic, ids } = entry.place.properties;
  const sameAs = registerAddresses(ids ?? {});
  const [longitude, latitude] = anchor;
  return {
    "@context": "https://schema.org",
    "@type": "Place",
    "@id": origin + placePath(entry.id),
    url: origin + placePath(entry.id),
    name: localized(names, t.lang),
    alternateName: [...new Set([...Object.values(names), ...Object.values(former).flat()])],
    description: localized(summary, t.lang),
    ...(sameAs.length > 0 ? { sameAs } : {}),
    // No coordinates for a schematic course: a point would state a location that no report gives.
    ...(schematic ? {} : { geo: { "@type": "GeoCoordinates", latitude, longitude } }),
    subjectOf: entry.quotations.map((quotation) => quotationJsonLd(quotation, origin, t)),
  };
}

/** The addresses by which the registers themselves name a place. */
const registerAddresses = ({ geonames, wikidata }: PlaceIds): string[] => [
  ...(geonames ? [`https://sws.geonames.org/${geonames}/`] : []),
  ...(wikidata ? [`http://www.wikidata.org/entity/${wikidata}`] : []),
];

/** `text` is verbatim, without ellipses: it is data. */
const quotationJsonLd = (
  { excerpt, report, chain }: PlaceQuotation,
  origin: string,
  t: Translator,
): object => ({
  "@type": "Quotation",
  identifier: excerpt.id,
  url: origin + excerptPath(excerpt.id),
  text: excerpt.exact,
  inLanguage: report.lang,
  spokenByCharacter: chain.map(({ names, kind }) => ({
    "@type": kind === "person" ? "Person" : kind === "outlet" ? "NewsMediaOrganization" : "Thing",
    name: names.en,
  })),
  citation: {
    "@type": "CreativeWork",
    identifier: report.id,
    name: reportName(report, t),
    url: origin + reportPath(report.id),
    inLanguage: report.lang,
  },
});
