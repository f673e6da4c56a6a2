/** Folders of generated assets, as paths from the root of the repository. */

export const FONTS_FOLDER = "public/fonts";
export const MAPLIBRE_FOLDER = "public/maplibre";
export const LIVE_MAP_FOLDER = "public/live-map";
/** What Next builds and serves as `/_next/static/`. */
export const NEXT_STATIC_FOLDER = ".next/static";

/** The folders that contain scripts and style sheets. */
export const CODE_FOLDERS = [MAPLIBRE_FOLDER, LIVE_MAP_FOLDER, NEXT_STATIC_FOLDER];

/** The path in URLs of a file in a folder of `public/`. */
export const addressIn = (folder: string, name: string): string =>
  `${folder.replace(/^public/, "")}/${name}`;
