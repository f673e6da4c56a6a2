"use client";

import { useTranslator } from "@/components/text/TranslatorProvider.client";
import type { Fetched } from "./index.client";
import styles from "./search.module.css";

interface Props {
  fetched: Fetched;
  query: string;
  count: number;
  /** Goes to the page with all results. */
  onAll: () => void;
}

/** What there is to say of the list, said aloud as it changes, and the way to all of it. */
export function SearchStatus({ fetched, query, count, onAll }: Props) {
  const t = useTranslator();
  const empty = query.trim() === "";
  const says = () => {
    if (fetched === "failed") return t("findFailed");
    if (empty) return t("findHint");
    if (count > 0) return t("findCount", { n: count });
    // Before the settlements have come, it is not yet known.
    return fetched === "all" ? t("findNone", { query }) : t("findLoading");
  };
  return (
    <div className={styles.status}>
      <p role="status">{says()}</p>
      {!empty && (
        <button type="button" onClick={onAll}>
          {t("findAll")}
        </button>
      )}
    </div>
  );
}
