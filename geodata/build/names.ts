/**
 * The atlas's spelling of a settlement's name, from GeoNames' name and alternates.
 *
 * GeoNames mixes systems of transliteration (Zaporizhzhya, Kostiantynivka). Ukrainian names follow the
 * national system of 2010 if one of the alternates is clearly the Ukrainian form of the name.
 */
import type { Settlement } from "./geonames";
import { transliterate } from "./transliterate";

/** Names that no rule produces, by GeoNames id: established or new names. */
const BY_ID: Readonly<Record<string, string>> = {
  "689378": "Volodymyr",
  "691374": "Chystiakove",
  "692016": "Sviatohirsk",
  "692093": "Svitlodarsk",
  "692975": "Kadiivka",
  "699553": "Zviahel",
  "703646": "Kurakhove",
  "1842943": "Gimhae",
  "1846052": "Jinju",
  "1869446": "Songnim",
};

export function settlementName(row: Settlement): string {
  const override = BY_ID[row.id];
  if (override) return override;
  switch (row.country) {
    case "UA":
      return withoutSigns(ukrainian(row) ?? row.name);
    case "RU":
    case "BY":
      return russian(row.name);
    case "KP":
    case "KR":
      return korean(row.name);
    case "JP":
      return row.name.replace(/-shi$/, "");
    default:
      return row.name;
  }
}

/** The transliterated Ukrainian alternate of the same name; null if it is not certain. */
function ukrainian({ name, alternates }: Settlement): string | null {
  const candidates = alternates.flatMap((cyrillic) => {
    const latin = transliterate(cyrillic);
    return latin && skeleton(latin) === skeleton(name) ? [{ cyrillic, latin }] : [];
  });
  if (candidates.some(({ latin }) => latin === withoutSigns(name))) return null;
  // Prefers alternates with letters that only Ukrainian has; Килия, for example, is Russian.
  const clearlyUkrainian = candidates.filter(({ cyrillic }) => /[іїєґ]|ськ/i.test(cyrillic));
  const preferred = clearlyUkrainian.length > 0 ? clearlyUkrainian : candidates;
  const spellings = new Set(preferred.map((c) => c.latin));
  const [only] = spellings;
  return spellings.size === 1 ? (only ?? null) : null;
}

/**
 * A key that is the same for all transliterations of a name. Systems differ in i, y and j. Russian forms,
 * which GeoNames uses for villages in Crimea, also differ in their ending and in some vowels.
 */
const skeleton = (name: string): string =>
  withoutSigns(name.toLowerCase())
    .replace(/[yij]+/g, "i")
    .replace(/oie$/, "e")
    .replace(/[io](?=[bcdfghklmnprstvz])/g, "o")
    .replace(/e/g, "o")
    .replace(/g/g, "h")
    .replace(/[- ]/g, "");

/** Removes soft signs and apostrophes. */
const withoutSigns = (name: string): string => name.replace(/['’ʹʼ`′"”]/g, "");

/** Common spellings for GeoNames' Groznyy, Nizhniy and Artëm. */
const russian = (name: string): string =>
  withoutSigns(name)
    .replace(/[iy]y(?![\p{L}])/gu, "y")
    .replace(/yye(?![\p{L}])/gu, "ye")
    .replaceAll("ë", "yo");

/** Removes the breves and apostrophes of McCune–Reischauer, and the suffixes for "town" and "city". */
const korean = (name: string): string =>
  withoutSigns(
    name
      .normalize("NFD")
      .replace(/\u0306/g, "")
      .normalize("NFC"),
  ).replace(/-(?:up|si)$/, "");
