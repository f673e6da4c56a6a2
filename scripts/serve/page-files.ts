import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { PageFiles } from "@/lib/boot/rewrite-html";
import { svgAt } from "@/lib/server/picture-response.server";

/** What the pages of the build in `root` are rewritten with. */
export const pageFiles = (root: string): PageFiles => ({
  build: readFileSync(join(root, ".next/BUILD_ID"), "utf8"),
  sheet: (path) => readFileSync(join(root, path.replace("/_next/", ".next/")), "utf8"),
  picture: svgAt,
});
