import { PageLink } from "@/components/view/ViewLink.client";
import type { Atlas } from "@/lib/atlas/atlas";
import { FIGURES_PATH } from "@/lib/view/figures-page";
import type { Speech } from "@/lib/text/translator";
import { PlaceHeading } from "./PlaceHeading.client";
import { PlaceList } from "./PlaceList";
import styles from "./panel.module.css";
import { QuotationCard } from "./QuotationCard";
import { ReportList } from "./ReportList";

interface Props {
  atlas: Atlas;
  speech: Speech;
}

/** The opening panel: what the atlas is, its places, and what is not tied to one. */
export function Overview({ atlas, speech }: Props) {
  return (
    <div className={styles.overview}>
      <header>
        <PlaceHeading id="">{speech("tagline")}</PlaceHeading>
        <p>{speech("intro", { n: atlas.reports.length })}</p>
        <p>
          <PageLink page={FIGURES_PATH} className={styles.further}>
            {speech("figuresTitle")}
          </PageLink>
        </p>
      </header>
      <PlaceList atlas={atlas} speech={speech} />
      <section className={styles.untied} id="not-tied">
        <h2>{speech("notTied")}</h2>
        <p>{speech("notTiedNote")}</p>
        {atlas.untied.map((quotation) => (
          <QuotationCard key={quotation.excerpt.id} quotation={quotation} speech={speech} />
        ))}
      </section>
      <ReportList reports={atlas.reports} cited={atlas.cited} speech={speech} />
    </div>
  );
}
