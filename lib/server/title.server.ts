import { placeById } from "@/lib/atlas/atlas";
import { speak } from "@/lib/text/catalogues";
import { named } from "@/lib/text/speech";
import type { View } from "@/lib/view/view";
import { getAtlas } from "./atlas.server";

/** What a view is called, in its own language: by its place, or by the atlas. */
export function titleOf({ place, lang }: Pick<View, "place" | "lang">): string {
  const speech = speak(lang);
  const entry = place === null ? undefined : placeById(getAtlas(), place);
  if (!entry) return speech("atlas");
  return speech("pageTitle", { place: named(entry.place.properties.names, lang) });
}
