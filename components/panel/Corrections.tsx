import type { Correction } from "@/geodata/schema";
import { correctionLine } from "@/lib/atlas/changes";
import type { Translator } from "@/lib/text/translator";
import styles from "./quotation.module.css";

interface Props {
  corrections: readonly Correction[];
  t: Translator;
}

/** The log of an excerpt or a place, in its order; nothing without entries. */
export const Corrections = ({ corrections, t }: Props) =>
  corrections.map((correction) => (
    <p key={`${correction.date} ${correction.what}`} className={styles.correction}>
      {correctionLine(correction, t)}
    </p>
  ));
