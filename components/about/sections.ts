import type { MessageKey } from "@/lib/text/translator";

/** Paragraphs that the atlas, or the basemap, has of its own. */
export type OwnParagraphs = "atlasNever" | "atlasNames" | "basemapBorders" | "basemapNames";

/** A section of the policy: URL fragment, heading, paragraphs. */
interface Section {
  id: string;
  title: MessageKey;
  paragraphs: readonly (MessageKey | OwnParagraphs)[];
}

/** The sections in order; `Policy.tsx` adds what is not a paragraph. */
export const SECTIONS = [
  { id: "what", title: "aboutIs", paragraphs: ["aboutIsSays", "aboutIsNot"] },
  {
    id: "never",
    title: "aboutNever",
    paragraphs: ["atlasNever", "aboutNeverFigures"],
  },
  { id: "doubt", title: "aboutDoubt", paragraphs: ["aboutDoubtLines", "aboutDoubtFigures"] },
  { id: "inferred", title: "aboutInferred", paragraphs: ["aboutInferredText"] },
  {
    id: "borders",
    title: "aboutBorders",
    paragraphs: ["basemapBorders"],
  },
  {
    id: "names",
    title: "aboutNames",
    paragraphs: ["atlasNames", "aboutNamesFormer", "basemapNames"],
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
