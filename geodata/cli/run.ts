import path from "node:path";
import { GeodataError } from "../finding";

/** The repository's own data, from wherever the command runs. */
export const ROOT = path.join(import.meta.dirname, "..");

/** Prints what the command says, or what is wrong with the data: then the exit code is 1. */
export function run(command: () => string): void {
  try {
    console.log(command());
  } catch (error) {
    if (!(error instanceof GeodataError)) throw error;
    const count = error.problems.length;
    console.error(`${error.message}\n\n${count} ${count === 1 ? "problem" : "problems"}`);
    process.exitCode = 1;
  }
}
