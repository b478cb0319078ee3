import { halfWidth } from "../language/normal-form.js";

/** How long a highlight is, in characters. */
const WINDOW = 90;
const OPEN = "【";
const CLOSE = "】";

/**
 * The stretch of the texts that holds most of the words, each marked:
 * …未按期支付【租金】已构成【违约】…; undefined where no text holds any. Longer words count more.
 * Linear in the texts.
 */
export function highlight(
  texts: readonly (string | undefined)[],
  words: readonly string[],
): string | undefined {
  const wanted = [...new Set(words)]
    .filter((word) => word.length > 0)
    .sort((a, b) => b.length - a.length);
  let best: { readonly text: string; readonly from: number; readonly weight: number } | undefined;
  for (const text of texts) {
    if (text === undefined || text === "") continue;
    const found = findWords(text, wanted);
    const window = bestWindow(found);
    if (window !== undefined && window.weight > (best?.weight ?? 0)) best = { text, ...window };
  }
  if (best === undefined) return undefined;
  const from = Math.max(0, best.from - 10);
  const to = Math.min(best.text.length, from + WINDOW);
  const marked = mark(best.text.slice(from, to), wanted);
  return `${from > 0 ? "…" : ""}${marked}${to < best.text.length ? "…" : ""}`;
}

interface Found {
  readonly at: number;
  readonly word: string;
}

/** Where the words stand, without overlaps, the longest first. */
function findWords(text: string, words: readonly string[]): readonly Found[] {
  const taken = new Uint8Array(text.length);
  const plain = halfWidth(text, { lowerCase: true });
  const found: Found[] = [];
  for (const word of words)
    for (let at = plain.indexOf(word); at !== -1; at = plain.indexOf(word, at + word.length)) {
      if (taken[at] || taken[at + word.length - 1]) continue;
      taken.fill(1, at, at + word.length);
      found.push({ at, word });
    }
  return found.sort((a, b) => a.at - b.at);
}

/** The window with the greatest weight of different words. */
function bestWindow(
  found: readonly Found[],
): { readonly from: number; readonly weight: number } | undefined {
  let best: { from: number; weight: number } | undefined;
  let start = 0;
  const inside = new Map<string, number>();
  let weight = 0;
  for (const { at, word } of found) {
    inside.set(word, (inside.get(word) ?? 0) + 1);
    if (inside.get(word) === 1) weight += word.length ** 2;
    for (
      let first = found[start];
      first !== undefined && at + word.length - first.at > WINDOW - 10;
      first = found[start]
    ) {
      const left = (inside.get(first.word) ?? 1) - 1;
      inside.set(first.word, left);
      if (left === 0) weight -= first.word.length ** 2;
      start++;
    }
    if (weight > (best?.weight ?? 0)) best = { from: found[start]?.at ?? at, weight };
  }
  return best;
}

function mark(text: string, words: readonly string[]): string {
  let marked = "";
  let from = 0;
  for (const { at, word } of findWords(text, words)) {
    marked += `${text.slice(from, at)}${OPEN}${text.slice(at, at + word.length)}${CLOSE}`;
    from = at + word.length;
  }
  return marked + text.slice(from);
}
