import { ResultLink } from "@/components/search/ResultLink.client";
import { SearchForm } from "@/components/search/SearchForm";
import styles from "@/components/search/search.module.css";
import type { Result } from "@/lib/search/result";
import type { Translator } from "@/lib/text/translator";
import { truncateInput } from "@/lib/text/truncate-input";
import { BackLink } from "./BackLink";
import panel from "./panel.module.css";

interface Props {
  query: string;
  results: readonly Result[];
  t: Translator;
}

/** `/search?q=…`: the search as a page, which works without JavaScript. */
export function SearchPanel({ query, results, t }: Props) {
  return (
    <div className={panel.detail}>
      <BackLink t={t} />
      <header>
        <h1>{t("findTitle")}</h1>
      </header>
      <SearchForm query={query} t={t} />
      <p className={panel.kind}>{summaryOf(query, results.length, t)}</p>
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

function summaryOf(query: string, n: number, t: Translator): string {
  if (query.trim() === "") return t("findHint");
  return n > 0 ? t("findCount", { n }) : t("findNone", { query: truncateInput(query) });
}
