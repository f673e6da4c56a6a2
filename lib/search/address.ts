/** The page that answers a query without script; half a character, which no address can hold, becomes another. */
export const searchPath = (query: string): string =>
  `/search?${new URLSearchParams({ q: query })}`.replaceAll("+", "%20");
