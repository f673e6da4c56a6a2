import type en from "./en.json";

/** The interface's words in one language; English says which keys there are. */
export type Catalogue = typeof en;
