import { BackLink } from "@/components/panel/BackLink";
import { PlaceHeading } from "@/components/panel/PlaceHeading.client";
import panel from "@/components/panel/panel.module.css";
import { PageLink } from "@/components/view/ViewLink.client";
import type { FigureGroup } from "@/lib/figures/group";
import { FIGURES_PATH, figurePath } from "@/lib/view/figures-page";
import { groupCount } from "@/lib/figures/format";
import { named, type Speech } from "@/lib/text/translator";
import { Chart } from "./Chart";
import { FigureKey } from "./FigureLegend";
import { FiguresData } from "./FiguresData";
import { FigureTable } from "./FigureTable";
import styles from "./figures.module.css";

/** `/figures`: every thing counted, one chart below the other. */
export function FiguresPage({
  groups,
  speech,
}: {
  groups: readonly FigureGroup[];
  speech: Speech;
}) {
  return (
    <div className={panel.detail}>
      <BackLink speech={speech} />
      <header>
        <PlaceHeading id={FIGURES_PATH}>{speech("figuresTitle")}</PlaceHeading>
        <p>{speech("figuresIntro")}</p>
      </header>
      <FigureKey speech={speech} />
      {groups.map((group) => (
        <section key={group.thing.id} className={styles.group} id={group.thing.id}>
          <h2>
            <PageLink page={figurePath(group.thing.id)}>
              {named(group.thing.names, speech.lang)}
            </PageLink>
          </h2>
          <p>{groupCount(group, speech)}</p>
          <Chart group={group} speech={speech} />
          <details>
            <summary>{speech("figureTable")}</summary>
            <FigureTable group={group} speech={speech} />
          </details>
        </section>
      ))}
      <FiguresData speech={speech} />
    </div>
  );
}
