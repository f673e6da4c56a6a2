/** Schemas of what the atlas says in its own words, and of addresses. */
import { z } from "zod";
import { foreignWords, isOfOtherScript, mixedWords, scriptName } from "./alphabet";
import { codePoint } from "./invisible";
import { isLanguageTag, nearestTags } from "./languages";

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

function checkTag(tag: string, context: Context, path: (string | number)[] = []): boolean {
  if (isLanguageTag(tag)) return true;
  addIssue(context, TAG, path, nearestTags(tag));
  return false;
}

/** A language tag as BCP 47 has it. */
export const languageTag = z.string().superRefine((tag, context) => {
  checkTag(tag, context);
});

function checkMixed(text: string, lang: string, context: Context, path: (string | number)[]): void {
  for (const { letter, script, among, word, meant } of mixedWords(text, lang)) {
    const detail = `the ${script} "${letter}" (${codePoint(letter)}) stands among ${among} letters in "${word}"`;
    const suggestion = meant === null ? [] : [text.replace(word, meant)];
    addIssue(context, `letters of one alphabet in each word; ${detail}`, path, suggestion);
  }
}

/** More words than a name has that is the same in all scripts, such as CNN or Amnesty International. */
const NAME_WORDS = 3;

function checkProse(text: string, lang: string, context: Context, path: (string | number)[]): void {
  checkMixed(text, lang, context, path);
  if (text.trim().split(/\s+/).length > NAME_WORDS && isOfOtherScript(text, lang)) {
    addIssue(context, `a text in ${lang}, in ${scriptName(lang)} letters`, path);
  }
}

function checkName(name: string, lang: string, context: Context, path: (string | number)[]): void {
  checkMixed(name, lang, context, path);
  const [foreign] = mixedWords(name, lang).length > 0 ? [] : foreignWords(name, lang);
  if (foreign !== undefined) {
    addIssue(context, `${scriptName(lang)} letters, in which ${lang} is written`, path);
  }
}

type Check = typeof checkProse;

function checkEach(check: Check, texts: Record<string, string | string[]>, context: Context): void {
  for (const [lang, text] of Object.entries(texts)) {
    if (!checkTag(lang, context, [lang])) continue;
    if (typeof text === "string") check(text, lang, context, [lang]);
    else for (const [i, one] of text.entries()) check(one, lang, context, [lang, i]);
  }
}

const texts = z.object({ en: z.string().min(1) }).catchall(z.string().min(1));

/** A text by BCP 47 language tag; English is required. */
export const byLanguage = texts.superRefine((value, context) => {
  checkEach(checkProse, value, context);
});

/** A place's name by language, each in the letters of its language. */
export const placeNames = texts.superRefine((value, context) => {
  checkEach(checkName, value, context);
});

/** Names of a place by language, any number in each. */
export const otherPlaceNames = z
  .record(z.string(), z.array(z.string()))
  .superRefine((value, context) => checkEach(checkName, value, context));

/** The only addresses that become links: others, such as `javascript:`, would run in a reader's page. */
function isWebAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text) || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

/** An address that a reader can follow. */
export const webAddress = z
  .string()
  .refine(isWebAddress, "an address that begins with https:// or http://");
