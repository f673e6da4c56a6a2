import { BackLink } from "@/components/panel/BackLink";
import { PlaceHeading } from "@/components/panel/PlaceHeading.client";
import panel from "@/components/panel/panel.module.css";
import { Icon } from "@/components/icon/Icon";
import { DownloadLink, ViewLink } from "@/components/view/ViewLink.client";
import type { Atlas, PlaceEntry } from "@/lib/atlas/atlas";
import { windowWords } from "@/lib/time/format-time-window";
import { type Downloads, downloadTitle } from "@/lib/data/downloads";
import { named, type Speech } from "@/lib/text/translator";
import { pathOf } from "@/lib/view/codec";
import type { View } from "@/lib/view/view";
import { DownloadList } from "./DownloadList";
import styles from "./download.module.css";

interface Props {
  view: View;
  /** The chosen place. */
  entry: PlaceEntry | null;
  places: Atlas["places"];
  downloads: Downloads;
  speech: Speech;
}

/** `/download`: all that can be taken away of a view, a place and the atlas, in one list. */
export function DownloadPanel({ view, entry, places, downloads, speech }: Props) {
  const nameOf = ({ place }: PlaceEntry) => named(place.properties.names, speech.lang);
  return (
    <div className={panel.detail}>
      {entry ? (
        <ViewLink place={entry.id} className={panel.back}>
          <Icon name="back" />
          {nameOf(entry)}
        </ViewLink>
      ) : (
        <BackLink speech={speech} />
      )}
      <header>
        <PlaceHeading id={pathOf(view)}>{downloadTitle(entry, speech)}</PlaceHeading>
        <p className={panel.kind}>
          {speech("downloadLicences")} <a href="/about#licences">{speech("aboutLicences")}</a>
        </p>
        {view.time && <p>{speech("downloadAllTime", { time: windowWords(view.time, speech) })}</p>}
      </header>
      <DownloadList title={speech("downloadView")} downloads={downloads.view} speech={speech} />
      <DownloadList title={speech("downloadWhole")} downloads={downloads.atlas} speech={speech} />
      <DownloadList title={speech("cite")} downloads={downloads.citations} speech={speech} />
      <nav className={styles.places} aria-label={speech("downloadPlaces")}>
        <h2>{speech("downloadPlaces")}</h2>
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
