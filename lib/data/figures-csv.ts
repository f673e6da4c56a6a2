import { type Atlas, type CountedFigure, eachClaim, type Quotation } from "@/lib/atlas/atlas";
import { localized } from "@/lib/text/translator";
import { csvText } from "./csv";
import type { ExportContext } from "./export-context";
import { dateColumns, laterColumns, newestColumns, quotationColumns } from "./quotation-columns";

interface Row {
  figure: CountedFigure;
  quotation: Quotation;
}

/** Every figure of the reports, one per row, with its claim, chain and the excerpt that states it. */
export function figuresCsv({ quotations }: Atlas, exportContext: ExportContext): string {
  const rows = quotations
    .flatMap(eachClaim)
    .flatMap((quotation): Row[] => quotation.figures.map((figure) => ({ figure, quotation })));
  return csvText<Row>(
    {
      counted: ({ figure }) => figure.counted,
      counted_name: ({ figure }) => localized(figure.thing.names, exportContext.t.lang),
      min: ({ figure }) => figure.min,
      max: ({ figure }) => figure.max,
      qualifier: ({ figure }) => figure.qualifier,
      words: ({ figure }) => figure.words,
      unit: ({ figure }) => figure.unit,
      ...dateColumns<Row>("as_of", ({ figure }) => figure.as_of),
      origin: ({ figure }) => figure.origin,
      ...quotationColumns<Row>(exportContext),
      places: ({ quotation }) => quotation.places.map(({ id }) => id).join(" "),
      ...laterColumns<Row>(exportContext),
      ...newestColumns<Row>(exportContext),
    },
    rows,
  );
}
