"use client";

import { useSpeech } from "@/components/text/TranslatorProvider.client";
import styles from "./search.module.css";
import type { Fetched } from "./index.client";

interface Props {
  fetched: Fetched;
  query: string;
  count: number;
  /** Goes to the page with all results. */
  onAll: () => void;
}

/** What there is to say of the list, said aloud as it changes, and the way to all of it. */
export function SearchStatus({ fetched, query, count, onAll }: Props) {
  const speech = useSpeech();
  const empty = query.trim() === "";
  const says = () => {
    if (fetched === "failed") return speech("findFailed");
    if (empty) return speech("findHint");
    if (count > 0) return speech("findCount", { n: count });
    // Before the settlements have come, it is not yet known.
    return fetched === "all" ? speech("findNone", { query }) : speech("findLoading");
  };
  return (
    <div className={styles.status}>
      <p role="status">{says()}</p>
      {!empty && (
        <button type="button" onClick={onAll}>
          {speech("findAll")}
        </button>
      )}
    </div>
  );
}
