import { SearchForm } from "@/components/search/SearchForm";
import type { Translator } from "@/lib/text/translator";
import { truncateInput } from "@/lib/text/truncate-input";
import { BackLink } from "./BackLink";
import { Unknown } from "./Unknown";

/** The panel for `/at/…` with an invalid coordinate: a search form. */
export const UnknownCoordinate = ({ text, t }: { text: string; t: Translator }) => (
  <Unknown
    back={<BackLink t={t} />}
    title={t("spotUnknown")}
    text={t("spotUnknownText", { text: truncateInput(text) })}
  >
    <SearchForm query="" t={t} />
  </Unknown>
);
