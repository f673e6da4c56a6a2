import { readFileSync } from "node:fs";
import { join } from "node:path";
import { type KnownPlace, LAYERS } from "./places";

/** A form of link that was ever valid, and the view that it opens as. */
export interface Link {
  address: string;
  expects: {
    place: string | null;
    layers: "all" | KnownPlace["layer"][];
    theme: "auto" | "light" | "dark";
    /** `<zoom>/<lat>/<lng>`, or null for the camera that the address leaves to the atlas. */
    map: string | null;
  };
}

/** A form of address that was ever a file, and the media type that it answers with. */
export interface FileLink {
  address: string;
  answers: string;
}

/** A form of address that was ever a redirect, and where it leads, from the path on. */
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
