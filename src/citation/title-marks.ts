/** A name or title in a text, with the marks within it. Places are those of the plain text. */
export interface NamedSpan {
  readonly from: number;
  readonly to: number;
  readonly name: string;
}

/** The longest titles of instruments have some 120 signs. */
const LONGEST = 200;

/**
 * The outermost titles in title marks, in order: 《最高人民法院关于适用《某法》的解释》 is one. A
 * title that is not closed within its sentence is none. Linear: every sign is looked at once.
 */
export function findMarkedTitles(plain: string): readonly NamedSpan[] {
  const titles: NamedSpan[] = [];
  let open: number[] = [];
  for (let at = 0; at < plain.length; at++) {
    const sign = plain[at];
    if (sign === "《") {
      if (open.length < 4) open.push(at);
      else open = [at];
    } else if (sign === "》") {
      const from = open.pop();
      if (from === undefined || open.length > 0) continue;
      if (at - from > 1) titles.push({ from, to: at + 1, name: plain.slice(from + 1, at) });
    } else if (sign === "\n" || sign === "。" || at - (open[0] ?? at) > LONGEST) open = [];
  }
  return titles;
}
