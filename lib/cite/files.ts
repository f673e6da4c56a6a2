import type { Atlas } from "@/lib/atlas/atlas";
import { parseFileName } from "@/lib/routes/file-name";
import { fileStem } from "@/lib/text/file-stem";
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

/** By the path segment after `/cite/`. */
const CITED = { place: citePlace, excerpt: citeExcerpt } as const;
export type CitationTarget = keyof typeof CITED;

export interface CiteFile {
  body: string;
  type: string;
  /** File name for a download; plain text has none, since a browser shows it. */
  saveAs?: string;
}

/**
 * A file of `/cite/place/` or `/cite/excerpt/`.
 *
 * @param name `<id>.<format>`
 * @returns null if the id or the format does not exist
 */
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
    ...(format === "txt" ? {} : { saveAs: `${fileStem(t)}-${citation.id}.${format}` }),
  };
}

/** The path of a citation file, for a link. */
export const citePath = (what: CitationTarget, id: string, format: CiteFormat): string =>
  `/cite/${what}/${encodeURIComponent(id)}.${format}`;
