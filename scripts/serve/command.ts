/** The arguments of `npm start`, so that tests and benchmarks start the server in the same way, without npm. */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const { scripts } = JSON.parse(readFileSync(join(process.cwd(), "package.json"), "utf8"));

/** Arguments for Node. */
export const SERVER_ARGS: readonly string[] = scripts.start.split(" ").slice(1);
