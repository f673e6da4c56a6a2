import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { describe, expect, it } from "vitest";
import type { InterfaceLanguage } from "@/geodata/languages";
import { catalogueOf, MESSAGES, translatorFor } from "./catalogues";
import en from "./en.json";

type Entry = string | Record<string, string>;
type Entries = Record<string, Entry>;

const FOLDER = "lib/text";
const tags = readdirSync(FOLDER)
  .filter((name) => name.endsWith(".json"))
  .map((name) => basename(name, ".json"));
const read = (tag: string): Entries =>
  JSON.parse(readFileSync(join(FOLDER, `${tag}.json`), "utf8"));

const slotsOf = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join();
const formsOf = (entry: Entry): string[] =>
  typeof entry === "string" ? [entry] : Object.values(entry);

/** How a catalogue differs from the English one in keys, slots or plural forms, as messages. */
function faults(tag: string, catalogue: Entries): string[] {
  const categories = new Intl.PluralRules(tag).resolvedOptions().pluralCategories.toSorted();
  const missing = Object.keys(en).filter((key) => !(key in catalogue));
  const unknown = Object.keys(catalogue).filter((key) => !(key in en));
  const wrong = Object.entries(en as Entries).flatMap(([key, model]) => {
    const entry = catalogue[key];
    if (entry === undefined) return [];
    const slots = slotsOf(formsOf(model).join(" "));
    const plural = typeof entry === "object" ? Object.keys(entry).toSorted() : null;
    return [
      ...(formsOf(entry).some((form) => slotsOf(form) !== slots) ? [`${key}: slots`] : []),
      ...(formsOf(entry).some((form) => form.trim() === "") ? [`${key}: empty`] : []),
      ...((typeof model === "object") !== (plural !== null) ? [`${key}: plural or not`] : []),
      ...(plural && plural.join() !== categories.join() ? [`${key}: plural forms`] : []),
    ];
  });
  return [
    ...missing.map((key) => `${key}: missing`),
    ...unknown.map((key) => `${key}: unknown`),
    ...wrong,
  ];
}

describe("the catalogues", () => {
  it("are all registered, each under its language tag", () => {
    expect(Object.keys(MESSAGES).sort()).toEqual([...tags].sort());
    expect(Intl.getCanonicalLocales(Object.keys(MESSAGES))).toEqual(Object.keys(MESSAGES));
    for (const tag of tags) expect(MESSAGES[tag as InterfaceLanguage]).toEqual(read(tag));
  });

  it.each(tags)("%s is complete, with the same slots", (tag) => {
    expect(faults(tag, read(tag))).toEqual([]);
  });

  it.each([
    ["a missing key", { places: undefined }, "places: missing"],
    ["an unknown key", { nonsense: "x" }, "nonsense: unknown"],
    ["a missing slot", { markLabel: "{place}, {excerpts}" }, "markLabel: slots"],
    ["another slot", { dateBy: "by {start}" }, "dateBy: slots"],
    ["an empty sentence", { key: "" }, "key: empty"],
    ["a plural too few", { excerpts: { other: "{n} excerpts" } }, "excerpts: plural forms"],
    ["no plural", { excerpts: "{n} excerpts" }, "excerpts: plural or not"],
  ])("with %s are reported", (_, change, fault) => {
    const faulty = JSON.parse(JSON.stringify({ ...en, ...change }));
    expect(faults("en", faulty)).toEqual([fault]);
  });

  it("fall back to English for an unknown language", () => {
    expect(catalogueOf("xx")).toEqual(catalogueOf("en"));
    expect(translatorFor("en").lang).toBe("en");
  });
});
