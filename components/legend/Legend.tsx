import type { Translator } from "@/lib/text/translator";
import { LegendLines } from "./LegendLines";
import styles from "./legend.module.css";

/** The map's legend: how lines, rings and beads show certainty. */
export const Legend = ({ t }: { t: Translator }) => (
  <section className={styles.key}>
    <h3>{t("key")}</h3>
    <LegendLines t={t} />
    <p>{t("policyShort")}</p>
  </section>
);
