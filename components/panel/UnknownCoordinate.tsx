import { SearchForm } from "@/components/search/SearchForm";
import { repeated } from "@/lib/text/truncate-input";
import type { Speech } from "@/lib/text/translator";
import { BackLink } from "./BackLink";
import { Unknown } from "./Unknown";

/** What an address shows that is no point on the globe: a way to search for what was meant. */
export const UnknownSpot = ({ text, speech }: { text: string; speech: Speech }) => (
  <Unknown
    back={<BackLink speech={speech} />}
    title={speech("spotUnknown")}
    text={speech("spotUnknownText", { text: repeated(text) })}
  >
    <SearchForm query="" speech={speech} />
  </Unknown>
);
