/** What is said of the basemap's borders and names; every atlas shows it. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** In one language. */
export interface BasemapStatement {
  /** One sentence, for the panel. */
  short: string;
  /** Paragraphs of the policy page, on borders and on names. */
  borders: readonly string[];
  names: readonly string[];
}

let memo: Record<string, BasemapStatement> | undefined;

/** In a language of the interface, or in English. */
export function basemapStatement(lang: string): BasemapStatement {
  const file = join(/*turbopackIgnore: true*/ process.cwd(), "geodata/basemap/statement.json");
  memo ??= JSON.parse(readFileSync(file, "utf8")) as Record<string, BasemapStatement>;
  return memo[lang] ?? (memo.en as BasemapStatement);
}
