export const SEARCH_PATH = "/search";

/**
 * The search page for a query, which works without JavaScript. Lone surrogates, which a URL cannot
 * contain, become U+FFFD.
 */
export const searchPath = (query: string): string =>
  `${SEARCH_PATH}?${new URLSearchParams({ q: query })}`.replaceAll("+", "%20");
