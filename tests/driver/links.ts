import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type KnownPlace, LAYERS } from "./places";

/** A form of link that was ever valid, and the view that it opens. */
export interface Link {
  address: string;
  expects: {
    place: string | null;
    layers: "all" | KnownPlace["layer"][];
    theme: "auto" | "light" | "dark";
    /** `<zoom>/<lat>/<lng>`, or null for the default camera. */
    map: string | null;
  };
}

/** A URL that was ever a file, and the media type of the response. */
export interface FileLink {
  address: string;
  answers: string;
}

/** A URL that was ever a redirect, and the path and query of its target. */
export interface RedirectLink {
  address: string;
  leadsTo: string;
}

const ALL: readonly (Link | FileLink | RedirectLink)[] = JSON.parse(
  readFileSync(join(import.meta.dirname, "../links.json"), "utf8"),
);

export const LINKS = ALL.filter((link): link is Link => "expects" in link);
export const FILE_LINKS = ALL.filter((link): link is FileLink => "answers" in link);
export const REDIRECT_LINKS = ALL.filter((link): link is RedirectLink => "leadsTo" in link);

export const titlesOf = ({ layers }: Link["expects"]): string[] =>
  LAYERS.filter(({ id }) => layers === "all" || layers.includes(id)).map(({ title }) => title);
