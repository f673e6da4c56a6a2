import type en from "./en.json";

/** The messages of the interface in one language; the English catalogue defines the keys. */
export type Catalogue = typeof en;
