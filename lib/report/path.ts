/** The address of a report; ids are plain, so that they stand in a path as they are. */
export const reportPath = (id: string): string => `/report/${id}`;
