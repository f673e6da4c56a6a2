import path from "node:path";

/** The shipped atlas; the basemap in it serves every atlas. Commands and server run in the project's folder. */
export const SHIPPED = path.resolve(/*turbopackIgnore: true*/ process.cwd(), "geodata");

/** The folder of the atlas that is served, or that a command is about: `ATLAS`, or else the shipped one. */
export const atlasRoot = (env: Readonly<Record<string, string | undefined>> = process.env) =>
  path.resolve(/*turbopackIgnore: true*/ env.ATLAS || SHIPPED);
