import panel from "@/components/panel/panel.module.css";
import { ReportList } from "@/components/panel/ReportList";
import { Unknown } from "@/components/panel/Unknown";
import { groupCount } from "@/lib/figures/format";
import { type FigureGroup, reportsOfGroup } from "@/lib/figures/group";
import { localized, type Translator } from "@/lib/text/translator";
import { truncateInput } from "@/lib/text/truncate-input";
import { Chart } from "./Chart";
import { FigureLegend } from "./FigureLegend";
import { FiguresBack } from "./FiguresBack";
import { FiguresData } from "./FiguresData";
import { FigureTable } from "./FigureTable";
import styles from "./figures.module.css";
import { OtherFigures } from "./OtherFigures";

interface Props {
  group: FigureGroup;
  groups: readonly FigureGroup[];
  t: Translator;
}

/** `/figures/<id>`: one counted thing, as chart and table. */
export function FigureDetail({ group, groups, t }: Props) {
  const { id, names, description } = group.thing;
  return (
    <div className={panel.detail}>
      <FiguresBack t={t} />
      <header>
        <h1>{localized(names, t.lang)}</h1>
        <p>{localized(description, t.lang)}</p>
      </header>
      <p className={styles.count}>{groupCount(group, t)}</p>
      <Chart group={group} t={t} />
      <FigureLegend t={t} />
      <FigureTable group={group} t={t} />
      <FiguresData chart={id} t={t} />
      <OtherFigures groups={groups.filter((other) => other !== group)} t={t} />
      <ReportList reports={reportsOfGroup(group)} t={t} />
    </div>
  );
}

interface UnknownProps {
  id: string;
  groups: readonly FigureGroup[];
  t: Translator;
}

/** The page for an unknown id. */
export const UnknownFigure = ({ id, groups, t }: UnknownProps) => (
  <Unknown
    back={<FiguresBack t={t} />}
    title={t("unknownFigureTitle")}
    text={t("unknownFigureText", { id: truncateInput(id) })}
  >
    <OtherFigures groups={groups} t={t} />
  </Unknown>
);
