import type { Speech } from "@/lib/text/translator";
import { KeyLines } from "./LegendLines";
import styles from "./legend.module.css";

/** The grammar of doubt, explained: how to read lines, rings and beads. */
export const Key = ({ speech }: { speech: Speech }) => (
  <section className={styles.key}>
    <h3>{speech("key")}</h3>
    <KeyLines speech={speech} />
    <p>{speech("policyShort")}</p>
  </section>
);
