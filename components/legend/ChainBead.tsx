import styles from "./legend.module.css";

/** The bead of a speaker in a chain: filled if the report names the speaker, else hollow. */
export const ChainBead = ({ named }: { named: boolean }) => (
  <svg className={styles.bead} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    <circle cx="6" cy="6" r="4" data-named={named} />
  </svg>
);
