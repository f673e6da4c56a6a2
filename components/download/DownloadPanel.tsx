import { Icon } from "@/components/icon/Icon";
import { BackLink } from "@/components/panel/BackLink";
import panel from "@/components/panel/panel.module.css";
import { DownloadLink, ViewLink } from "@/components/view/ViewLink.client";
import type { Atlas, PlaceEntry } from "@/lib/atlas/atlas";
import { type Downloads, downloadTitle } from "@/lib/data/downloads";
import { ABOUT_PATH } from "@/lib/routes/paths";
import { localized, type Translator } from "@/lib/text/translator";
import { formatTimeWindow } from "@/lib/time/format-time-window";
import type { View } from "@/lib/view/view";
import { DownloadList } from "./DownloadList";
import styles from "./download.module.css";

interface Props {
  view: View;
  /** The chosen place. */
  entry: PlaceEntry | null;
  places: Atlas["places"];
  downloads: Downloads;
  t: Translator;
}

/** `/download`: the files of the view and of the whole atlas, and the citations. */
export function DownloadPanel({ view, entry, places, downloads, t }: Props) {
  const nameOf = ({ place }: PlaceEntry) => localized(place.properties.names, t.lang);
  return (
    <div className={panel.detail}>
      {entry ? (
        <ViewLink place={entry.id} className={panel.back}>
          <Icon name="back" />
          {nameOf(entry)}
        </ViewLink>
      ) : (
        <BackLink t={t} />
      )}
      <header>
        <h1>{downloadTitle(entry, t)}</h1>
        <p className={panel.kind}>
          {t("downloadLicences")} <a href={`${ABOUT_PATH}#licences`}>{t("aboutLicences")}</a>
        </p>
        {view.time && <p>{t("downloadAllTime", { time: formatTimeWindow(view.time, t) })}</p>}
      </header>
      <DownloadList title={t("downloadView")} downloads={downloads.view} t={t} />
      <DownloadList title={t("downloadWhole")} downloads={downloads.atlas} t={t} />
      <DownloadList title={t("cite")} downloads={downloads.citations} t={t} />
      <nav className={styles.places} aria-label={t("downloadPlaces")}>
        <h2>{t("downloadPlaces")}</h2>
        <ul>
          {places.map((place) => (
            <li key={place.id}>
              <DownloadLink
                place={place.id}
                aria-current={place.id === entry?.id ? "page" : undefined}
              >
                {nameOf(place)}
              </DownloadLink>
            </li>
          ))}
        </ul>
      </nav>
    </div>
  );
}
