import type { Catalogue } from "./catalogue";
import en from "./en.json";
import { createTranslator, type Translator } from "./translator";

/** The catalogues, by BCP 47 tag; the first is the default. A new language is one file and one entry. */
const CATALOGUES: Record<string, Catalogue> = { en };

export const LANGUAGES: readonly string[] = Object.keys(CATALOGUES);

export const catalogueOf = (lang: string): Catalogue => CATALOGUES[lang] ?? en;

/** The interface in a language, for what is rendered on the server. */
export const translatorFor = (lang: string): Translator =>
  createTranslator(lang, catalogueOf(lang));
