import type { ByLanguage } from "@/geodata/schema";
import type { Catalogue } from "./catalogue";

export type MessageKey = keyof Catalogue;
type Values = Record<string, string | number>;

/** The interface in one language: says sentences of its catalogue, numbers and lists. */
export interface Translator {
  (key: MessageKey, values?: Values): string;
  lang: string;
  number: (value: number) => string;
  list: (items: readonly string[]) => string;
}

/**
 * A catalogue maps keys to sentences with `{slots}`, or to one such sentence for each plural category
 * of the language (CLDR, as `Intl.PluralRules` names them), chosen by the slot `{n}`.
 *
 * This module knows no catalogue, so that a browser is sent the one it reads and no other.
 */
export function createTranslator(lang: string, catalogue: Catalogue): Translator {
  // A browser takes milliseconds to make one of these, and a page may need none of them.
  const numbers = lazy(() => new Intl.NumberFormat(lang));
  const plurals = lazy(() => new Intl.PluralRules(lang));
  const lists = lazy(() => new Intl.ListFormat(lang));

  const sentence = (key: MessageKey, values: Values): string => {
    const entry: string | Record<string, string> = catalogue[key];
    if (typeof entry === "string") return entry;
    return entry[plurals().select(Number(values.n))] ?? entry.other ?? "";
  };
  const slot = (value: string | number) =>
    typeof value === "number" ? numbers().format(value) : value;

  const speak = (key: MessageKey, values: Values = {}): string =>
    sentence(key, values).replace(/\{(\w+)\}/g, (_, name: string) => slot(values[name] ?? ""));

  return Object.assign(speak, {
    lang,
    number: (value: number) => numbers().format(value),
    list: (items: readonly string[]) => lists().format(items),
  });
}

function lazy<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** The name in the reader's language, or in English. */
export const localized = (names: ByLanguage, lang: string): string => names[lang] ?? names.en;
