"use client";

import { useTranslator } from "@/components/text/TranslatorProvider.client";
import { truncateInput } from "@/lib/text/truncate-input";
import styles from "./search.module.css";
import type { Fetched } from "./use-search-index.client";

interface Props {
  fetched: Fetched;
  query: string;
  count: number;
  /** Opens the search page with all results. */
  onAll: () => void;
}

/** Status of the list as a live region (number of results, loading, failed), and a button to all results. */
export function SearchStatus({ fetched, query, count, onAll }: Props) {
  const t = useTranslator();
  const empty = query.trim() === "";
  const message = () => {
    if (fetched === "failed") return t("findFailed");
    if (empty) return t("findHint");
    if (count > 0) return t("findCount", { n: count });
    // Until the settlements are loaded, there may still be a result.
    return fetched === "all" ? t("findNone", { query: truncateInput(query) }) : t("findLoading");
  };
  return (
    <div className={styles.status}>
      <p role="status">{message()}</p>
      {!empty && (
        <button type="button" onClick={onAll}>
          {t("findAll")}
        </button>
      )}
    </div>
  );
}
