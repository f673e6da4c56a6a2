/** The files of a build, read into memory: a few megabytes. A file that a later build deletes is still there. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { extname, join } from "node:path";
import { Answer } from "@/lib/server/answer.server";
import { IMMUTABLE } from "@/lib/server/response.server";
import config from "../../next.config.js";

const FOLDERS = [
  { folder: "public", at: "/" },
  { folder: ".next/static", at: "/_next/static/" },
];

const TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
  ".woff2": "font/woff2",
  ".png": "image/png",
};

const rules = (await config.headers?.()) ?? [];

/** The headers for a path, from the rules of `next.config.js` for it or for its folder. */
export const configuredHeaders = (path: string): Record<string, string> =>
  Object.fromEntries(
    rules
      .filter(({ source }) => new RegExp(`^${source.replace("/:path*", "/.*")}$`).test(path))
      .flatMap(({ headers }) => headers.map(({ key, value }) => [key.toLowerCase(), value])),
  );

/** The answers to the paths of the built files in `root`. */
export function builtFiles(root: string): Map<string, Answer> {
  const files = FOLDERS.flatMap(({ folder, at }) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && extname(entry.name) in TYPES)
      .map((entry) => {
        const file = join(entry.parentPath, entry.name);
        const path = at + file.slice(join(root, folder).length + 1).replaceAll("\\", "/");
        return [path, fileAnswer(path, file)] as const;
      }),
  );
  return new Map(files);
}

function fileAnswer(path: string, file: string): Answer {
  const compressed = `${file}.br`;
  return new Answer({
    status: 200,
    headers: {
      "content-type": TYPES[extname(file)] as string,
      ...(path.startsWith("/_next/static/") ? { "cache-control": IMMUTABLE } : {}),
      ...configuredHeaders(path),
    },
    body: readFileSync(file),
    brotli: existsSync(compressed) ? readFileSync(compressed) : undefined,
    ranges: true,
  });
}
