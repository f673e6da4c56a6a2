/** Every style sheet of the pages, for tests that read them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { DEFAULT_OPTIONS } from "@/lib/embed/options";
import { embedCss } from "@/lib/embed/style";
import { TOKENS_CSS } from "@/lib/style/tokens";
import type { SourceFile } from "./sources";

const ROOT = fileURLToPath(new URL("..", import.meta.url));

export const styleSheets = (): SourceFile[] => [
  ...["app", "components"]
    .flatMap((folder) =>
      readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" }).map((name) =>
        join(folder, name),
      ),
    )
    .filter((path) => path.endsWith(".css"))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), "utf8") })),
  { path: "lib/style/tokens.ts", text: TOKENS_CSS },
  { path: "lib/embed/style.ts", text: embedCss(DEFAULT_OPTIONS) },
];
