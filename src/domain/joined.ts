/** The first list with what the second has besides; entries of one key are one. */
export function joined<Value>(
  main: readonly Value[] | undefined,
  more: readonly Value[] | undefined,
  key: (value: Value) => string,
): readonly Value[] | undefined {
  if (main === undefined || more === undefined) return main ?? more;
  const held = new Set(main.map(key));
  return [...main, ...more.filter((each) => !held.has(key(each)))];
}
