import { LRUCache } from "lru-cache";

/** Computes the value of a key that is not in the cache. */
type Make<T> = () => Promise<T>;

/**
 * An LRU cache of values that are costly to compute, limited by their total size. Use it with
 * `forceFetch(key, { context: make })`: concurrent requests for a key share one `make`, a rejected one is not
 * cached, and a value larger than the cache is returned but not cached.
 *
 * @param maxBytes maximum total size.
 * @param bytesOf size of a value.
 */
export const byteCache = <T extends object | string>(
  maxBytes: number,
  bytesOf: (value: T) => number,
): LRUCache<string, T, Make<T>> =>
  new LRUCache({
    maxSize: maxBytes,
    // lru-cache requires a size above zero, and an empty tile has none.
    sizeCalculation: (value: T) => Math.max(1, bytesOf(value)),
    fetchMethod: (_key, _stale, { context: make }) => make(),
    // A pending fetch still resolves if its entry is evicted meanwhile.
    ignoreFetchAbort: true,
  });
