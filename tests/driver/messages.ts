import { readFileSync } from "node:fs";
import { join } from "node:path";

const file = join(import.meta.dirname, "../../lib/text/en.json");

/** The interface's messages, so that tests do not depend on their wording. */
export const MESSAGES: Record<string, string> = JSON.parse(readFileSync(file, "utf8"));
