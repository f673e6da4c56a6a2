import { EMBED_QUERY, pathUnder } from "@/lib/routes/routes";
import { writeView } from "@/lib/view/codec";
import { figuresOf } from "@/lib/view/figures-page";
import type { AllowedValues, View } from "@/lib/view/view";

/** What an embed shows besides the map. These options are no part of the view. */
export interface EmbedOptions {
  title: boolean;
  /** The excerpt below the map: the place's first (true), one by id, or none (false). */
  excerpt: boolean | string;
  legend: boolean;
  /** Whether it starts with the live map. */
  live: boolean;
}

export const DEFAULT_OPTIONS: EmbedOptions = {
  title: true,
  excerpt: true,
  legend: true,
  live: false,
};

/** An excerpt's id; the same pattern as in the schema of the reports. */
const EXCERPT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const readSwitch = (text: string | null, otherwise: boolean): boolean =>
  text === "1" ? true : text === "0" ? false : otherwise;

function readExcerpt(text: string | null): EmbedOptions["excerpt"] {
  const isId = text !== null && text !== "0" && text !== "1" && EXCERPT_ID.test(text);
  return isId ? text : readSwitch(text, DEFAULT_OPTIONS.excerpt === true);
}

/** Reads the options from a query: `title`, `excerpt`, `legend`, `live`. Malformed values are ignored. */
export const readOptions = (query: URLSearchParams): EmbedOptions => ({
  title: readSwitch(query.get("title"), DEFAULT_OPTIONS.title),
  excerpt: readExcerpt(query.get("excerpt")),
  legend: readSwitch(query.get("legend"), DEFAULT_OPTIONS.legend),
  live: readSwitch(query.get("live"), DEFAULT_OPTIONS.live),
});

const writeValue = (value: boolean | string): string =>
  typeof value === "string" ? value : value ? "1" : "0";

/** The options as `name=value`, without default values. */
export const writeOptions = (options: EmbedOptions): string[] =>
  EMBED_QUERY.filter((name) => options[name] !== DEFAULT_OPTIONS[name]).map(
    (name) => `${name}=${writeValue(options[name])}`,
  );

/**
 * Path and query of a view's embed: `/embed/place/<id>?…`, without default values. Pages of figures have an
 * embed of their own; for every other page the map is embedded.
 */
export function embedPath(view: View, options: EmbedOptions, allowed: AllowedValues): string {
  const page = figuresOf(view) ? view.page : null;
  const [path = "/", query] = writeView({ ...view, page }, allowed).split("?");
  const parts = [query, ...writeOptions(options)].filter((part) => part);
  const base = pathUnder("/embed", path);
  return parts.length > 0 ? `${base}?${parts.join("&")}` : base;
}
