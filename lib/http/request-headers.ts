/** Headers by which `proxy.ts` tells pages what the address says beyond their path. */
export const NONCE_HEADER = "x-nonce";
export const THEME_HEADER = "x-atlas-theme";
export const LANG_HEADER = "x-atlas-lang";
