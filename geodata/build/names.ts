/**
 * The atlas's own spelling of a settlement's name, from GeoNames' name and its alternates.
 *
 * GeoNames mixes systems (Zaporizhzhya beside Kostiantynivka). Ukrainian names follow the national
 * transliteration of 2010 where one of the alternates is plainly the Ukrainian form of the same name.
 */
import type { Settlement } from "./geonames";
import { transliterate } from "./transliterate";

/** By GeoNames id: where no rule gives the established or the newer name. */
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
  const fixed = BY_ID[row.id];
  if (fixed) return fixed;
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

/** The alternate in Ukrainian that reads as the same name; null where that is not certain. */
function ukrainian({ name, alternates }: Settlement): string | null {
  const candidates = alternates.flatMap((cyrillic) => {
    const latin = transliterate(cyrillic);
    return latin && skeleton(latin) === skeleton(name) ? [{ cyrillic, latin }] : [];
  });
  if (candidates.some(({ latin }) => latin === withoutSigns(name))) return null;
  // Without such a letter, Russian spellings such as Килия would pass for Ukrainian ones.
  const plainly = candidates.filter(({ cyrillic }) => /[іїєґ]|ськ/i.test(cyrillic));
  const spellings = new Set((plainly.length > 0 ? plainly : candidates).map((c) => c.latin));
  const [only] = spellings;
  return spellings.size === 1 ? (only ?? null) : null;
}

/**
 * What the systems of transliteration agree on, i, y and j apart. Russian forms, in which GeoNames
 * gives Crimea's villages, differ in their ending and in single vowels as well.
 */
const skeleton = (name: string): string =>
  withoutSigns(name.toLowerCase())
    .replace(/[yij]+/g, "i")
    .replace(/oie$/, "e")
    .replace(/[io](?=[bcdfghklmnprstvz])/g, "o")
    .replace(/e/g, "o")
    .replace(/g/g, "h")
    .replace(/[- ]/g, "");

/** Soft signs and apostrophes. */
const withoutSigns = (name: string): string => name.replace(/['’ʹʼ`′"”]/g, "");

/** GeoNames' Groznyy, Nizhniy and Artëm, as they are commonly written. */
const russian = (name: string): string =>
  withoutSigns(name)
    .replace(/[iy]y(?![\p{L}])/gu, "y")
    .replace(/yye(?![\p{L}])/gu, "ye")
    .replaceAll("ë", "yo");

/** McCune–Reischauer's breves and aspirates are left out, and the suffix that says "town". */
const korean = (name: string): string =>
  withoutSigns(
    name
      .normalize("NFD")
      .replace(/\u0306/g, "")
      .normalize("NFC"),
  ).replace(/-(?:up|si)$/, "");
