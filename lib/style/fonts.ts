/** Stacks for map labels. The files behind each name are listed by `scripts/assets.ts`. */
export const FONTS = {
  regular: ["Noto Sans Regular"],
  strong: ["Noto Sans SemiBold"],
  italic: ["Noto Sans Italic"],
};
