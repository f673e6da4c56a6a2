import type { InterfaceLanguage } from "@/geodata/languages";
import { readMetadata } from "@/geodata/read-metadata";
import { singleton } from "@/geodata/singleton";
import { basemapStatement } from "@/geodata/statement";
import { atlasTexts } from "./atlas-texts";
import type { Catalogue, Messages } from "./catalogue";
import en from "./en.json" with { type: "json" };
import { searchHint } from "./search-hint";
import { createTranslator, type Translator } from "./translator";

/** The messages of the interface. A new language is a JSON file, an entry here and one in `languages.ts`. */
export const MESSAGES: Record<InterfaceLanguage, Messages> = { en };

/** The languages of the atlas; the first is the default. */
export const languages = (): readonly InterfaceLanguage[] => readMetadata().languages;

/** All messages in a language; in English if there are none for it. Put together once for each. */
export function catalogueOf(lang: string): Catalogue {
  const known = lang in MESSAGES ? (lang as InterfaceLanguage) : "en";
  return singleton(`catalogue ${known}`, () => {
    const messages = MESSAGES[known];
    const metadata = readMetadata();
    return {
      ...messages,
      ...atlasTexts(metadata, basemapStatement(known), known),
      findHint: searchHint(messages.findHint, metadata.search_example),
    };
  });
}

/** The translator for a language, on the server; English if there is no catalogue for it. */
export const translatorFor = (lang: string): Translator =>
  createTranslator(lang, catalogueOf(lang));
