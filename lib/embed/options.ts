import { EMBED_QUERY, pathUnder } from "@/lib/routes/routes";
import { writeView } from "@/lib/view/codec";
import { figuresOf } from "@/lib/view/figures-page";
import type { AllowedValues, View } from "@/lib/view/view";

/** What an embed shows beside the map; no part of the view. */
export interface EmbedOptions {
  title: boolean;
  /** An excerpt under the map: the place's first, the one of an id, or none. */
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

/** An excerpt's id, as the schema of the reports has them. */
const EXCERPT_ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

const readSwitch = (text: string | null, otherwise: boolean): boolean =>
  text === "1" ? true : text === "0" ? false : otherwise;

function readExcerpt(text: string | null): EmbedOptions["excerpt"] {
  const isId = text !== null && text !== "0" && text !== "1" && EXCERPT_ID.test(text);
  return isId ? text : readSwitch(text, DEFAULT_OPTIONS.excerpt === true);
}

/** The options of an embed's query: `title`, `excerpt`, `legend`, `live`. What is malformed is dropped. */
export const readOptions = (query: URLSearchParams): EmbedOptions => ({
  title: readSwitch(query.get("title"), DEFAULT_OPTIONS.title),
  excerpt: readExcerpt(query.get("excerpt")),
  legend: readSwitch(query.get("legend"), DEFAULT_OPTIONS.legend),
  live: readSwitch(query.get("live"), DEFAULT_OPTIONS.live),
});

const writeValue = (value: boolean | string): string =>
  typeof value === "string" ? value : value ? "1" : "0";

/**
 * The address of a view's embed, from the path on: `/embed/place/<id>?…`; defaults are left out. Of the
 * pages beside the map the figures have an embed of their own; beside any other the map is embedded.
 */
export function embedPath(view: View, options: EmbedOptions, allowed: AllowedValues): string {
  const page = figuresOf(view) ? view.page : null;
  const [path = "/", query] = writeView({ ...view, page }, allowed).split("?");
  const written = EMBED_QUERY.filter((name) => options[name] !== DEFAULT_OPTIONS[name]).map(
    (name) => `${name}=${writeValue(options[name])}`,
  );
  const parts = [query, ...written].filter((part) => part);
  const base = pathUnder("/embed", path);
  return parts.length > 0 ? `${base}?${parts.join("&")}` : base;
}
