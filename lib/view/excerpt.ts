/** The permanent address of an excerpt. */
export const excerptPath = (id: string): string => `/excerpt/${encodeURIComponent(id)}`;
