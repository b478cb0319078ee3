/** The wanted name, or with the first number behind it that is free. */
export function freeName(wanted: string, sign: string, taken: ReadonlySet<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count++) name = `${wanted}${sign}${count}`;
  return name;
}
