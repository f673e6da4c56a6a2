import { SearchForm } from "@/components/search/SearchForm";
import type { Translator } from "@/lib/text/translator";
import { truncateInput } from "@/lib/text/truncate-input";
import { BackLink } from "./BackLink";
import { Unknown } from "./Unknown";

/** What an address shows that is no point on the globe: a way to search for what was meant. */
export const UnknownCoordinate = ({ text, t }: { text: string; t: Translator }) => (
  <Unknown
    back={<BackLink t={t} />}
    title={t("spotUnknown")}
    text={t("spotUnknownText", { text: truncateInput(text) })}
  >
    <SearchForm query="" t={t} />
  </Unknown>
);
