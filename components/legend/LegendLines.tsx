import type { Translator } from "@/lib/text/translator";
import { ChainBead } from "./ChainBead";
import { LineSample } from "./LineSample";
import styles from "./legend.module.css";

/** A sample of each line style and bead, with its meaning. */
export const LegendLines = ({ t }: { t: Translator }) => (
  <ul className={styles.lines}>
    <li>
      <LineSample stroke="solid" /> {t("keySolid")}
    </li>
    <li>
      <LineSample stroke="dashed" /> {t("keyDashed")}
    </li>
    <li>
      <LineSample stroke="dotted" /> {t("keyDotted")}
    </li>
    <li>
      <ChainBead named /> {t("keyNamed")}
    </li>
    <li>
      <ChainBead named={false} /> {t("keyUnnamed")}
    </li>
  </ul>
);
