import type { ReactNode } from "react";
import styles from "./panel.module.css";

interface Props {
  /** The way back to what there is. */
  back: ReactNode;
  title: string;
  text: string;
  /** What may have been meant. */
  children: ReactNode;
}

/** The page of an address that means nothing here: what was asked for, and what there is instead. */
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
