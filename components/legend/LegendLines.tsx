import type { Speech } from "@/lib/text/translator";
import { Bead } from "./ChainBead";
import styles from "./legend.module.css";
import { LineSample } from "./LineSample";

/** A sample of each line and bead, with what it says. */
export const KeyLines = ({ speech }: { speech: Speech }) => (
  <ul className={styles.lines}>
    <li>
      <LineSample stroke="solid" /> {speech("keySolid")}
    </li>
    <li>
      <LineSample stroke="dashed" /> {speech("keyDashed")}
    </li>
    <li>
      <LineSample stroke="dotted" /> {speech("keyDotted")}
    </li>
    <li>
      <Bead named /> {speech("keyNamed")}
    </li>
    <li>
      <Bead named={false} /> {speech("keyUnnamed")}
    </li>
  </ul>
);
