/** Pairs in common count from here on: chosen, as the names are only suggested. */
const LEAST_PAIRS = 0.2;
/** Two of three signs: 民发典 for 民法典. A half would make 刑法 of 票法. */
const LEAST_SIGNS = 0.6;
/** Names longer than this are compared by their beginning. */
const LONGEST = 60;

/**
 * How alike two names in normal form are, from 0 to 1; 0 where they have nothing to do with each
 * other. Signs that were mistyped count as well as words that were left out.
 */
export function similarity(a: string, b: string): number {
  const pairs = sharedPairs(a, b);
  const signs =
    1 - editDistance(a.slice(0, LONGEST), b.slice(0, LONGEST)) / Math.max(a.length, b.length, 1);
  return Math.max(pairs > LEAST_PAIRS ? pairs : 0, signs >= LEAST_SIGNS ? signs : 0);
}

/** Dice's coefficient of the pairs of signs: 1 where all are shared, 0 where none is. */
export function sharedPairs(a: string, b: string): number {
  const [ofA, ofB] = [pairsOf(a), pairsOf(b)];
  return (2 * [...ofA].filter((pair) => ofB.has(pair)).length) / (ofA.size + ofB.size);
}

function pairsOf(text: string): ReadonlySet<string> {
  return new Set(
    Array.from({ length: Math.max(1, text.length - 1) }, (_, index) =>
      text.slice(index, index + 2),
    ),
  );
}

/** Levenshtein's distance: signs to be changed, added or left out. */
function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
