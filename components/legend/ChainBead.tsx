import styles from "./legend.module.css";

/** One link of a chain: filled for a named speaker, hollow for one the report does not name. */
export const ChainBead = ({ named }: { named: boolean }) => (
  <svg className={styles.bead} viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
    <circle cx="6" cy="6" r="4" data-named={named} />
  </svg>
);
