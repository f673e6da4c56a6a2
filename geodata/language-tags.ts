/** Language tags (BCP 47), by the data of the Unicode CLDR, which Node has. */
import { nearest } from "./nearest";

const english = new Intl.DisplayNames("en", { type: "language", fallback: "none" });

function canonical(tag: string): string | null {
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? null;
  } catch {
    return null;
  }
}

/** Whether a tag is one of a known language, as it is written: "uk", "sr-Latn", but not "english" or "EN". */
export const isLanguageTag = (tag: string): boolean =>
  canonical(tag) === tag && english.of(tag) !== undefined;

const LETTERS = [..."abcdefghijklmnopqrstuvwxyz"];

/** Tags by the names of their languages, in English and in their own. */
function tagsByName(): Map<string, string> {
  const tags = LETTERS.flatMap((a) => LETTERS.map((b) => a + b)).filter(isLanguageTag);
  const ownName = (tag: string) => new Intl.DisplayNames(tag, { type: "language" }).of(tag) ?? tag;
  return new Map(
    tags.flatMap((tag) => [
      [english.of(tag) ?? tag, tag],
      [ownName(tag), tag],
    ]),
  );
}

/** The language most spoken in a country by its code, as in "ua", "jp"; null for no such country. */
function languageOfCountry(code: string): string | null {
  if (!/^[a-z]{2}$/i.test(code)) return null;
  const { language } = new Intl.Locale(`und-${code}`).maximize();
  return language === "und" || language === "en" ? null : language;
}

/** The tags that something like a tag, a country's code or a language's name may mean, or none. */
export function nearestTags(tag: string): string[] {
  const spelled = canonical(tag.replaceAll("_", "-"));
  if (spelled !== null && isLanguageTag(spelled)) return [spelled];
  const spoken = languageOfCountry(tag);
  if (spoken !== null) return [spoken];
  // Shorter than any language's name, it is as near to many.
  if (tag.length < 4) return [];
  const names = tagsByName();
  return nearest(tag, [...names.keys()]).flatMap((name) => names.get(name) ?? []);
}
