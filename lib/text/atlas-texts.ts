import type { AtlasMetadata } from "@/geodata/metadata";
import type { BasemapStatement } from "@/geodata/statement";
import { localized } from "./translator";

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

export function atlasTexts(
  { title, publisher, description, picture_alt, note }: AtlasMetadata,
  basemap: BasemapStatement,
  lang: string,
): AtlasTexts {
  return {
    atlas: localized(title, lang),
    publisher: localized(publisher ?? title, lang),
    description: localized(description, lang),
    pictureAlt: localized(picture_alt, lang),
    policyMap: note ? localized(note.short, lang) : "",
    policyShort: note ? `${basemap.short} ${localized(note.long, lang)}` : basemap.short,
  };
}
