import type { ReactNode } from "react";
import styles from "./panel.module.css";

interface Props {
  /** Link back to an existing page. */
  back: ReactNode;
  title: string;
  text: string;
  /** Suggestions. */
  children: ReactNode;
}

/** The panel for a URL with an unknown id. */
export const Unknown = ({ back, title, text, children }: Props) => (
  <div className={styles.detail}>
    {back}
    <header>
      <h1>{title}</h1>
      <p>{text}</p>
    </header>
    {children}
  </div>
);
