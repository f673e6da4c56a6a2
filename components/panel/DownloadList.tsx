import type { Quotation } from "@/lib/atlas/atlas";
import type { Download } from "@/lib/data/downloads";
import type { Speech } from "@/lib/text/speech";
import { CitationList } from "./CitationList";
import styles from "./download.module.css";

interface Props {
  downloads: readonly Download[];
  /** The place whose page this is. */
  place?: { id: string; name: string };
  /** The excerpts of this page, in its order. */
  quotations: readonly Quotation[];
  speech: Speech;
}

/** What can be taken away from a page: its files with their sizes and licences, and its citations. */
export function DownloadList({ downloads, place, quotations, speech }: Props) {
  return (
    <details className={styles.download} id="download">
      <summary>{speech("download")}</summary>
      <ul>
        {downloads.map((download) => (
          <Item key={download.name} download={download} speech={speech} />
        ))}
      </ul>
      <p>
        {speech("downloadLicences")} <a href="/about#licences">{speech("aboutLicences")}</a>
      </p>
      <h3>{speech("cite")}</h3>
      <CitationList place={place} quotations={quotations} speech={speech} />
    </details>
  );
}

/** Plain links: these are files, not pages. */
function Item({
  download: { name, licence, files },
  speech,
}: {
  download: Download;
  speech: Speech;
}) {
  return (
    <li>
      <span className={styles.what}>
        {name}
        {licence !== null && <small>{licence}</small>}
      </span>
      <ul className={styles.links}>
        {files.map(({ format, address, bytes }) => (
          <li key={address}>
            <a href={address}>
              <span className="visually-hidden">{name}, </span>
              {format}
            </a>{" "}
            <small>{speech("fileSize", { size: kilobytes(bytes) })}</small>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Thousands of bytes; with one decimal where a whole number would say little. */
const kilobytes = (bytes: number): number =>
  bytes < 10_000 ? Math.round(bytes / 100) / 10 : Math.round(bytes / 1000);
