/** What readers do, told once, and tried in every engine. */
import type { EngineName } from "../engine";
import type { Stories } from "../told";
import { EMBEDS } from "./embeds";
import { FAILURES } from "./failures";
import { PAGE } from "./page";
import { SCHEMES } from "./schemes";

export const STORIES: Stories = { ...PAGE, ...EMBEDS, ...FAILURES, ...SCHEMES };

/** Stories that an engine cannot be asked, each with its reason; any other that does not run fails. */
export const UNTOLD: Partial<Record<EngineName, Record<string, string>>> = {
  webkit: { "a page is printed with its map": "WebKitGTK's driver has no printing" },
};
