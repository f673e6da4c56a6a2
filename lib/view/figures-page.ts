import type { View } from "./view";

/** The addresses of figures; ids are plain, so that they stand in a path as they are. */
export const FIGURES_PATH = "/figures";
export const FIGURES_CSV = "/data/figures.csv";

export const figurePath = (id: string): string => `${FIGURES_PATH}/${id}`;
export const figurePicturePath = (id: string): string => `${FIGURES_PATH}/${id}.svg`;

/** The pages of figures. */
export const FIGURES_PAGE = /^\/figures(?:\/([a-z0-9-]+))?$/;

/** The figures that a view's page is about: of one thing counted, or of all (null); null for any other page. */
export function figuresOf({ page }: Pick<View, "page">): { id: string | null } | null {
  const found = page === null ? null : FIGURES_PAGE.exec(page);
  return found && { id: found[1] ?? null };
}
