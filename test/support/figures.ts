/** Prints a figure of a promise, for the table of docs/reliability.md. */
export function figure(what: string, value: number, unit = "ms"): void {
  console.log(`figure: ${what}: ${Math.round(value)} ${unit}`);
}
