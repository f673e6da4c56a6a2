import type { Speech } from "@/lib/text/speech";
import { KeyLines } from "./KeyLines";
import styles from "./key.module.css";

/** The grammar of doubt, explained: how to read lines, rings and beads. */
export const Key = ({ speech }: { speech: Speech }) => (
  <section className={styles.key}>
    <h3>{speech("key")}</h3>
    <KeyLines speech={speech} />
    <p>{speech("policyShort")}</p>
  </section>
);
