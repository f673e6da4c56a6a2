/** Runs a few tasks at a time and lets a few more wait, in order; refuses the others at once. */
export class Queue {
  private running = 0;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly maxRunning: number,
    private readonly maxWaiting: number,
  ) {}

  get length(): number {
    return this.running + this.waiting.size;
  }

  /**
   * Runs a task when it is its turn.
   *
   * @param signal removes a task that waits; one that runs goes on. Without it the task waits for its turn.
   * @throws `Busy` if too many wait, or the signal's reason.
   */
  async run<T>(task: () => Promise<T>, signal?: AbortSignal): Promise<T> {
    if (this.running >= this.maxRunning) {
      if (this.waiting.size >= this.maxWaiting) throw new Busy();
      await this.turn(signal);
    } else this.running++;
    try {
      return await task();
    } finally {
      const [next] = this.waiting;
      if (next) next();
      else this.running--;
    }
  }

  /** Resolves when another task has ended, in whose place this one runs. */
  private turn(signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.waiting.delete(start);
        reject(signal?.reason);
      };
      const start = () => {
        this.waiting.delete(start);
        signal?.removeEventListener("abort", leave);
        resolve();
      };
      this.waiting.add(start);
      signal?.addEventListener("abort", leave, { once: true });
    });
  }
}

/** Too many wait already. */
export class Busy extends Error {}
