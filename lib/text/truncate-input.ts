/** As much as is repeated of what somebody asked for. */
export const repeated = (asked: string): string => asked.slice(0, 80);
