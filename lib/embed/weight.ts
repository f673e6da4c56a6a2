/** What the browser notes of a file it fetched (Resource Timing). */
type Fetched = Pick<PerformanceResourceTiming, "transferSize" | "encodedBodySize">;

/** What files weigh for somebody who has none of them yet, in bytes; what came from a cache has a body too. */
export const weightOf = (files: readonly Fetched[]): number =>
  files.reduce((sum, file) => sum + Math.max(file.transferSize, file.encodedBodySize), 0);
