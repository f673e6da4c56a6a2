import type { Translator } from "./translator";

/** What the names of saved files begin with: the atlas's name in lower-case letters and digits, and hyphens. */
export const fileStem = (t: Translator): string =>
  t("atlas")
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "") || "atlas";
