import { type Finding, show } from "../finding";

/** What is wrong with the source of a place; `path` is within the place. */
type Reason = Omit<Finding, "file">;

/** A source that cannot be what the place means. */
export class Refusal extends Error {
  constructor(readonly reason: Reason) {
    super(`expected ${reason.expected}, got ${reason.got}`);
  }
}

/** @throws Refusal */
export function refuse(field: string, expected: string, got: unknown, nearest?: string[]): never {
  throw new Refusal({ path: [field], expected, got: show(got), ...(nearest && { nearest }) });
}
