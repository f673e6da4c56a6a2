import type { Gloss, PlaceIds } from "@/geodata/schema";
import type {
  ChainLink,
  PlaceEntry,
  PlaceQuotation,
  QuotedClaim,
  SourceReport,
} from "@/lib/atlas/atlas";
import { formatChain } from "@/lib/atlas/attribution";
import { withEllipses } from "@/lib/atlas/quotation-text";
import { reportDescription, stated } from "@/lib/atlas/report";
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

/** `text` is verbatim, without glosses and ellipses: it is data. `description` is as people read it. */
const quotationJsonLd = (quotation: PlaceQuotation, origin: string, t: Translator): object => {
  const { excerpt, report, chain, claims } = quotation;
  return {
    "@type": "Quotation",
    identifier: excerpt.id,
    url: origin + excerptPath(excerpt.id),
    text: excerpt.exact,
    inLanguage: excerpt.lang,
    description: withEllipses(excerpt),
    ...(excerpt.glosses.length > 0 ? { comment: excerpt.glosses.map(glossJsonLd) } : {}),
    spokenByCharacter: chain.map(speakerJsonLd),
    hasPart: claims.map((claim) => claimJsonLd(claim, report, t)),
    citation: {
      "@type": "CreativeWork",
      identifier: report.id,
      ...reportJsonLd(report, t),
      url: origin + reportPath(report.id),
      inLanguage: report.lang,
    },
  };
};

/** Title and publisher. A report without a title has a description, and never as its name. */
function reportJsonLd(report: SourceReport, t: Translator): object {
  const [title, publisher, address] = [report.title, report.publisher, report.url].map(stated);
  const itself = report.says_of_itself && localized(report.says_of_itself, t.lang);
  const described = title ? null : reportDescription(report, t);
  const description = [described, itself].filter(Boolean).join(" ");
  return {
    ...(title ? { name: title } : {}),
    ...(description ? { description } : {}),
    ...(publisher ? { publisher: { "@type": "Organization", name: publisher } } : {}),
    ...(report.date.edtf === null ? {} : { datePublished: report.date.edtf }),
    ...(address ? { sameAs: address } : {}),
    ...(report.archived_url === null ? {} : { archivedAt: report.archived_url }),
  };
}

const glossJsonLd = ({ text }: Gloss): object => ({ "@type": "Comment", text: `[${text}]` });

const speakerJsonLd = ({ names, kind }: ChainLink): object => ({
  "@type": kind === "person" ? "Person" : kind === "outlet" ? "NewsMediaOrganization" : "Thing",
  name: names.en,
});

/** A schema.org `Claim`: the chain and the modality in words, and the date in EDTF, as ISO 8601 has it. */
const claimJsonLd = (
  { claim, chain }: QuotedClaim,
  report: SourceReport,
  t: Translator,
): object => ({
  "@type": "Claim",
  creditText: formatChain({ chain, report }, t),
  creativeWorkStatus: t(claim.modality),
  ...(claim.date.edtf === null ? {} : { temporalCoverage: claim.date.edtf }),
  author: chain.map(speakerJsonLd),
});
