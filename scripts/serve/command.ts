/** How `npm start` starts the server; tests and measurements start it so, too, with no npm between. */
import { scripts } from "../../package.json";

export const SERVER_ARGS: readonly string[] = scripts.start.split(" ").slice(1);
