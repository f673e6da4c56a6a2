/**
 * A server for the pages to compare with. What they share with the app (tiles, the drawing, fonts, pictures)
 * is fetched from the app once and sent again byte for byte, with the app's compression.
 */
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, request } from "node:http";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { html } from "@/lib/markup/markup";
import { listen } from "../scripts/ports";
import { barePage } from "./bare";
import { stillPage } from "./still";

interface File {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export interface Contained {
  port: number;
  stop: () => void;
}

const MAPLIBRE = join(
  dirname(createRequire(import.meta.url).resolve("maplibre-gl/package.json")),
  "dist",
);
const TYPES: Record<string, string> = { mjs: "application/javascript", css: "text/css" };
/** The level that Next uses. */
const LEVEL = 6;

/** Serves `/bare/<path>`, `/still/<path>`, `/article?src=…`, `/maplibre-gl/<file>`, and files of the app. */
export async function serveContained(app: string): Promise<Contained> {
  const cache = new Map<string, Promise<File>>();
  const server = createServer(async (asked, answer) => {
    const path = asked.url ?? "/";
    const file = cache.get(path) ?? fileAt(path, app);
    cache.set(path, file);
    const { status, headers, body } = await file;
    answer.writeHead(status, { ...headers, "Content-Length": body.length });
    answer.end(body);
  });
  const port = await listen(server);
  const stop = () => {
    server.close();
    server.closeAllConnections();
  };
  return { port, stop };
}

async function fileAt(path: string, app: string): Promise<File> {
  const [, name = "", rest = ""] = /^\/(bare|still|article|maplibre-gl)\/?(.*)$/.exec(path) ?? [];
  switch (name) {
    case "bare":
      return compressed(barePage(`/${rest}`), "text/html; charset=utf-8");
    case "still":
      return compressed(await stillPage(`${app}/${rest}`), "text/html; charset=utf-8");
    case "article":
      return compressed(articlePage(new URLSearchParams(rest)), "text/html; charset=utf-8");
    case "maplibre-gl":
      return compressed(readFileSync(join(MAPLIBRE, rest)), TYPES[rest.split(".").at(-1) ?? ""]);
    default:
      return fromApp(app + path);
  }
}

/** An article with frames, each a screen below the previous one. */
const articlePage = (query: URLSearchParams): string =>
  html`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>An article</title><link rel="icon" href="data:,">${query
    .getAll("src")
    .map(
      (src) =>
        html`<p style="height:100vh">Words.</p><iframe src="${src}" title="A map" loading="lazy" width="100%" height="560" style="border:0"></iframe>`,
    )}`.text;

const compressed = (body: string | Buffer, type = "text/plain"): File => ({
  status: 200,
  headers: { "Content-Type": type, "Content-Encoding": "gzip", "Cache-Control": "max-age=300" },
  body: gzipSync(body, { level: LEVEL }),
});

const SENT_AGAIN = ["content-type", "content-encoding", "cache-control", "etag"];

/** The response's bytes without decompression, which `fetch` would do. */
function fromApp(url: string): Promise<File> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { headers: { "Accept-Encoding": "gzip" } }, (answer) => {
      bytesOf(answer).then((body) => {
        const headers = SENT_AGAIN.flatMap((name) => {
          const value = answer.headers[name];
          return typeof value === "string" ? [[name, value]] : [];
        });
        resolve({ status: answer.statusCode ?? 500, headers: Object.fromEntries(headers), body });
      }, reject);
    });
    sent.on("error", reject);
    sent.end();
  });
}

async function bytesOf(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of answer) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
