import type { View } from "./view";

/** Ids are lower-case ASCII and hyphens, so that they need no escaping in these paths. */
export const FIGURES_PATH = "/figures";
export const FIGURES_CSV = "/data/figures.csv";

export const figurePath = (id: string): string => `${FIGURES_PATH}/${id}`;
export const figurePicturePath = (id: string): string => `${FIGURES_PATH}/${id}.svg`;

/** `/figures` and `/figures/<id>`. */
export const FIGURES_PAGE = /^\/figures(?:\/([a-z0-9-]+))?$/;

/** The counted thing of a figures page, with id null for the page of all; null for any other page. */
export function figuresOf({ page }: Pick<View, "page">): { id: string | null } | null {
  const match = page === null ? null : FIGURES_PAGE.exec(page);
  return match && { id: match[1] ?? null };
}
