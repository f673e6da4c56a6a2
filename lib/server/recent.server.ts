/** Things by key, up to a limit: the longest unused goes first. */
export class Recent<T> {
  private readonly things = new Map<string, T>();
  private used = 0;

  /**
   * @param limit how much is kept at most.
   * @param sizeOf how much a thing takes, in the limit's unit.
   */
  constructor(
    private readonly limit: number,
    private readonly sizeOf: (thing: T) => number,
  ) {}

  get(key: string): T | undefined {
    const thing = this.things.get(key);
    if (thing === undefined) return undefined;
    // Back to the end of the line.
    this.things.delete(key);
    this.things.set(key, thing);
    return thing;
  }

  set(key: string, thing: T): void {
    this.drop(key);
    this.things.set(key, thing);
    this.used += this.sizeOf(thing);
    for (const oldest of this.things.keys()) {
      if (this.used <= this.limit) return;
      this.drop(oldest);
    }
  }

  private drop(key: string): void {
    const thing = this.things.get(key);
    if (thing === undefined) return;
    this.things.delete(key);
    this.used -= this.sizeOf(thing);
  }
}
