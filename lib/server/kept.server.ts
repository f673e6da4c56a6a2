import { Recent } from "./recent.server";

/**
 * A bounded cache of things that are costly to make: the longest unused goes first, and what is asked
 * for while it is being made is made once.
 */
export class Kept<T> {
  private readonly made: Recent<T>;
  private readonly making = new Map<string, Promise<T>>();

  /**
   * @param limit bytes kept at most.
   * @param bytesOf how many a thing takes.
   */
  constructor(limit: number, bytesOf: (value: T) => number) {
    this.made = new Recent(limit, bytesOf);
  }

  /** The thing of a key; made if it is not kept. A failure is not kept. */
  async get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.made.get(key);
    if (known !== undefined) return known;
    const underWay = this.making.get(key) ?? this.make(key, make);
    this.making.set(key, underWay);
    return underWay;
  }

  private async make(key: string, make: () => Promise<T>): Promise<T> {
    try {
      const value = await make();
      this.made.set(key, value);
      return value;
    } finally {
      this.making.delete(key);
    }
  }
}
