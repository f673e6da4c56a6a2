/** The addresses of figures; ids are plain, so that they stand in a path as they are. */
export const FIGURES_PATH = "/figures";
export const FIGURES_CSV = "/data/figures.csv";

export const figurePath = (id: string): string => `${FIGURES_PATH}/${id}`;
export const figurePicturePath = (id: string): string => `${FIGURES_PATH}/${id}.svg`;
