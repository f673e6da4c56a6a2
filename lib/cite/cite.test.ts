import { Cite, plugins } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import { describe, expect, it, onTestFinished } from "vitest";
import { fixture } from "@/geodata/fixture";
import { readGeodata } from "@/geodata/read";
import { joinAtlas, type Quotation } from "@/lib/atlas/atlas";
import { formatChain } from "@/lib/atlas/attribution";
import { withEllipses } from "@/lib/atlas/quotation-text";
import { translatorFor } from "@/lib/text/catalogues";
import { type CitationTarget, citeFile } from "./files";

const atlas = joinAtlas(readGeodata());
const t = translatorFor("en");
const exportContext = { origin: "https://atlas.example", t };
const fileOf = (what: CitationTarget, name: string, of = atlas) =>
  citeFile(of, what, name, exportContext);
const bodyOf = (what: CitationTarget, name: string, of = atlas) =>
  fileOf(what, name, of)?.body ?? "";

/** Of reports that say neither who published them nor when; those of July 2025. */
const isUnstated = ({ report }: Quotation) =>
  report.publisher === null && report.date.edtf === "2025-07";

const all: [CitationTarget, string][] = [
  ...atlas.places
    .filter(({ quotations }) => quotations.every(isUnstated))
    .map(({ id }): [CitationTarget, string] => ["place", id]),
  ...atlas.quotations
    .filter(isUnstated)
    .map(({ excerpt }): [CitationTarget, string] => ["excerpt", excerpt.id]),
];

/** The citation as a reference manager parses it. */
const parsed = (text: string) => {
  const [item, ...more] = new Cite(text).data;
  expect(more).toEqual([]);
  return item as Record<string, unknown> & { issued?: { "date-parts": number[][] } };
};

describe.each(all)("the citation of %s %s", (what, id) => {
  const csl = parsed(bodyOf(what, `${id}.json`));
  const bib = parsed(bodyOf(what, `${id}.bib`));

  it("is the same in BibTeX and CSL-JSON", () => {
    expect(csl.URL).toBe(`https://atlas.example/${what}/${id}`);
    for (const field of ["title", "URL", "note"]) expect(bib[field], field).toBe(csl[field]);
    const noPublisher = ["publisher not stated in the report"];
    for (const { author } of [csl, bib]) {
      const names = author as { literal?: string; family?: string }[];
      expect(names.map(({ literal, family }) => literal ?? family)).toEqual(noPublisher);
    }
    expect(bib.issued?.["date-parts"]).toEqual(csl.issued?.["date-parts"]);
    expect(csl).not.toHaveProperty("accessed");
  });

  it("has all its parts in one line of plain text", () => {
    const text = bodyOf(what, `${id}.txt`);
    expect(text.trim().split("\n")).toHaveLength(1);
    for (const part of [csl.title, csl.note, csl.URL]) expect(text).toContain(part);
  });
});

it("the citation of an excerpt whose report's date is inferred says so in every form", () => {
  const excerpt = "additional-25000-30000";
  expect(parsed(bodyOf("excerpt", `${excerpt}.json`)).issued).toEqual({
    "date-parts": [[2025, 7]],
    circa: true,
  });
  expect(bodyOf("excerpt", `${excerpt}.txt`)).toContain("July 2025 (inferred)");
});

/** BibTeX's `change.case$` of a title (btxhak.tex): lower case, except within braces. */
function inSmallLetters(title: string): string {
  let depth = 0;
  return Array.from(title, (character) => {
    if (character === "{") depth++;
    if (character === "}") depth--;
    return depth > 0 ? character : character.toLowerCase();
  }).join("");
}
/** A title as Zotero and JabRef show it. */
const withoutBraces = (title: string): string => title.replace(/[{}]/g, "");

const titleIn = (bib: string): string => /^ {2}title = \{(.*)\},$/m.exec(bib)?.[1] ?? "";

const titled = (title: string): string => {
  const data = fixture();
  const [anton] = data.layers[0]?.features ?? [];
  if (anton) anton.properties.names.en = title;
  return bodyOf("place", "anton.bib", joinAtlas(data));
};

const TITLES = [
  "Kyiv",
  "CNN",
  "Київ та Покровськ",
  "평양",
  "the Pokrovsk area",
  "Ukrainian military intelligence (HUR)",
  '“There are” and "THERE" are McDonald’s',
  "ÉCOLE Łódź É",
  "iPhone, eBay and the U.S.",
];

describe.each(TITLES)("the title %s", (title) => {
  const bib = titled(title);

  it.each(["never", "english", "always"])(
    "keeps its capitals and quotation marks (%s)",
    (casing) => {
      const { parse } = plugins.config.get("@bibtex") as { parse: { sentenceCase: string } };
      parse.sentenceCase = casing;
      onTestFinished(() => {
        parse.sentenceCase = "never";
      });
      expect(parsed(bib).title).toBe(title);
    },
  );

  it("keeps its capitals where a style asks for small letters, and otherwise loses its braces", () => {
    expect(withoutBraces(inSmallLetters(titleIn(bib)))).toBe(title);
    expect(withoutBraces(titleIn(bib))).toBe(title);
  });

  it("is not in braces as a whole, so that a style can change the rest", () => {
    expect(titleIn(bib)).not.toMatch(/\{[^{}]*\p{Ll}[^{}]*\}/u);
  });
});

it.each(all)("the title of %s %s has its capitals in every casing", (what, id) => {
  const title = titleIn(bodyOf(what, `${id}.bib`));
  expect(withoutBraces(inSmallLetters(title))).toBe(withoutBraces(title));
});

it.each([
  "Harbour, Sons and Daughters",
  "others",
  "von der Post",
  "CNN",
  "The Pier and Others, Ltd.",
])("the author %s is one author, and not a person", (name) => {
  const data = fixture();
  const [report] = data.reports;
  if (report) report.publisher = name;
  const { author } = parsed(bodyOf("place", "anton.bib", joinAtlas(data)));
  expect(author).toEqual([{ family: name }]);
});

it("two authors are two, whatever is in their names", () => {
  const data = fixture();
  const [report] = data.reports;
  if (!report) throw new Error("expected a report");
  const other = { ...structuredClone(report), id: "other-news" };
  other.excerpts = other.excerpts.map((excerpt) => ({ ...excerpt, id: `other-${excerpt.id}` }));
  report.publisher = "Harbour and Sons";
  other.publisher = "Pier, Ltd.";
  const of = joinAtlas({ ...data, reports: [report, other] });
  const { author } = parsed(bodyOf("place", "anton.bib", of));
  expect(author).toEqual([{ family: "Harbour and Sons" }, { family: "Pier, Ltd." }]);
});

it("the citation of an excerpt has its exact words and its whole chain", () => {
  for (const quotation of atlas.quotations) {
    const { title, note } = parsed(bodyOf("excerpt", `${quotation.excerpt.id}.json`));
    expect(title).toBe(`“${withEllipses(quotation.excerpt)}”`);
    expect(title).toContain(quotation.excerpt.exact);
    expect(note).toContain(`${formatChain(quotation, t)}. `);
  }
});

describe("the report's date", () => {
  const dated = (edtf: string | null) => {
    const data = fixture();
    const [report] = data.reports;
    if (report) report.date = { edtf, text: null, basis: "stated" };
    const of = joinAtlas(data);
    return {
      csl: parsed(bodyOf("place", "anton.json", of)).issued,
      bib: bodyOf("place", "anton.bib", of),
    };
  };

  it.each([
    ["2025-06-17", { "date-parts": [[2025, 6, 17]] }, "  month = jun,\n  day = {17},\n"],
    ["2025", { "date-parts": [[2025]] }, "  year = {2025},\n"],
    ["2025-06~", { "date-parts": [[2025, 6]], circa: true }, "  month = jun,\n"],
    ["2024-23", { "date-parts": [[2024]], season: 3 }, "  date = {2024-23},\n"],
    ["2024/2025-07", { "date-parts": [[2024], [2025, 7]] }, "  date = {2024/2025-07},\n"],
  ])("%s is cited as precisely as it is known", (edtf, issued, field) => {
    const { csl, bib } = dated(edtf);
    expect(csl).toMatchObject(issued);
    expect(bib).toContain(field);
  });

  it.each([null, "../2025-11", "2025-07/.."])("%s is left out", (edtf) => {
    const { csl, bib } = dated(edtf);
    expect(csl).toBeUndefined();
    expect(bib).not.toMatch(/^ {2}(?:year|date) =/m);
  });
});

it("the author is the stated publisher, or the added one marked as added by the editor", () => {
  const data = fixture();
  const [report] = data.reports;
  if (report) report.publisher = "Harbour & Sons_{x} 100%";
  const author = () => parsed(bodyOf("place", "antonville.bib", joinAtlas(data))).author;
  expect(author()).toEqual([{ family: "Harbour & Sons_{x} 100%" }]);
  if (report) report.publisher = { value: "Harbour", added_by: "editor" };
  expect(author()).toEqual([{ family: "Harbour (added by the editor)" }]);
});

it("plain text opens in the browser, the other formats are downloads with a file name", () => {
  expect(fileOf("place", "kyiv.txt")?.saveAs).toBeUndefined();
  expect(fileOf("place", "kyiv.bib")?.saveAs).toBe("dateline-atlas-kyiv.bib");
});

it.each(["", "kyiv", "kyiv.xml", "nowhere.bib", "kyiv.toString", "__proto__.json"])(
  "there is no citation file %j",
  (name) => {
    expect(fileOf("place", name)).toBeNull();
    expect(fileOf("excerpt", name)).toBeNull();
  },
);

it("an excerpt is cited by a former id, too", () => {
  const data = fixture();
  const [pier] = data.reports[0]?.excerpts ?? [];
  if (pier) pier.aliases = ["old-pier"];
  const renamed = joinAtlas(data);
  const now = bodyOf("excerpt", "new-pier.txt", renamed);
  expect(now).toContain("https://atlas.example/excerpt/new-pier");
  expect(bodyOf("excerpt", "old-pier.txt", renamed)).toBe(now);
});
