import { readFileSync } from "node:fs";
import { bundle } from "./bundle";

const ENTRY = "embed-element/element.client.ts";

/** `/embed.js` as it is served: the script of `<dateline-atlas>`, which says at its head how it is used. */
export function embedScript(): Uint8Array {
  const source = readFileSync(new URL(`../components/${ENTRY}`, import.meta.url), "utf8");
  const [usage = ""] = /\/\*\*.*?\*\//s.exec(source) ?? [];
  return bundle(ENTRY, { banner: { js: usage } });
}
