/** What never changes while the server runs, in the compressed form that `scripts/compress.ts` has made. */
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import sirv from "sirv";
import config from "../../next.config.js";

const rules = (await config.headers?.()) ?? [];

/** The headers that `next.config.js` gives to a folder's files. */
const headersOf = (path: string) =>
  rules
    .filter(({ source }) => source.endsWith("/:path*") && path.startsWith(source.slice(0, -6)))
    .flatMap(({ headers }) => headers);

/** Answers for the files of a build; whatever else is asked for is left to `next`. */
export function builtFiles(root: string) {
  const options = { brotli: true, etag: true };
  const folders = {
    "/maplibre/": sirv(join(root, "public/maplibre"), options),
    "/live-map/": sirv(join(root, "public/live-map"), options),
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
