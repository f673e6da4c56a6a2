import { readFileSync } from "node:fs";
import { join } from "node:path";

const file = join(import.meta.dirname, "../../lib/text/en.json");

/** The interface's words, from its own catalogue: a test holds to what is said where, not to the wording. */
export const MESSAGES: Record<string, string> = JSON.parse(readFileSync(file, "utf8"));
