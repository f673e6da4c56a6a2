import type { Catalogue } from "./catalogue";
import en from "./en.json";
import { createTranslator, type Translator } from "./translator";

/** The catalogues, by BCP 47 tag; the first is the default. A new language is a JSON file and an entry. */
const CATALOGUES: Record<string, Catalogue> = { en };

export const LANGUAGES: readonly string[] = Object.keys(CATALOGUES);

export const catalogueOf = (lang: string): Catalogue => CATALOGUES[lang] ?? en;

/** The translator for a language, on the server; English if there is no catalogue for it. */
export const translatorFor = (lang: string): Translator =>
  createTranslator(lang, catalogueOf(lang));
