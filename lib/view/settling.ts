/** How long the value must be unchanged before it is written, in ms. */
const SETTLED_AFTER = 250;
/**
 * Minimum time between two writes, in ms. Safari refuses more than 100 history calls in 30 seconds, and newer
 * versions in 10; Next's router makes some of them.
 */
const APART = 2000;
/** Delay before a refused write is retried, in ms. */
const AGAIN_AFTER = 5000;

/**
 * Debounces and throttles writes to the history: the last of several changes is written once it has
 * settled, within every browser's limit. A write that the browser refuses is retried.
 *
 * @param write throws if the browser refuses
 */
export class Settling<T> {
  #pending: { value: T } | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #lastWrite = Number.NEGATIVE_INFINITY;
  #held = false;

  constructor(
    private readonly write: (value: T) => void,
    private readonly now: () => number = () => performance.now(),
  ) {}

  /** The value to be written, or null. */
  get pending(): T | null {
    return this.#pending?.value ?? null;
  }

  /** Sets the value to be written once it has settled. */
  put(value: T): void {
    this.#pending = { value };
    if (!this.#held) this.#in(Math.max(SETTLED_AFTER, this.#lastWrite + APART - this.now()));
  }

  /** Writes the pending value at once; returns whether the browser accepted it. */
  flush(): boolean {
    clearTimeout(this.#timer);
    if (this.#pending === null || this.#held) return true;
    const { value } = this.#pending;
    try {
      this.write(value);
    } catch {
      this.#in(AGAIN_AFTER);
      return false;
    }
    this.#pending = null;
    this.#lastWrite = this.now();
    return true;
  }

  /** Forgets what waits, and gives it back. */
  take(): T | null {
    clearTimeout(this.#timer);
    const { pending } = this;
    this.#pending = null;
    return pending;
  }

  /** Writes nothing until it is released: another page is loading, and the URL is still the previous page's. */
  hold(): void {
    clearTimeout(this.#timer);
    this.#held = true;
  }

  release(): void {
    this.#held = false;
    if (this.#pending !== null) this.put(this.#pending.value);
  }

  #in(delay: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.flush(), delay);
  }
}
