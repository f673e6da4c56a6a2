/** The members of Resource Timing that are used. */
type Fetched = Pick<PerformanceResourceTiming, "transferSize" | "encodedBodySize">;

/**
 * Transfer size of files without a cache, in bytes. A file from the cache has `transferSize` 0, so its
 * encoded body is counted.
 */
export const weightOf = (files: readonly Fetched[]): number =>
  files.reduce((sum, file) => sum + Math.max(file.transferSize, file.encodedBodySize), 0);
