import path from "node:path";

/** The folder of the atlas: that of the environment variable `ATLAS`, or the repository's own. */
export const atlasFolder = (): string =>
  path.resolve(/*turbopackIgnore: true*/ process.cwd(), process.env.ATLAS || "geodata");
