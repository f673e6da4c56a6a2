import type { AtlasMetadata } from "@/geodata/metadata";
import type { BasemapStatement } from "@/geodata/statement";
import type { AtlasTexts } from "./catalogue";
import { localized } from "./translator";

/** The messages of an atlas in a language. */
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
