import styles from "./legend.module.css";

interface Props {
  named: boolean;
  /** Whether the sentence itself does not say that it was this speaker. */
  isDoubtful?: boolean;
}

/** The bead of a speaker in a chain: filled if the report names the speaker, else hollow; dotted in doubt. */
export const ChainBead = ({ named, isDoubtful = false }: Props) => (
  <svg className={styles.bead} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    <circle cx="6" cy="6" r="4" data-named={named} data-doubtful={isDoubtful || undefined} />
  </svg>
);
