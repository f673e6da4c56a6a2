import type { FontFacesSpecification } from "@maplibre/maplibre-gl-style-spec";
import faces from "@/public/fonts/faces.json";

/** Stacks for map labels. The files behind each name are listed by `scripts/assets.ts`. */
export const FONTS = {
  regular: ["Noto Sans Regular"],
  strong: ["Noto Sans SemiBold"],
  italic: ["Noto Sans Italic"],
};

/** The files of each face, by the characters they hold, at paths of this host. */
export const FACES: FontFacesSpecification = faces;

const ALPHABET = "aeionrstlhudkcmgpvybzfjwxqSKBMNTCDAPVLHRIGOZEYUJWFXQ";

/** The letters that most names on a map need, by font, the commonest first. */
export const COMMON_CHARACTERS: Record<string, readonly string[]> = Object.fromEntries(
  [FONTS.strong, FONTS.regular, FONTS.italic].map((font) => [font.join(), [...ALPHABET]]),
);
