import { translatorFor } from "@/lib/text/catalogues";
import { localized } from "@/lib/text/translator";
import { figuresOf } from "@/lib/view/figures-page";
import type { View } from "@/lib/view/view";
import { find } from "./resolve.server";

/** The title of a view in its own language: of its place, its figures, or the atlas. */
export function viewTitle(view: Pick<View, "place" | "page" | "lang">): string {
  const t = translatorFor(view.lang);
  const entry = view.place === null ? undefined : find("place", view.place);
  const figures = figuresOf(view);
  const group = find("figures", figures?.id ?? "");
  const names = entry?.place.properties.names ?? group?.thing.names;
  if (names) return t("pageTitle", { place: localized(names, view.lang) });
  return figures ? t("pageTitle", { place: t("figuresTitle") }) : t("atlas");
}
