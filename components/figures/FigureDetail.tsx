import { PlaceHeading } from "@/components/panel/PlaceHeading.client";
import panel from "@/components/panel/panel.module.css";
import { ReportList } from "@/components/panel/ReportList";
import { Unknown } from "@/components/panel/Unknown";
import type { Atlas } from "@/lib/atlas/atlas";
import { type FigureGroup, reportsOfGroup } from "@/lib/figures/group";
import { figurePath } from "@/lib/view/figures-page";
import { groupCount } from "@/lib/figures/format";
import { repeated } from "@/lib/text/truncate-input";
import { named, type Speech } from "@/lib/text/translator";
import { Chart } from "./Chart";
import { FigureKey } from "./FigureLegend";
import { FiguresBack } from "./FiguresBack";
import { FiguresData } from "./FiguresData";
import { FigureTable } from "./FigureTable";
import styles from "./figures.module.css";
import { OtherFigures } from "./OtherFigures";

interface Props {
  group: FigureGroup;
  groups: readonly FigureGroup[];
  cited: Atlas["cited"];
  speech: Speech;
}

/** `/figures/<id>`: one thing counted, with its table open beside the chart. */
export function FigureDetail({ group, groups, cited, speech }: Props) {
  const { id, names, description } = group.thing;
  return (
    <div className={panel.detail}>
      <FiguresBack speech={speech} />
      <header>
        <PlaceHeading id={figurePath(id)}>{named(names, speech.lang)}</PlaceHeading>
        <p>{named(description, speech.lang)}</p>
      </header>
      <p className={styles.count}>{groupCount(group, speech)}</p>
      <Chart group={group} speech={speech} />
      <FigureKey speech={speech} />
      <FigureTable group={group} speech={speech} />
      <FiguresData chart={id} speech={speech} />
      <OtherFigures groups={groups.filter((other) => other !== group)} speech={speech} />
      <ReportList reports={reportsOfGroup(group)} cited={cited} speech={speech} />
    </div>
  );
}

interface UnknownProps {
  id: string;
  groups: readonly FigureGroup[];
  speech: Speech;
}

/** What the address of something that nobody counts shows. */
export const UnknownFigure = ({ id, groups, speech }: UnknownProps) => (
  <Unknown
    back={<FiguresBack speech={speech} />}
    title={speech("unknownFigureTitle")}
    text={speech("unknownFigureText", { id: repeated(id) })}
  >
    <OtherFigures groups={groups} speech={speech} />
  </Unknown>
);
