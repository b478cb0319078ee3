/** The id of an organ that a record names: its name without white space. */
export function organId(name: string): string {
  return `organ:${name.replace(/\s+/gu, "")}`;
}
