import type en from "./en.json";

/** The messages of the interface in one language; the English file defines the keys. */
export type Messages = typeof en;

/** The messages that an atlas gives, beside those of the interface. */
export interface AtlasTexts {
  /** Its name. */
  atlas: string;
  publisher: string;
  description: string;
  /** The alternative text of the opening picture. */
  pictureAlt: string;
  /** What the map does not show, for credits; empty if there is nothing to say. */
  policyMap: string;
  /** The same as a sentence or two, with what is said of the basemap's borders. */
  policyShort: string;
}

/** All messages of a page: those of the interface and those of the atlas. */
export type Catalogue = Messages & AtlasTexts;
