/** As much as is repeated of what somebody asked for. */
export const truncateInput = (asked: string): string => asked.slice(0, 80);
