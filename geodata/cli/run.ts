import { GeodataError } from "../finding";

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
