/** Serves the files that do not change while the server runs, compressed by `scripts/compress.ts`. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import config from "../../next.config.js";
import { addressIn, LIVE_MAP_FOLDER, MAPLIBRE_FOLDER } from "../asset-folders";

const rules = (await config.headers?.()) ?? [];

/** The headers for a path, from the rules for folders in `next.config.js`. */
const headersOf = (path: string) =>
  rules
    .filter(({ source }) => source.endsWith("/:path*") && path.startsWith(source.slice(0, -6)))
    .flatMap(({ headers }) => headers);

/** Serves the files of a build; passes every other request to `next`. */
export function builtFiles(root: string) {
  const options = { brotli: true, etag: true };
  const published = [MAPLIBRE_FOLDER, LIVE_MAP_FOLDER].map(
    (folder) => [addressIn(folder, ""), sirv(join(root, folder), options)] as const,
  );
  const folders = {
    ...Object.fromEntries(published),
    "/_next/static/": sirv(join(root, ".next/static"), {
      ...options,
      immutable: true,
      maxAge: 31_536_000,
    }),
  };
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const url = request.url ?? "/";
    const [prefix, serve] = Object.entries(folders).find(([start]) => url.startsWith(start)) ?? [];
    if (!prefix || !serve) {
      next();
      return;
    }
    for (const { key, value } of headersOf(url)) response.setHeader(key, value);
    request.url = url.slice(prefix.length - 1);
    serve(request, response, () => {
      request.url = url;
      next();
    });
  };
}
