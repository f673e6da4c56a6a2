/** The command of `npm start`, so that tests and benchmarks start the server in the same way, without npm. */
export const SERVER_ARGS: readonly string[] = ["--import", "tsx", "scripts/serve/index.ts"];
