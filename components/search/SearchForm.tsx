import { SEARCH_PATH } from "@/lib/routes/paths";
import { LONGEST_QUERY } from "@/lib/search/result";
import type { Translator } from "@/lib/text/translator";
import styles from "./search.module.css";
import { ViewFields } from "./ViewFields.client";

/** The form of the search page; hidden fields carry the rest of the view. */
export const SearchForm = ({ query, t }: { query: string; t: Translator }) => (
  <search>
    <form action={SEARCH_PATH} className={styles.form}>
      <input
        name="q"
        type="search"
        aria-label={t("findLabel")}
        placeholder={t("findLabel")}
        defaultValue={query}
        key={query}
        maxLength={LONGEST_QUERY}
        autoComplete="off"
      />
      <ViewFields />
      <button type="submit">{t("find")}</button>
    </form>
  </search>
);
