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

export const LINKS = JSON.parse(
  readFileSync(join(import.meta.dirname, "../links.json"), "utf8"),
) as readonly Link[];

export const titlesOf = ({ layers }: Link["expects"]): string[] =>
  LAYERS.filter(({ id }) => layers === "all" || layers.includes(id)).map(({ title }) => title);
