import type { ByLanguage } from "@/geodata/schema";
import type { Catalogue } from "./catalogue";

export type MessageKey = keyof Catalogue;
type Values = Record<string, string | number>;

/** Formats messages, numbers and lists in one language. */
export interface Translator {
  (key: MessageKey, values?: Values): string;
  lang: string;
  number: (value: number) => string;
  list: (items: readonly string[]) => string;
}

/**
 * Creates the translator for a catalogue. A catalogue maps keys to messages with `{slots}`, or to one
 * message per plural category of the language (CLDR, as in `Intl.PluralRules`), chosen by the slot `n`.
 * The slot `{atlas}` is always the atlas's name.
 *
 * This module imports no catalogue, so that a browser gets only the one for its language.
 */
export function createTranslator(lang: string, catalogue: Catalogue): Translator {
  // Lazy: constructing each takes a browser milliseconds, and many pages need none of them.
  const numbers = lazy(() => new Intl.NumberFormat(lang));
  const plurals = lazy(() => new Intl.PluralRules(lang));
  const lists = lazy(() => new Intl.ListFormat(lang));

  const message = (key: MessageKey, values: Values): string => {
    const entry: string | Record<string, string> = catalogue[key];
    if (typeof entry === "string") return entry;
    return entry[plurals().select(Number(values.n))] ?? entry.other ?? "";
  };
  const format = (value: string | number) =>
    typeof value === "number" ? numbers().format(value) : value;

  const translate = (key: MessageKey, values: Values = {}): string =>
    message(key, values).replace(/\{(\w+)\}/g, (_, name: string) =>
      format(values[name] ?? (name === "atlas" ? catalogue.atlas : "")),
    );

  return Object.assign(translate, {
    lang,
    number: (value: number) => numbers().format(value),
    list: (items: readonly string[]) => lists().format(items),
  });
}

function lazy<T>(create: () => T): () => T {
  let instance: T | undefined;
  return () => {
    instance ??= create();
    return instance;
  };
}

/** The name in a language, or in English if there is none. */
export const localized = (names: ByLanguage, lang: string): string => names[lang] ?? names.en;
