import type { Speech } from "@/lib/text/speech";
import styles from "./find.module.css";

/** The field of the search page. */
export const SearchForm = ({ query, speech }: { query: string; speech: Speech }) => (
  <search>
    <form action="/search" className={styles.form}>
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
      <button type="submit">{speech("find")}</button>
    </form>
  </search>
);
