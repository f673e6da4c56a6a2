/** Ids are lower-case ASCII and hyphens, so that they need no escaping in a path. */
export const reportPath = (id: string): string => `/report/${id}`;
