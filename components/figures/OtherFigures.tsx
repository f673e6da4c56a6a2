import { PageLink } from "@/components/view/ViewLink.client";
import type { FigureGroup } from "@/lib/figures/group";
import { figurePath } from "@/lib/view/figures-page";
import { named, type Speech } from "@/lib/text/translator";
import styles from "./figures.module.css";

/** Links to other things counted. */
export const OtherFigures = ({
  groups,
  speech,
}: {
  groups: readonly FigureGroup[];
  speech: Speech;
}) => (
  <section className={styles.others}>
    <h2>{speech("figuresOthers")}</h2>
    <ul>
      {groups.map(({ thing }) => (
        <li key={thing.id}>
          <PageLink page={figurePath(thing.id)}>{named(thing.names, speech.lang)}</PageLink>
        </li>
      ))}
    </ul>
  </section>
);
