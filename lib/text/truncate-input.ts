/** Shortens user input that a page repeats, such as an unknown id. */
export const truncateInput = (input: string): string => input.slice(0, 80);
