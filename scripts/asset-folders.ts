/** Folders of generated assets, as paths from the root of the repository. */
import { posix } from "node:path";
import { LIVE_MAP_SCRIPT, MAPLIBRE_SCRIPT } from "../lib/boot/protocol";

const publicFolderOf = (path: string): string => posix.join("public", posix.dirname(path));

export const MAPLIBRE_FOLDER = publicFolderOf(MAPLIBRE_SCRIPT);
export const LIVE_MAP_FOLDER = publicFolderOf(LIVE_MAP_SCRIPT);
/** What Next builds and serves as `/_next/static/`. */
export const NEXT_STATIC_FOLDER = ".next/static";

/** The folders that contain scripts and style sheets. */
export const CODE_FOLDERS = [MAPLIBRE_FOLDER, LIVE_MAP_FOLDER, NEXT_STATIC_FOLDER];
