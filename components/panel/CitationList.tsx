import type { Quotation } from "@/lib/atlas/atlas";
import { datedWords } from "@/lib/atlas/date";
import { saidByWords } from "@/lib/atlas/said";
import { CITE_FORMATS, type Cited, citePath } from "@/lib/cite/files";
import type { Speech } from "@/lib/text/speech";
import { excerptPath } from "@/lib/view/excerpt";
import styles from "./download.module.css";

interface Props {
  place: { id: string; name: string } | undefined;
  quotations: readonly Quotation[];
  speech: Speech;
}

/** The citations of a page: its place, and its excerpts in their order, each called by who said it and when. */
export function CitationList({ place, quotations, speech }: Props) {
  return (
    <ol>
      {place && (
        <li>
          <span className={styles.what}>{place.name}</span>
          <Formats what="place" id={place.id} name={place.name} speech={speech} />
        </li>
      )}
      {quotations.map((quotation) => {
        const { id, date } = quotation.excerpt;
        const name = `${saidByWords(quotation, speech)}, ${datedWords(date, speech)}`;
        return (
          <li key={id}>
            <a className={styles.what} href={excerptPath(id)}>
              {name}
            </a>
            <Formats what="excerpt" id={id} name={name} speech={speech} />
          </li>
        );
      })}
    </ol>
  );
}

interface Formatted {
  what: Cited;
  id: string;
  name: string;
  speech: Speech;
}

const Formats = ({ what, id, name, speech }: Formatted) => (
  <ul className={styles.links}>
    {CITE_FORMATS.map((format) => (
      <li key={format}>
        <a href={citePath(what, id, format)}>
          <span className="visually-hidden">{name}, </span>
          {speech(`citeFormat-${format}`)}
        </a>
      </li>
    ))}
  </ul>
);
