import { ViewLink } from "@/components/view/ViewLink.client";
import { type FigureGroup, type FigureValue, valuesOf } from "@/lib/figures/group";
import { chainWords, valueWords } from "@/lib/figures/format";
import { named, type Speech } from "@/lib/text/translator";
import { keyOf } from "./Chart";
import styles from "./figures.module.css";

/** The same as the chart, value by value, each a link to the excerpt that states it. */
export function FigureTable({ group, speech }: { group: FigureGroup; speech: Speech }) {
  const title = named(group.thing.names, speech.lang);
  return (
    <table className={styles.table}>
      <caption>{speech("figureTableCaption", { title })}</caption>
      <thead>
        <tr>
          <th scope="col">{speech("columnValue")}</th>
          <th scope="col">{speech("columnSaid")}</th>
          <th scope="col">{speech("columnWhen")}</th>
        </tr>
      </thead>
      <tbody>
        {valuesOf(group).map((stated) => (
          <Row key={keyOf(stated)} stated={stated} speech={speech} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ stated, speech }: { stated: FigureValue; speech: Speech }) {
  const words = valueWords(stated, speech);
  const { excerpt, places } = stated.quotation;
  return (
    <tr>
      <th scope="row">
        <ViewLink place={places[0]?.id ?? null} excerpt={excerpt.id}>
          {words.value}
        </ViewLink>
      </th>
      <td>{chainWords(words)}</td>
      <td>{words.when}</td>
    </tr>
  );
}
