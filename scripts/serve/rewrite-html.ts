/** A page that is painted from its HTML and its picture alone, before anything else asks for the line. */
import { existsSync, readFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { DEFERRED_SCRIPT, STARTER_ATTRIBUTE } from "../../lib/boot/protocol";

/** As React writes scripts, hints and style sheets of a page; anything else is left as it is. */
const SCRIPT = /<script (?=src="[^"]*"[^>]* async="")/g;
const HINT = /<link rel="preload" as="script"[^>]*>/g;
const PICTURE = /<link rel="preload" as="image"[^>]*>/g;
const SHEET = /<link rel="stylesheet" href="([^"]*)" (nonce="[^"]*") [^>]*>/g;

/** Text of the style sheet at an address, or null. */
export type StyleSheetReader = (address: string) => string | null;

/**
 * The page with its style sheets in place, and its scripts marked by a type that browsers neither run
 * nor fetch. The starter (`components/boot/starter.client.ts`) makes scripts of them again once the picture
 * has come; a page without a starter keeps them. The sheets' links stay, disabled, since React looks
 * for them and would fetch what it does not find. What asks for the picture stands before them.
 */
export function firstPaint(html: string, sheets: StyleSheetReader): string {
  const styled = html.replace(SHEET, (link: string, address: string, nonce: string) => {
    const css = sheets(address);
    return css === null
      ? link
      : `<style ${nonce}>${css}</style>${link.replace(/\/?>$/, " disabled/>")}`;
  });
  const pictures = (styled.match(PICTURE) ?? []).join("");
  const asked = pictures
    ? styled.replace(PICTURE, "").replace("<style", `${pictures}<style`)
    : styled;
  return asked.includes(STARTER_ATTRIBUTE)
    ? asked.replace(HINT, "").replace(SCRIPT, `<script type="${DEFERRED_SCRIPT}" `)
    : asked;
}

const FOLDER = "/_next/static/";

/** The style sheets of the build in `root`, each read once. */
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
 * Holds a response's HTML until it is whole, and sends what `prepare` makes of it. React's hints in the
 * Link header are left out: each stands in the page, which comes with the header, or asks for a sheet that
 * does.
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
  const held: Buffer[] = [];
  const isPage = () => String(response.getHeader("Content-Type")).startsWith("text/html");
  const hold = (chunk: unknown, encoding: unknown) => {
    if (chunk instanceof Uint8Array) held.push(Buffer.from(chunk));
    else if (typeof chunk === "string") held.push(Buffer.from(chunk, encoding as BufferEncoding));
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
    void prepare(Buffer.concat(held).toString()).then((page) =>
      Reflect.apply(end, response, [page, ...done]),
    );
    return response;
  }) as typeof end;
}
