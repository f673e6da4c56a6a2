import { PageLink } from "@/components/view/ViewLink.client";
import type { FigureGroup } from "@/lib/figures/group";
import { figurePath } from "@/lib/routes/paths";
import { localized, type Translator } from "@/lib/text/translator";
import styles from "./figures.module.css";

/** Links to the pages of other counted things. */
export const OtherFigures = ({ groups, t }: { groups: readonly FigureGroup[]; t: Translator }) => (
  <section className={styles.others}>
    <h2>{t("figuresOthers")}</h2>
    <ul>
      {groups.map(({ thing }) => (
        <li key={thing.id}>
          <PageLink page={figurePath(thing.id)}>{localized(thing.names, t.lang)}</PageLink>
        </li>
      ))}
    </ul>
  </section>
);
