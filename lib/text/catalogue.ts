import type { AtlasTexts } from "./atlas-texts";
import type en from "./en.json";

/** The messages of the interface in one language; the English file defines the keys. */
export type Messages = typeof en;

/** All messages of a page: those of the interface and those of the atlas. */
export type Catalogue = Messages & AtlasTexts;
