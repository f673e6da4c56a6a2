import type { FontFacesSpecification } from "@maplibre/maplibre-gl-style-spec";
import faces from "./generated/faces.json";

/** Font stacks of the map labels. `scripts/assets.ts` writes the list of files for each name. */
export const FONTS = {
  regular: ["Noto Sans Regular"],
  strong: ["Noto Sans SemiBold"],
  italic: ["Noto Sans Italic"],
};

/** The font files of each face, by Unicode range, as paths on this host. */
export const FACES: FontFacesSpecification = faces;

const ALPHABET = "aeionrstlhudkcmgpvybzfjwxqSKBMNTCDAPVLHRIGOZEYUJWFXQ";

/** The characters that most map labels need, most frequent first, by font. */
export const COMMON_CHARACTERS: Record<string, readonly string[]> = Object.fromEntries(
  [FONTS.strong, FONTS.regular, FONTS.italic].map((font) => [font.join(), [...ALPHABET]]),
);
