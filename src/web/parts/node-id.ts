/** An id as an address has it: "case:tj-05" is /case/tj-05. */
export const withoutLabel = (id: string): string => id.slice(id.indexOf(":") + 1);
