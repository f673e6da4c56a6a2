/** Ukrainian to Latin letters by the national system of 2010 (Cabinet of Ministers, resolution 55). */

/** Letters that are written differently at the start of a word. */
const INITIAL: Readonly<Record<string, string>> = { є: "ye", ї: "yi", й: "y", ю: "yu", я: "ya" };

const LETTER: Readonly<Record<string, string>> = Object.fromEntries(
  (
    "а a|б b|в v|г h|ґ g|д d|е e|є ie|ж zh|з z|и y|і i|ї i|й i|к k|л l|м m|н n|о o|п p|р r|с s|" +
    "т t|у u|ф f|х kh|ц ts|ч ch|ш sh|щ shch|ю iu|я ia|ь |' |’ "
  )
    .split("|")
    .map((pair) => pair.split(" ") as [string, string]),
);

/** @returns null if a letter is not Ukrainian */
export function transliterate(name: string): string | null {
  const words = name.split(/([ -])/);
  const latin = words.map((word) => (/^[ -]$/.test(word) ? word : transliterateWord(word)));
  return latin.includes(null) ? null : latin.join("");
}

function transliterateWord(word: string): string | null {
  // зг is written zgh, since zh is ж.
  const lower = word.toLowerCase().replaceAll("зг", "зґh");
  let latin = "";
  for (const [i, letter] of [...lower].entries()) {
    const written = letter === "h" ? "h" : (i === 0 && INITIAL[letter]) || LETTER[letter];
    if (written === undefined) return null;
    latin += written;
  }
  const capital = word.slice(0, 1) !== lower.slice(0, 1);
  return capital ? latin.slice(0, 1).toUpperCase() + latin.slice(1) : latin;
}
