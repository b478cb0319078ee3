/** The longest pattern of one idea; what is longer is made of named lists. */
export const LONGEST_PATTERN = 80;

/** A name of a word list in a pattern: {verbs}. A count such as {1,4} begins with a digit. */
const LIST_NAME = /\{([a-z][a-z0-9-]*)\}/gu;
/**
 * What takes more than linear time, or has no end: .* and .+, counts without an upper bound, a
 * repeated group that repeats.
 */
const UNBOUNDED = /(?<!\\)(?:[*+]|\{\d+,\})/u;

/** A pattern of the lexicon that cannot be compiled; the message says why, for the row's author. */
export class PatternError extends Error {
  override readonly name = "PatternError";
}

/**
 * The regular expression of a pattern; sticky unless other flags are given, so that it matches at
 * `lastIndex` only.
 * @throws PatternError where it is too long, names no list, repeats without bound or is no
 * expression.
 */
export function compilePattern(
  pattern: string,
  lists: ReadonlyMap<string, readonly string[]>,
  flags = "uy",
): RegExp {
  if (pattern.length >= LONGEST_PATTERN)
    throw new PatternError(
      `a pattern under ${LONGEST_PATTERN} characters: name its words as a list`,
    );
  if (UNBOUNDED.test(pattern))
    throw new PatternError("a pattern whose counts are bounded, such as {0,8} for *");
  const source = pattern.replace(LIST_NAME, (_whole, name: string) => alternatives(name, lists));
  try {
    return new RegExp(source, flags);
  } catch {
    throw new PatternError("a regular expression with the flag u");
  }
}

function alternatives(name: string, lists: ReadonlyMap<string, readonly string[]>): string {
  const words = lists.get(name);
  if (words === undefined)
    throw new PatternError(`a list that a lists*.yaml has; there is no {${name}}`);
  return anyOf(words);
}

/** An expression for any of some words, the longest first, as a longest match would take them. */
export function anyOf(words: readonly string[]): string {
  const escaped = (word: string) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, "\\$&");
  const longer = words.filter((word) => word.length > 1).toSorted((a, b) => b.length - a.length);
  const signs = words.filter((word) => word.length === 1);
  const last =
    signs.length === 0
      ? []
      : [`[${signs.map((sign) => (sign === "-" ? "\\-" : escaped(sign))).join("")}]`];
  return `(?:${[...longer.map(escaped), ...last].join("|")})`;
}
