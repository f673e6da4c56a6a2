import { BackLink } from "./BackLink";
import { PlaceHeading } from "./PlaceHeading.client";
import panel from "./panel.module.css";
import type { Result } from "@/lib/search/result";
import type { Speech } from "@/lib/text/translator";
import styles from "@/components/search/search.module.css";
import { ResultLink } from "@/components/search/ResultLink.client";
import { SearchForm } from "@/components/search/SearchForm";

interface Props {
  query: string;
  results: readonly Result[];
  speech: Speech;
}

/** The search as a page, which needs no script. */
export function SearchPanel({ query, results, speech }: Props) {
  return (
    <div className={panel.detail}>
      <BackLink speech={speech} />
      <header>
        <PlaceHeading id={`search ${query}`}>{speech("findTitle")}</PlaceHeading>
      </header>
      <SearchForm query={query} speech={speech} />
      <p className={panel.kind}>{summaryOf(query, results.length, speech)}</p>
      <ul className={styles.results}>
        {results.map((result) => (
          <li key={result.key}>
            <ResultLink result={result} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function summaryOf(query: string, n: number, speech: Speech): string {
  if (query.trim() === "") return speech("findHint");
  return n > 0 ? speech("findCount", { n }) : speech("findNone", { query });
}
