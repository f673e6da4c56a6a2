/** Request headers by which `proxy.ts` passes to pages what it has read from the URL. */
export const NONCE_HEADER = "x-nonce";
export const THEME_HEADER = "x-atlas-theme";
export const LANG_HEADER = "x-atlas-lang";

/** Environment variable: set where pages get no nonce, because their policy names hashes. */
export const HASHED_PAGES = "ATLAS_HASHED_PAGES";
