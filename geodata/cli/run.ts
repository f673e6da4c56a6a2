import { GeodataError } from "../finding";

/** What a command cannot do as it was asked; the message is all that is printed. */
export class UsageError extends Error {}

/** Prints the command's result, or the problems of the data with exit code 1. */
export async function run(command: () => string | Promise<string>): Promise<void> {
  try {
    console.log(await command());
  } catch (error) {
    if (!(error instanceof GeodataError || error instanceof UsageError)) throw error;
    process.exitCode = 1;
    if (error instanceof UsageError) return console.error(error.message);
    const count = error.problems.length;
    console.error(`${error.message}\n\n${count} ${count === 1 ? "problem" : "problems"}`);
  }
}
