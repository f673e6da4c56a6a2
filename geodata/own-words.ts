/** Checks of what the atlas says in its own words: its languages and their letters. */
import type { z } from "zod";
import { foreignWords, isOfOtherScript, mixedWords, scriptName } from "./alphabet";
import { codePoint } from "./invisible";
import { isLanguageTag, nearestTags } from "./language-tags";

type Context = z.RefinementCtx;

/** An issue whose message says what was expected; `shape.ts` reads the suggestions. */
function addIssue(
  context: Context,
  expected: string,
  path: (string | number)[] = [],
  nearest: readonly string[] = [],
): void {
  context.addIssue({ code: "custom", message: expected, path, params: { nearest } });
}

const TAG = "a language tag (BCP 47) such as en, uk or sr-Latn";

/** @returns whether it is a language tag as BCP 47 has it */
export function checkTag(tag: string, context: Context, path: (string | number)[] = []): boolean {
  if (isLanguageTag(tag)) return true;
  addIssue(context, TAG, path, nearestTags(tag));
  return false;
}

function checkMixed(text: string, lang: string, context: Context, path: (string | number)[]): void {
  for (const { letter, script, among, word, meant } of mixedWords(text, lang)) {
    const detail = `the ${script} "${letter}" (${codePoint(letter)}) stands among ${among} letters in "${word}"`;
    const suggestion = meant === null ? [] : [text.replace(word, meant)];
    addIssue(context, `letters of one alphabet in each word; ${detail}`, path, suggestion);
  }
}

/** More words than a name has that is the same in all scripts, such as CNN or Amnesty International. */
const NAME_WORDS = 3;

/** Sentences: no word of mixed letters, and not all in the letters of another language. */
export function checkProse(
  text: string,
  lang: string,
  context: Context,
  path: (string | number)[],
): void {
  checkMixed(text, lang, context, path);
  if (text.trim().split(/\s+/).length > NAME_WORDS && isOfOtherScript(text, lang)) {
    addIssue(context, `a text in ${lang}, in ${scriptName(lang)} letters`, path);
  }
}

/** A name: every word in the letters of its language. */
export function checkName(
  name: string,
  lang: string,
  context: Context,
  path: (string | number)[],
): void {
  checkMixed(name, lang, context, path);
  const [foreign] = mixedWords(name, lang).length > 0 ? [] : foreignWords(name, lang);
  if (foreign !== undefined) {
    addIssue(context, `${scriptName(lang)} letters, in which ${lang} is written`, path);
  }
}

type Check = typeof checkProse;

/** Runs a check on each text of a value by language, and checks its tags. */
export function checkEach(
  check: Check,
  texts: Record<string, string | string[]>,
  context: Context,
): void {
  for (const [lang, text] of Object.entries(texts)) {
    if (!checkTag(lang, context, [lang])) continue;
    if (typeof text === "string") check(text, lang, context, [lang]);
    else for (const [i, one] of text.entries()) check(one, lang, context, [lang, i]);
  }
}
