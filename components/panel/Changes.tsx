import { ViewLink } from "@/components/view/ViewLink.client";
import { type Change, correctionLine } from "@/lib/atlas/changes";
import { CHANGES_FEED_PATH, changedThing } from "@/lib/data/changes-atom";
import type { Translator } from "@/lib/text/translator";
import { BackLink } from "./BackLink";
import styles from "./panel.module.css";

interface Props {
  changes: readonly Change[];
  t: Translator;
}

/** `/changes`: what was changed, the newest first, each with a link to the excerpt or place. */
export const Changes = ({ changes, t }: Props) => (
  <div className={styles.detail}>
    <BackLink t={t} />
    <header>
      <h1>{t("changesTitle")}</h1>
      <p>{t("changesText")}</p>
      <p>
        <a href={CHANGES_FEED_PATH} className={styles.further}>
          {t("changesFollow")}
        </a>
      </p>
    </header>
    {changes.length === 0 && <p>{t("changesNone")}</p>}
    {changes.map(({ correction, of }) => (
      <section key={`${changedThing(of, t).id} ${correction.date} ${correction.what}`}>
        <h2 className={styles.counted}>
          <ChangedLink of={of} t={t} />
        </h2>
        <p>{correctionLine(correction, t)}</p>
      </section>
    ))}
  </div>
);

function ChangedLink({ of, t }: { of: Change["of"]; t: Translator }) {
  const { title } = changedThing(of, t);
  if (of.kind === "place") return <ViewLink place={of.entry.id}>{title}</ViewLink>;
  const { excerpt, places } = of.quotation;
  return (
    <ViewLink place={places[0]?.id ?? null} excerpt={excerpt.id}>
      <span lang={excerpt.lang}>{title}</span>
    </ViewLink>
  );
}
