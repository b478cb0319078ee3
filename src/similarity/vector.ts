/** Features with their weights. */
export type Vector = ReadonlyMap<string, number>;

/** How often each value occurs. */
export function counts(values: Iterable<string>): Vector {
  const found = new Map<string, number>();
  for (const value of values) found.set(value, (found.get(value) ?? 0) + 1);
  return found;
}

/**
 * Counts as weights that grow with the logarithm of the count.
 * @param again the factor of the logarithm: at 0.4 a word that occurs ten times counts about twice.
 */
export function weighted(vector: Vector, weight: (feature: string) => number, again = 1): Vector {
  const result = new Map<string, number>();
  for (const [feature, count] of vector) {
    const value = (count <= 1 ? count : 1 + again * Math.log(count)) * weight(feature);
    if (value > 0) result.set(feature, value);
  }
  return result;
}

/** The sum of vectors, each times its factor. */
export function sum(parts: readonly (readonly [Vector, number])[]): Vector {
  const result = new Map<string, number>();
  for (const [vector, factor] of parts)
    for (const [feature, value] of vector)
      result.set(feature, (result.get(feature) ?? 0) + value * factor);
  return result;
}

/**
 * From 0, nothing shared, to 1, the same direction; of vectors without negative weights. Empty
 * vectors share nothing.
 */
export function cosine(a: Vector, b: Vector): number {
  const [short, long] = a.size <= b.size ? [a, b] : [b, a];
  let product = 0;
  for (const [feature, value] of short) product += value * (long.get(feature) ?? 0);
  return product === 0 ? 0 : Math.min(1, product / (length(a) * length(b)));
}

/**
 * How much of the query's weight the text holds, from 0 to 1, however long the text is: 1 for the
 * query itself.
 */
export function coverage(query: Vector, text: Vector): number {
  let held = 0;
  let all = 0;
  for (const [feature, value] of query) {
    all += value;
    held += Math.min(value, text.get(feature) ?? 0);
  }
  return all === 0 ? 0 : held / all;
}

/** The length of a vector in the sense of geometry; 0 for an empty one. */
export function length(vector: Vector): number {
  let squares = 0;
  for (const value of vector.values()) squares += value * value;
  return Math.sqrt(squares);
}
