/**
 * A step of `npm run build`: compresses built files with Brotli at its highest quality, each to a `.br` file
 * beside it.
 */
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { brotliCompress } from "node:zlib";
import { CODE_FOLDERS } from "./asset-folders";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const TEXT = /\.(?:m?js|css)$/;

const compress = promisify(brotliCompress);

/** Whether an up-to-date compressed file exists. */
const isDone = (path: string): boolean =>
  existsSync(`${path}.br`) && statSync(`${path}.br`).mtimeMs >= statSync(path).mtimeMs;

for (const folder of CODE_FOLDERS) {
  const names = readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" });
  const paths = names.filter((name) => TEXT.test(name)).map((name) => join(ROOT, folder, name));
  const due = paths.filter((path) => !isDone(path));
  await Promise.all(
    due.map(async (path) => writeFileSync(`${path}.br`, await compress(readFileSync(path)))),
  );
  console.log(`${folder}: ${paths.length} files, ${due.length} compressed`);
}
