import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { sourcesOf } from "./tests/sources";

/** Tests that replace modules or globals run isolated. */
const STUBS = /\bvi\.(?:mock|stubGlobal|stubEnv)\(/;
const FOLDERS = ["geodata", "lib", "components", "app", "scripts", "tests"];
const ALONE = FOLDERS.flatMap(sourcesOf)
  .filter(({ path, text }) => /\.test\.tsx?$/.test(path) && STUBS.test(text))
  .map(({ path }) => path);

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    environment: "node",
    // Generous for slow machines, as for the browser tests.
    testTimeout: 60_000,
    pool: "threads",
    maxWorkers: "100%",
    projects: [
      {
        extends: true,
        test: {
          name: "together",
          include: [`{${FOLDERS}}/**/*.test.{ts,tsx}`],
          exclude: [...configDefaults.exclude, ".next/**", ...ALONE],
          // All other tests share a process, so that data are read once: they are pure, or restore what they
          // change.
          isolate: false,
        },
      },
      { extends: true, test: { name: "alone", include: ALONE, pool: "forks" } },
    ],
  },
});
