import type { Translator } from "@/lib/text/translator";
import { LegendLines } from "./LegendLines";
import styles from "./legend.module.css";

/** The grammar of doubt, explained: how to read lines, rings and beads. */
export const Legend = ({ t }: { t: Translator }) => (
  <section className={styles.key}>
    <h3>{t("key")}</h3>
    <LegendLines t={t} />
    <p>{t("policyShort")}</p>
  </section>
);
