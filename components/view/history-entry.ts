/** Identifies the current history entry, in browsers with the Navigation API. Its key stays when its URL is replaced. */
export const entryKey = (): string | undefined =>
  (window as Partial<Window>).navigation?.currentEntry?.key;
