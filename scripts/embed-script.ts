/** `/embed.js`, the script of `<dateline-atlas>`: one module, of which other people's pages know the address. */
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";

const ENTRY = fileURLToPath(
  new URL("../components/embed-element/element.client.ts", import.meta.url),
);

/** What the file says of itself stays at its head, for those who look into it. */
const head = (): string => /\/\*\*.*?\*\//s.exec(readFileSync(ENTRY, "utf8"))?.[0] ?? "";

/** The script as it is served. */
export function embedScript(): Uint8Array {
  const { outputFiles } = buildSync({
    entryPoints: [ENTRY],
    bundle: true,
    minify: true,
    format: "esm",
    target: "es2022",
    write: false,
    banner: { js: head() },
    // React and Next read it; nobody does here.
    logOverride: { "unsupported-directive": "silent" },
  });
  const [script] = outputFiles;
  if (!script) throw new Error("expected one file of the custom element, got none");
  return script.contents;
}
