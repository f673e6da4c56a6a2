/** How long nothing may have changed before the address says it, in ms. */
const SETTLED_AFTER = 250;
/**
 * How far apart two writes are at least, in ms. Safari refuses more than 100 changes of the history in 30
 * seconds, and newer ones in 10; Next's router has its share of them.
 */
const APART = 2000;
/** When something is tried again that the browser has refused, in ms. */
const AGAIN_AFTER = 5000;

/**
 * Writes what has settled: the last of many changes, a moment after it, and seldom enough for every
 * browser. What is refused is kept and written later.
 *
 * @param write throws where the browser refuses
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

  /** What waits to be written, or null. */
  get pending(): T | null {
    return this.#pending?.value ?? null;
  }

  /** To be written once it has settled. */
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
