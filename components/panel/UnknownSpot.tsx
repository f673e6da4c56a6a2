import { SearchForm } from "@/components/find/SearchForm";
import type { Speech } from "@/lib/text/speech";
import { BackLink } from "./BackLink";
import styles from "./panel.module.css";

/** What an address shows that is no point on the globe: a way to search for what was meant. */
export const UnknownSpot = ({ text, speech }: { text: string; speech: Speech }) => (
  <div className={styles.detail}>
    <BackLink speech={speech} />
    <header>
      <h1>{speech("spotUnknown")}</h1>
      <p>{speech("spotUnknownText", { text: text.slice(0, 80) })}</p>
    </header>
    <SearchForm query="" speech={speech} />
  </div>
);
