/** How `npm start` starts the server; tests and measurements start it so, too, with no npm between. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const { scripts } = JSON.parse(readFileSync(join(process.cwd(), "package.json"), "utf8"));

/** Arguments of Node. */
export const SERVER_ARGS: readonly string[] = scripts.start.split(" ").slice(1);
