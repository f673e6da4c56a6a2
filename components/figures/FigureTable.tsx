import { ViewLink } from "@/components/view/ViewLink.client";
import { formatValue, formatValueChain } from "@/lib/figures/format";
import { type FigureGroup, type FigureValue, valuesOf } from "@/lib/figures/group";
import { localized, type Translator } from "@/lib/text/translator";
import { keyOf } from "./Chart";
import styles from "./figures.module.css";

/** The chart's values as a table; each links to the excerpt that states it. */
export function FigureTable({ group, t }: { group: FigureGroup; t: Translator }) {
  const title = localized(group.thing.names, t.lang);
  return (
    <table className={styles.table}>
      <caption>{t("figureTableCaption", { title })}</caption>
      <thead>
        <tr>
          <th scope="col">{t("columnValue")}</th>
          <th scope="col">{t("columnSaid")}</th>
          <th scope="col">{t("columnWhen")}</th>
        </tr>
      </thead>
      <tbody>
        {valuesOf(group).map((value) => (
          <Row key={keyOf(value)} value={value} t={t} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ value, t }: { value: FigureValue; t: Translator }) {
  const words = formatValue(value, t);
  const { excerpt, places } = value.quotation;
  return (
    <tr>
      <th scope="row">
        <ViewLink place={places[0]?.id ?? null} excerpt={excerpt.id}>
          {words.value}
        </ViewLink>
      </th>
      <td>{formatValueChain(words)}</td>
      <td>{words.when}</td>
    </tr>
  );
}
