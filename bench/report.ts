/** Formats the results as text and tables. */
import type { ArticleResult } from "./article";
import { CPU_LIMIT, type DrawingResult } from "./drawing";
import { FIGURES, type Figures } from "./measure";
import { LABELS } from "./pages";
import {
  attackReport,
  cacheReport,
  correctionReport,
  serverReport,
  soakReport,
} from "./report-server";
import type { Results } from "./results";
import { FRAME, type SearchResult } from "./search";
import type { Summary } from "./statistics";
import { kB, ms, table, yes } from "./table";

const NAMES: Record<keyof Figures, string> = {
  fcp: "first contentful paint, ms",
  lcp: "largest contentful paint, ms",
  cls: "cumulative layout shift",
  visible: "features visible, ms",
  ready: "ready to pan, ms",
  blocked: "total blocking time, ms",
  bytesBefore: "before features: kB",
  requestsBefore: "before features: requests",
  bytes: "in all: kB",
  requests: "in all: requests",
};

const shownAs = (figure: keyof Figures): ((value: number) => string) => {
  if (figure === "cls") return (value) => value.toFixed(3);
  return figure.startsWith("bytes") ? kB : ms;
};

function cellOf(figure: keyof Figures, { median, min, max }: Summary): string {
  const show = shownAs(figure);
  return Number.isNaN(median) ? "–" : `${show(median)} (${show(min)}–${show(max)})`;
}

type PageResults = NonNullable<Results["pages"]>[number];

const pageReport = ({ profile, path, pages, verdicts }: PageResults): string =>
  [
    `\n${profile}, ${path}: median (least–most)\n`,
    table(
      ["", ...LABELS],
      FIGURES.map((name) => [
        NAMES[name],
        ...LABELS.map((label) => cellOf(name, pages[label][name])),
      ]),
    ),
    "",
    table(
      ["", "ratio", "target", ""],
      verdicts.map(({ what, value, limit, met }) =>
        limit === null
          ? [what, value.toFixed(3), null, ""]
          : [what, value.toFixed(3), `≤ ${limit}`, yes(met)],
      ),
    ),
  ].join("\n");

function articleReport({ profile, embeds, bare }: ArticleResult): string {
  const row = (
    what: string,
    figure: keyof typeof embeds,
    show: (value: number) => string,
    limit: number,
  ) => {
    const [ours, theirs] = [embeds[figure].median, bare[figure].median];
    const value = figure === "blocked" ? ours : ours / theirs;
    return [what, show(ours), show(theirs), value.toFixed(3), `≤ ${limit}`, yes(value <= limit)];
  };
  return `\n${profile}: an article with three frames\n\n${table(
    ["", "embeds", "bare", "ratio", "target", ""],
    [
      row("untouched: kB", "bytes", kB, 0.15),
      row("untouched: blocking, ms", "blocked", ms, 0),
      row("from touch, or from opening, to panning, ms", "ready", ms, 1),
    ],
  )}`;
}

const drawingReport = ({ pictures, cpu }: DrawingResult): string =>
  [
    "\npictures at the sizes that pages ask for, gzipped\n",
    table(
      ["", "size", "kB", "target", ""],
      pictures.map(({ place, size, gzipped, limit }) => [
        place ?? "the default view",
        size,
        kB(gzipped),
        `≤ ${kB(limit)}`,
        yes(gzipped <= limit),
      ]),
    ),
    "\nprocessor time for each, drawn warm\n",
    table(
      ["", "size", "median ms", "p95 ms", "target", ""],
      cpu.map(({ place, size, median, p95 }) => [
        place ?? "the default view",
        size,
        median,
        p95,
        `≤ ${CPU_LIMIT}`,
        yes(median <= CPU_LIMIT),
      ]),
    ),
  ].join("\n");

const searchReport = ({ names, keystrokes, median, p95, max }: SearchResult): string =>
  `\nsearch over ${names} settlements and the atlas, ${keystrokes} keystrokes, ms each\n\n${table(
    ["", "median", "p95", "most", "target", ""],
    [["one letter more", median, p95, max, `≤ ${FRAME.toFixed(1)}`, yes(p95 <= FRAME)]],
  )}`;

export const report = ({
  pages,
  articles,
  server,
  attack,
  cache,
  correction,
  drawing,
  search,
  soak,
}: Results): string =>
  [
    ...(pages ?? []).map(pageReport),
    ...(articles ?? []).map(articleReport),
    server ? serverReport(server) : "",
    attack ? attackReport(attack) : "",
    cache ? cacheReport(cache) : "",
    correction ? correctionReport(correction) : "",
    drawing ? drawingReport(drawing) : "",
    search ? searchReport(search) : "",
    soak ? soakReport(soak) : "",
  ]
    .filter((part) => part !== "")
    .join("\n");
