export const SEARCH_PATH = "/search";

/** The page that answers a query without script; half a character, which no address can hold, becomes another. */
export const searchPath = (query: string): string =>
  `${SEARCH_PATH}?${new URLSearchParams({ q: query })}`.replaceAll("+", "%20");
