import { PageLink } from "@/components/view/ViewLink.client";
import type { Atlas } from "@/lib/atlas/atlas";
import { FIGURES_PATH } from "@/lib/routes/paths";
import type { Translator } from "@/lib/text/translator";
import { PlaceList } from "./PlaceList";
import styles from "./panel.module.css";
import { QuotationCard } from "./QuotationCard";
import { ReportList } from "./ReportList";

interface Props {
  atlas: Atlas;
  origin: string;
  t: Translator;
}

/** The panel of `/`: an introduction, the places, the quotations without a place, and the reports. */
export function Overview({ atlas, origin, t }: Props) {
  return (
    <div className={styles.overview}>
      <header>
        <h1>{t("tagline")}</h1>
        <p>{t("intro", { n: atlas.reports.length })}</p>
        <p>
          <PageLink page={FIGURES_PATH} className={styles.further}>
            {t("figuresTitle")}
          </PageLink>
        </p>
      </header>
      <PlaceList atlas={atlas} t={t} />
      <section className={styles.unplaced} id="not-tied">
        <h2>{t("notTied")}</h2>
        <p>{t("notTiedNote")}</p>
        {atlas.unplaced.map((quotation) => (
          <QuotationCard key={quotation.excerpt.id} quotation={quotation} origin={origin} t={t} />
        ))}
      </section>
      <ReportList reports={atlas.reports} t={t} />
    </div>
  );
}
