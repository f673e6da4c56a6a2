import { chartSvgPath, FIGURES_CSV } from "@/lib/routes/paths";
import type { Translator } from "@/lib/text/translator";
import styles from "./figures.module.css";

/**
 * Downloads: the page's chart as SVG, if it has one, and all figures as CSV. Plain links, not `<Link>`:
 * these are files, which the router must not fetch as pages.
 */
export const FiguresData = ({ chart, t }: { chart?: string; t: Translator }) => (
  <ul className={styles.files}>
    {chart && (
      <li>
        <a href={chartSvgPath(chart)}>{t("figurePicture")}</a>
      </li>
    )}
    <li>
      <a href={FIGURES_CSV}>{t("figureData")}</a>
    </li>
  </ul>
);
