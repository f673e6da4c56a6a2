import { placeById } from "@/lib/atlas/atlas";
import { groupById } from "@/lib/figures/group";
import { figuresOf } from "@/lib/view/figures-page";
import { speak } from "@/lib/text/catalogues";
import { named } from "@/lib/text/translator";
import type { View } from "@/lib/view/view";
import { getAtlas, getFigures } from "./atlas.server";

/** What a view is called, in its own language: by its place, its figures, or the atlas. */
export function titleOf(view: Pick<View, "place" | "page" | "lang">): string {
  const speech = speak(view.lang);
  const entry = view.place === null ? undefined : placeById(getAtlas(), view.place);
  const figures = figuresOf(view);
  const group = groupById(getFigures(), figures?.id ?? "");
  const names = entry?.place.properties.names ?? group?.thing.names;
  if (names) return speech("pageTitle", { place: named(names, view.lang) });
  return figures ? speech("pageTitle", { place: speech("figuresTitle") }) : speech("atlas");
}
