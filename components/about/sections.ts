import type { MessageKey } from "@/lib/text/translator";

/** A section of the policy: URL fragment, heading, paragraphs. */
interface Section {
  id: string;
  title: MessageKey;
  paragraphs: readonly MessageKey[];
}

/** The sections in order; `Policy.tsx` adds what is not a paragraph. */
export const SECTIONS = [
  { id: "what", title: "aboutIs", paragraphs: ["aboutIsSays", "aboutIsNot"] },
  {
    id: "never",
    title: "aboutNever",
    paragraphs: [
      "aboutNeverControl",
      "aboutNeverCapitals",
      "aboutNeverRoutes",
      "aboutNeverFigures",
    ],
  },
  { id: "doubt", title: "aboutDoubt", paragraphs: ["aboutDoubtLines", "aboutDoubtFigures"] },
  { id: "inferred", title: "aboutInferred", paragraphs: ["aboutInferredText"] },
  {
    id: "borders",
    title: "aboutBorders",
    paragraphs: [
      "aboutBordersSource",
      "aboutBordersUkraine",
      "aboutBordersOthers",
      "aboutBordersLeft",
    ],
  },
  {
    id: "names",
    title: "aboutNames",
    paragraphs: ["aboutNamesOwn", "aboutNamesFormer", "aboutNamesSeas"],
  },
  {
    id: "quotations",
    title: "aboutQuotations",
    paragraphs: ["aboutQuotationsShort", "aboutQuotationsChecked"],
  },
  { id: "corrections", title: "aboutCorrections", paragraphs: ["aboutCorrectionsText"] },
  { id: "data", title: "aboutData", paragraphs: ["aboutDataText"] },
  { id: "privacy", title: "aboutPrivacy", paragraphs: ["aboutPrivacyText"] },
  { id: "licences", title: "aboutLicences", paragraphs: [] },
] as const satisfies readonly Section[];

export type SectionId = (typeof SECTIONS)[number]["id"];
