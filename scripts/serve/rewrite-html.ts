/** Rewrites Next's HTML so that the page is painted from the HTML and its picture, before any other request. */
import { existsSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { DEFERRED_SCRIPT, STARTER_ATTRIBUTE } from "../../lib/boot/protocol";

/** Scripts, preload links and style sheets in the form that React writes; other forms are not rewritten. */
const SCRIPT = /<script (?=src="[^"]*"[^>]* async="")/g;
const HINT = /<link rel="preload" as="script"[^>]*>/g;
const PICTURE = /<link rel="preload" as="image"[^>]*>/g;
const SHEET = /<link rel="stylesheet" href="([^"]*)" (nonce="[^"]*") [^>]*>/g;

/** Fetches the text of the style sheet at a URL, or null. */
export type StyleSheetReader = (address: string) => string | null;

/**
 * Inlines a page's style sheets, and gives its scripts a type that browsers neither run nor fetch. The
 * starter (`components/boot/starter.client.ts`) runs them after the picture; in a page without a starter they
 * stay as they are. The `<link>`s of the sheets stay, disabled, because React would load them again if they
 * were missing. The picture's preload links come before the sheets.
 */
export function firstPaint(html: string, sheets: StyleSheetReader): string {
  const styled = html.replace(SHEET, (link: string, address: string, nonce: string) => {
    const css = sheets(address);
    return css === null
      ? link
      : `<style ${nonce}>${css}</style>${link.replace(/\/?>$/, " disabled/>")}`;
  });
  const pictures = (styled.match(PICTURE) ?? []).join("");
  const preloads = pictures
    ? styled.replace(PICTURE, "").replace("<style", `${pictures}<style`)
    : styled;
  return preloads.includes(STARTER_ATTRIBUTE)
    ? preloads.replace(HINT, "").replace(SCRIPT, `<script type="${DEFERRED_SCRIPT}" `)
    : preloads;
}

const FOLDER = "/_next/static/";

/** Reads the style sheets of the build in `root`, each once. */
export function builtStyleSheets(root: string): StyleSheetReader {
  const read = new Map<string, string | null>();
  return (address) => {
    const known = read.get(address);
    if (known !== undefined) return known;
    const path = join(root, ".next/static", address.replace(FOLDER, ""));
    const css = address.startsWith(FOLDER) && existsSync(path) ? readFileSync(path, "utf8") : null;
    read.set(address, css);
    return css;
  };
}

/**
 * Buffers an HTML response and sends what `prepare` makes of it. React's preload hints in the `Link` header
 * are removed: the page itself contains them, or the sheets that they ask for.
 */
export function transformHtml(
  response: ServerResponse,
  prepare: (html: string) => Promise<string>,
): void {
  const { write, end, writeHead } = response;
  response.writeHead = ((...args: unknown[]) => {
    if (isPage()) response.removeHeader("Link");
    return Reflect.apply(writeHead, response, args);
  }) as typeof writeHead;
  const chunks: Buffer[] = [];
  const isPage = () => String(response.getHeader("Content-Type")).startsWith("text/html");
  const hold = (chunk: unknown, encoding: unknown) => {
    if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
    else if (typeof chunk === "string") chunks.push(Buffer.from(chunk, encoding as BufferEncoding));
  };
  response.write = ((...args: unknown[]) => {
    if (!isPage()) return Reflect.apply(write, response, args);
    hold(args[0], args[1]);
    const done = args.find((arg) => typeof arg === "function");
    if (done) process.nextTick(done as () => void);
    return true;
  }) as typeof write;
  response.end = ((...args: unknown[]) => {
    if (!isPage()) return Reflect.apply(end, response, args);
    hold(args[0], args[1]);
    if (!response.headersSent) response.removeHeader("Link");
    const done = args.filter((arg) => typeof arg === "function");
    void prepare(Buffer.concat(chunks).toString()).then((page) =>
      Reflect.apply(end, response, [page, ...done]),
    );
    return response;
  }) as typeof end;
}
