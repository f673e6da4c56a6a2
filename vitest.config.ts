import { fileURLToPath } from "node:url";
import { configDefaults, defineConfig } from "vitest/config";
import { sourcesOf } from "./tests/sources";

/** A test that puts something else in the place of its surroundings has a process of its own. */
const STUBS = /\bvi\.(?:mock|stubGlobal|stubEnv)\(/;
const FOLDERS = ["geodata", "lib", "components", "app", "scripts", "tests"];
const ALONE = FOLDERS.flatMap(sourcesOf)
  .filter(({ path, text }) => /\.test\.tsx?$/.test(path) && STUBS.test(text))
  .map(({ path }) => path);

export default defineConfig({
  resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
  test: {
    environment: "node",
    // Patience for a slow machine, as in the browser.
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
          // All else is pure, or makes what it changes: what one file has read, the next need not.
          isolate: false,
        },
      },
      { extends: true, test: { name: "alone", include: ALONE, pool: "forks" } },
    ],
  },
});
