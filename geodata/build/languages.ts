/** The languages of an atlas, and the names that the sources have in them. */
import { METADATA } from "../files";
import type { PlaceInput } from "../places-schema";
import { readSource } from "../source";
import type { Candidate } from "./candidates";

/** The languages of an atlas: those of its `atlas.json`, or else those in which its places have names. */
export function languagesOf(root: string, places: readonly PlaceInput[]): string[] {
  const metadata = readSource(root, METADATA)?.value as { languages?: string[] } | undefined;
  const languages = metadata?.languages ?? [];
  return [...new Set(["en", ...languages, ...places.flatMap(({ names }) => Object.keys(names))])];
}

/**
 * The names that the source has in some languages. GeoNames does not say in which language a name is: one is
 * taken only if its script belongs to one of the languages alone, and if it is the only one in that script.
 */
export function namesOf(
  { name, names, named }: Candidate,
  languages: readonly string[],
): PlaceInput["names"] {
  const scripts = languages.map(scriptOf);
  const certain = languages.flatMap((lang, i) => {
    const own = named[lang];
    if (own !== undefined) return [[lang, own] as const];
    const script = scripts[i] ?? "";
    if (script === "Latn" || scripts.indexOf(script) !== scripts.lastIndexOf(script)) return [];
    const letters = new RegExp(`^[${lettersOf(script)}\\P{L}]+$`, "u");
    const found = new Set(names.filter((each) => /\p{L}/u.test(each) && letters.test(each)));
    const [single] = found;
    return single !== undefined && found.size === 1 ? [[lang, single] as const] : [];
  });
  return { ...Object.fromEntries(certain), en: name };
}

/** ISO 15924, such as Cyrl. */
const scriptOf = (lang: string): string => new Intl.Locale(lang).maximize().script ?? "Latn";

/** Scripts that ISO 15924 names by their use in a language, as Unicode names their letters. */
const LETTERS: Readonly<Record<string, readonly string[]>> = {
  Kore: ["Hang"],
  Jpan: ["Hira", "Kana", "Hani"],
  Hans: ["Hani"],
  Hant: ["Hani"],
};

const lettersOf = (script: string): string =>
  (LETTERS[script] ?? [script]).map((letters) => `\\p{Script=${letters}}`).join("");
