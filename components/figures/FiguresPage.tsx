import { BackLink } from "@/components/panel/BackLink";
import panel from "@/components/panel/panel.module.css";
import { PageLink } from "@/components/view/ViewLink.client";
import { groupCount } from "@/lib/figures/format";
import type { FigureGroup } from "@/lib/figures/group";
import { figurePath } from "@/lib/routes/paths";
import { localized, type Translator } from "@/lib/text/translator";
import { Chart } from "./Chart";
import { FigureLegend } from "./FigureLegend";
import { FiguresData } from "./FiguresData";
import { FigureTable } from "./FigureTable";
import styles from "./figures.module.css";

/** `/figures`: a chart for each counted thing. */
export function FiguresPage({ groups, t }: { groups: readonly FigureGroup[]; t: Translator }) {
  return (
    <div className={panel.detail}>
      <BackLink t={t} />
      <header>
        <h1>{t("figuresTitle")}</h1>
        <p>{t("figuresIntro")}</p>
      </header>
      <FigureLegend t={t} />
      {groups.map((group) => (
        <section key={group.thing.id} className={styles.group} id={group.thing.id}>
          <h2>
            <PageLink page={figurePath(group.thing.id)}>
              {localized(group.thing.names, t.lang)}
            </PageLink>
          </h2>
          <p>{groupCount(group, t)}</p>
          <Chart group={group} t={t} />
          <details>
            <summary>{t("figureTable")}</summary>
            <FigureTable group={group} t={t} />
          </details>
        </section>
      ))}
      <FiguresData t={t} />
    </div>
  );
}
