import type { Atlas } from "@/lib/atlas/atlas";
import { parseFileName } from "@/lib/routes/file-name";
import type { Translator } from "@/lib/text/translator";
import { bibtex } from "./bibtex";
import { type Citation, citeExcerpt, citePlace } from "./citation";
import { cslItems } from "./csl";
import { plainText } from "./plain";

const FORMATS = {
  txt: {
    type: "text/plain; charset=utf-8",
    write: (citation: Citation, t: Translator) => `${plainText(citation, t)}\n`,
  },
  bib: { type: "application/x-bibtex; charset=utf-8", write: bibtex },
  json: {
    type: "application/vnd.citationstyles.csl+json",
    write: (citation: Citation) => `${JSON.stringify(cslItems(citation), null, 2)}\n`,
  },
} satisfies Record<string, { type: string; write: (citation: Citation, t: Translator) => string }>;

export type CiteFormat = keyof typeof FORMATS;
export const CITE_FORMATS = Object.keys(FORMATS) as CiteFormat[];

/** What can be cited, by the name that it has in the address. */
const CITED = { place: citePlace, excerpt: citeExcerpt } as const;
export type CitationTarget = keyof typeof CITED;

export interface CiteFile {
  body: string;
  type: string;
  /** The name under which a browser keeps it; plain text is read where it is. */
  saveAs?: string;
}

/** A file of `/cite/place/` or `/cite/excerpt/`, by its name: `<id>.<format>`; null where there is none. */
export function citeFile(
  atlas: Atlas,
  what: CitationTarget,
  name: string,
  { origin, t }: { origin: string; t: Translator },
): CiteFile | null {
  const file = parseFileName(name, CITE_FORMATS);
  const citation = file && CITED[what](atlas, file.id, { origin, t });
  if (!citation) return null;
  const { format } = file;
  const { type, write } = FORMATS[format];
  return {
    body: write(citation, t),
    type,
    ...(format === "txt" ? {} : { saveAs: `dateline-atlas-${citation.id}.${format}` }),
  };
}

/** The address of a citation, from the path on. */
export const citePath = (what: CitationTarget, id: string, format: CiteFormat): string =>
  `/cite/${what}/${encodeURIComponent(id)}.${format}`;
