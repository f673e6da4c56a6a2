import path from "node:path";
import { fileURLToPath } from "node:url";

/** The shipped atlas, whatever the working directory; the basemap in it serves every atlas. */
export const SHIPPED = path.dirname(fileURLToPath(import.meta.url));

/** The folder of the atlas that a command is about: `ATLAS`, or else the shipped one. */
export const atlasRoot = (env: Readonly<Record<string, string | undefined>> = process.env) =>
  path.resolve(env.ATLAS || SHIPPED);
