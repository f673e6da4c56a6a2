import { SEARCH_PATH } from "@/lib/search/address";
import type { Speech } from "@/lib/text/translator";
import styles from "./search.module.css";
import { ViewFields } from "./ViewFields.client";

/** The field of the search page; the view goes along. */
export const SearchForm = ({ query, speech }: { query: string; speech: Speech }) => (
  <search>
    <form action={SEARCH_PATH} className={styles.form}>
      <input
        name="q"
        type="search"
        aria-label={speech("findLabel")}
        placeholder={speech("findLabel")}
        defaultValue={query}
        key={query}
        maxLength={120}
        autoComplete="off"
      />
      <ViewFields />
      <button type="submit">{speech("find")}</button>
    </form>
  </search>
);
