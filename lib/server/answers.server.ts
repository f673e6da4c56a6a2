import { LRUCache } from "lru-cache";
import type { Answer } from "./answer.server";

interface Pending {
  answer: Promise<Answer>;
  /** Readers who wait for it. */
  readers: number;
  abandon: AbortController;
}

/** Answers by key; what is not kept is made once, however many ask for it meanwhile. */
export class Answers {
  private readonly kept: LRUCache<string, Answer>;
  private readonly pending = new Map<string, Pending>();

  /** @param maxBytes of all bodies together. */
  constructor(maxBytes: number) {
    this.kept = new LRUCache({
      maxSize: maxBytes, // A key and an answer's headers and tags take memory, too.
      sizeCalculation: ({ bytes }, key) => bytes + 2 * key.length + 2000,
    });
  }

  get = (key: string): Answer | undefined => this.kept.get(key);

  set = (key: string, answer: Answer): void => void this.kept.set(key, answer);

  /**
   * Has an answer made, or joins those who wait for it.
   *
   * @param gone aborts when this reader has left; once all have, `make` is told by its signal.
   */
  async make(
    key: string,
    gone: AbortSignal,
    make: (signal: AbortSignal) => Promise<Answer>,
  ): Promise<Answer> {
    const pending = this.pending.get(key) ?? this.begin(key, make);
    pending.readers++;
    gone.addEventListener("abort", () => {
      if (--pending.readers === 0) pending.abandon.abort();
    });
    return pending.answer;
  }

  private begin(key: string, make: (signal: AbortSignal) => Promise<Answer>): Pending {
    const abandon = new AbortController();
    const end = () => {
      if (this.pending.get(key) === pending) this.pending.delete(key);
    };
    // Who comes after all have left begins anew.
    abandon.signal.addEventListener("abort", end);
    const answer = make(abandon.signal).finally(end);
    const pending = { answer, readers: 0, abandon };
    this.pending.set(key, pending);
    return pending;
  }
}
