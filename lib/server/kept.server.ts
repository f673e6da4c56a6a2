/**
 * A bounded cache of things that are costly to make: the longest unused goes first, and what is asked
 * for while it is being made is made once.
 */
export class Kept<T> {
  private readonly made = new Map<string, T>();
  private readonly making = new Map<string, Promise<T>>();
  private used = 0;

  /**
   * @param limit bytes kept at most.
   * @param bytesOf how many a thing takes.
   */
  constructor(
    private readonly limit: number,
    private readonly bytesOf: (value: T) => number,
  ) {}

  /** The thing of a key; made if it is not kept. A failure is not kept. */
  async get(key: string, make: () => Promise<T>): Promise<T> {
    const known = this.made.get(key);
    if (known !== undefined) {
      // Back to the end of the line.
      this.made.delete(key);
      this.made.set(key, known);
      return known;
    }
    const underWay = this.making.get(key) ?? this.make(key, make);
    this.making.set(key, underWay);
    return underWay;
  }

  private async make(key: string, make: () => Promise<T>): Promise<T> {
    try {
      const value = await make();
      this.keep(key, value);
      return value;
    } finally {
      this.making.delete(key);
    }
  }

  private keep(key: string, value: T): void {
    this.made.set(key, value);
    this.used += this.bytesOf(value);
    for (const [oldest, old] of this.made) {
      if (this.used <= this.limit) return;
      this.made.delete(oldest);
      this.used -= this.bytesOf(old);
    }
  }
}
