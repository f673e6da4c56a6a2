import { FIGURES_CSV, figurePicturePath } from "@/lib/view/figures-page";
import type { Speech } from "@/lib/text/translator";
import styles from "./figures.module.css";

/** The chart of a page, where it has one, and all figures, as files: plain links, not pages. */
export const FiguresData = ({ chart, speech }: { chart?: string; speech: Speech }) => (
  <ul className={styles.files}>
    {chart && (
      <li>
        <a href={figurePicturePath(chart)}>{speech("figurePicture")}</a>
      </li>
    )}
    <li>
      <a href={FIGURES_CSV}>{speech("figureData")}</a>
    </li>
  </ul>
);
