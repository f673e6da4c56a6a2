import type { InlineHashes } from "@/lib/http/content-security-policy";
import { hashSource } from "./hash.server";

const STYLE = /<style\b[^>]*>([\s\S]*?)<\/style>/g;
const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
/** Data, and scripts that are fetched or not run, need no hash. */
const IS_FETCHED_OR_DATA = /\s(?:src|type)=/;

/** Hash sources of a page's inline scripts and style sheets. */
export const inlineHashes = (html: string): InlineHashes => ({
  styles: distinct([...html.matchAll(STYLE)].map(([, css = ""]) => hashSource(css))),
  scripts: distinct(
    [...html.matchAll(SCRIPT)].flatMap(([, attributes = "", text = ""]) =>
      IS_FETCHED_OR_DATA.test(attributes) ? [] : hashSource(text),
    ),
  ),
});

const distinct = (hashes: readonly string[]): string[] => [...new Set(hashes)];
