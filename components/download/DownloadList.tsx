import type { Download } from "@/lib/data/downloads";
import type { Translator } from "@/lib/text/translator";
import styles from "./download.module.css";

interface Props {
  title: string;
  downloads: readonly Download[];
  t: Translator;
}

/** A list of downloads, each in its formats, with size and licence. */
export const DownloadList = ({ title, downloads, t }: Props) => (
  <section className={styles.list}>
    <h2>{title}</h2>
    <ul>
      {downloads.map((download) => (
        <Item key={download.files[0]?.address} download={download} t={t} />
      ))}
    </ul>
  </section>
);

/** Plain links, not `<Link>`: these are files, which the router must not fetch as pages. */
function Item({
  download: { name, page, licence, files },
  t,
}: {
  download: Download;
  t: Translator;
}) {
  return (
    <li>
      <span className={styles.what}>
        {page === undefined ? name : <a href={page}>{name}</a>}
        {licence !== null && <small>{licence}</small>}
      </span>
      <ul className={styles.links}>
        {files.map(({ format, address, bytes }) => (
          <li key={address}>
            <a href={address}>
              <span className="visually-hidden">{name}, </span>
              {format}
            </a>{" "}
            <small>{t("fileSize", { size: kilobytes(bytes) })}</small>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Kilobytes (1000 bytes), with one decimal below 10. */
const kilobytes = (bytes: number): number =>
  bytes < 10_000 ? Math.round(bytes / 100) / 10 : Math.round(bytes / 1000);
