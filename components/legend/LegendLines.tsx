import type { Translator } from "@/lib/text/translator";
import { ChainBead } from "./ChainBead";
import { LineSample } from "./LineSample";
import styles from "./legend.module.css";

/** A sample of each line style and bead, with its meaning. */
export const LegendLines = ({ t }: { t: Translator }) => (
  <ul className={styles.lines}>
    <li>
      <LineSample lineStyle="solid" /> {t("keySolid")}
    </li>
    <li>
      <LineSample lineStyle="dashed" /> {t("keyDashed")}
    </li>
    <li>
      <LineSample lineStyle="dotted" /> {t("keyDotted")}
    </li>
    <li>
      <ChainBead named /> {t("keyNamed")}
    </li>
    <li>
      <ChainBead named={false} /> {t("keyUnnamed")}
    </li>
  </ul>
);
