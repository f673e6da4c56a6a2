import type { Speech } from "@/lib/text/speech";
import { Bead } from "./Bead";
import styles from "./key.module.css";
import { LineSample } from "./LineSample";

/** The grammar of doubt, explained: how to read lines, rings and beads. */
export function Key({ speech }: { speech: Speech }) {
  return (
    <section className={styles.key}>
      <h3>{speech("key")}</h3>
      <ul>
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
      <p>{speech("policyShort")}</p>
    </section>
  );
}
