import path from "node:path";
import { GeodataError } from "../finding";

/** The repository's `geodata/`, whatever the working directory. */
export const ROOT = path.join(import.meta.dirname, "..");

/** Prints the command's result, or the problems of the data with exit code 1. */
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
