/** A page whose map is a picture shows it before its scripts ask for the line. */
import type { ServerResponse } from "node:http";

/** As React writes the scripts and hints of a page; anything else is left as it is. */
const SCRIPT = /<script (?=src="[^"]*" async="")/g;
const HINT = /<link rel="preload" as="script"[^>]*>/g;

/**
 * The page with its scripts marked by a type that browsers do not run or fetch. The starter
 * (`components/stage/Starter.tsx`) makes scripts of them again once the picture has come. A page without
 * a starter is left as it is.
 */
export const scriptsLater = (html: string): string =>
  html.includes("data-starter")
    ? html.replace(HINT, "").replace(SCRIPT, '<script type="later" ')
    : html;

/** Holds a response's HTML until it is whole, and sends it with its scripts to come later. */
export function sendScriptsLater(response: ServerResponse): void {
  const { write, end } = response;
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
    const page = scriptsLater(Buffer.concat(held).toString());
    const done = args.find((arg) => typeof arg === "function");
    return Reflect.apply(end, response, done ? [page, done] : [page]);
  }) as typeof end;
}
