import { LRUCache } from "lru-cache";

/** Makes the value of a key that the cache does not hold. */
type Make<T> = () => Promise<T>;

/**
 * An LRU cache of things that are costly to make, bounded by their size. Ask it with
 * `forceFetch(key, { context: make })`: concurrent requests for a key share one `make`, a rejected one
 * is not cached, and a value larger than the whole cache is handed over but not kept.
 *
 * @param maxBytes size of all values together, at most.
 * @param bytesOf size of a value.
 */
export const byteCache = <T extends object | string>(
  maxBytes: number,
  bytesOf: (value: T) => number,
): LRUCache<string, T, Make<T>> =>
  new LRUCache({
    maxSize: maxBytes,
    // The library wants a size above zero, and an empty tile has none.
    sizeCalculation: (value: T) => Math.max(1, bytesOf(value)),
    fetchMethod: (_key, _stale, { context: make }) => make(),
    // Whoever waits gets the value even if its place in the cache is gone by then.
    ignoreFetchAbort: true,
  });
