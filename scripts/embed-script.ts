import { readFileSync } from "node:fs";
import { bundle } from "./bundle";

const ENTRY = "embed-element/element.client.ts";

/** `/embed.js` as served: the script of `<dateline-atlas>`, with a usage comment at its head. */
export function embedScript(): Uint8Array {
  const source = readFileSync(new URL(`../components/${ENTRY}`, import.meta.url), "utf8");
  const [usage = ""] = /\/\*\*.*?\*\//s.exec(source) ?? [];
  return bundle(ENTRY, { banner: { js: usage } });
}
