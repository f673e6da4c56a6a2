/** The letters of a text: by which script a language is written, and words that mix look-alikes. */

/** Unicode has no script of these ISO 15924 codes: they stand for several. */
const SEVERAL: Readonly<Record<string, readonly string[]>> = {
  Kore: ["Hang", "Hani"],
  Jpan: ["Hani", "Hira", "Kana"],
  Hans: ["Hani", "Bopo"],
  Hant: ["Hani", "Bopo"],
  Aran: ["Arab"],
};

const names = new Intl.DisplayNames("en", { type: "script" });

/** The script of a language tag, by ISO 15924 ("Cyrl" for "uk"); undefined if it has none that is known. */
const scriptOf = (lang: string): string | undefined => new Intl.Locale(lang).maximize().script;

/** The English name of a language's script: "Cyrillic". */
export const scriptName = (lang: string): string => names.of(scriptOf(lang) ?? "Zyyy") ?? "";

/** Matches a letter of one of the scripts. @returns null if Unicode knows none of them */
function letterOf(scripts: readonly string[]): RegExp | null {
  try {
    return new RegExp(`[${scripts.map((it) => `\\p{Script=${it}}`).join("")}]`, "u");
  } catch {
    return null;
  }
}

/** Letters, without those that belong to no script, such as the apostrophe ʼ. */
const LETTER = /(?![\p{Script=Common}\p{Script=Inherited}])\p{L}/gu;
const WORD = /[\p{L}\p{M}]+/gu;

const lettersOf = (text: string): string[] => text.match(LETTER) ?? [];

function ownLetter(lang: string): RegExp | null {
  const script = scriptOf(lang);
  return script === undefined ? null : letterOf(SEVERAL[script] ?? [script]);
}

/** Capitals, as in NATO, T-34 and Roman numerals, stand in names of any script. */
const isForeignByCustom = (word: string): boolean => /^[\p{Lu}\p{M}]+$/u.test(word);

/** The words of a text that are written in another script than the language is. */
export function foreignWords(text: string, lang: string): string[] {
  const own = ownLetter(lang);
  if (own === null) return [];
  return (text.match(WORD) ?? []).filter(
    (word) => !isForeignByCustom(word) && lettersOf(word).some((letter) => !own.test(letter)),
  );
}

/** Whether a text has letters, but none of its language's script. */
export function isOfOtherScript(text: string, lang: string): boolean {
  const [own, letters] = [ownLetter(lang), lettersOf(text)];
  return own !== null && letters.length > 0 && !letters.some((letter) => own.test(letter));
}

/** The scripts whose letters look alike; a word has letters of one of them. */
const ALIKE = ["Latn", "Cyrl", "Grek", "Armn"].map((script) => ({
  script,
  letter: new RegExp(`\\p{Script=${script}}`, "u"),
}));

const scriptOfLetter = (letter: string): string | undefined =>
  ALIKE.find((it) => it.letter.test(letter))?.script;

/** Letters that look the same: Latin, Cyrillic, Greek; a dash where there is none. */
const LOOK_ALIKES =
  "AАΑ BВΒ CС- EЕΕ HНΗ IІΙ JЈ- KКΚ MМΜ N-Ν OОΟ PРΡ SЅ- TТΤ XХΧ Y-Υ Z-Ζ aа- cс- eе- iі- jј- oоο pр- sѕ- v-ν xх- yу- ÏЇΪ ïї-";
const COLUMN: Readonly<Record<string, number>> = { Latn: 0, Cyrl: 1, Grek: 2 };
const TABLE = LOOK_ALIKES.split(" ").map((letters) => [...letters]);

/** The word in the letters of one script; null if one of the others has no look-alike there. */
function inScript(word: string, script: string): string | null {
  const column = COLUMN[script];
  const letters = [...word].map((letter) => {
    const other = scriptOfLetter(letter);
    if (other === undefined || other === script) return letter;
    const alike = TABLE.find((row) => row.includes(letter))?.[column ?? -1] ?? "-";
    return alike === "-" ? null : alike;
  });
  return letters.includes(null) ? null : letters.join("");
}

export interface MixedWord {
  word: string;
  /** The letter that stands out, and the names of its script and of the others'. */
  letter: string;
  script: string;
  among: string;
  /** The word with look-alikes of one script, if there are such. */
  meant: string | null;
}

/** The words that mix letters of scripts that look alike, such as a Latin I in Ізмаїл. */
export function mixedWords(text: string, lang?: string): MixedWord[] {
  const expected = lang && scriptOf(lang);
  return (text.match(WORD) ?? []).flatMap((word) => {
    const scripts = [...word].flatMap((letter) => scriptOfLetter(letter) ?? []);
    const counted = [...new Set(scripts)].sort((a, b) => {
      const count = (script: string) => scripts.filter((it) => it === script).length;
      return Number(b === expected) - Number(a === expected) || count(b) - count(a);
    });
    const [main, other] = counted;
    if (main === undefined || other === undefined) return [];
    const letter = [...word].find((it) => scriptOfLetter(it) === other) ?? "";
    const [script, among] = [names.of(other) ?? other, names.of(main) ?? main];
    return [{ word, letter, script, among, meant: inScript(word, main) }];
  });
}
