/**
 * What counts as one sign, besides full-width letters, digits, marks and spaces and their
 * half-width forms.
 */
export interface WidthOptions {
  /** Every dash is a hyphen: 138—1234 → 138-1234. */
  readonly dashes?: boolean | undefined;
  /** A letter is a small one: ＡＰＰ → app. */
  readonly lowerCase?: boolean | undefined;
}

const DASHES = { "-": "\u2010\u2011\u2012\u2013\u2014\u2015\u2212" };
const CAPITALS = Object.fromEntries(
  Array.from("abcdefghijklmnopqrstuvwxyz", (small) => [small, small.toUpperCase()]),
);
const tables = new Map<string, Uint16Array>();

/**
 * The text in half width (１２３，４ → 123,4), unit for unit, so that offsets stay: the normal form
 * in which words and figures are looked for.
 */
export function halfWidth(
  text: string,
  { dashes = false, lowerCase = false }: WidthOptions = {},
): string {
  const key = `${dashes} ${lowerCase}`;
  let table = tables.get(key);
  if (table === undefined)
    tables.set(key, (table = readAs({ ...(dashes && DASHES), ...(lowerCase && CAPITALS) })));
  const units = new Uint16Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    units[at] = table[unit] ?? unit;
  }
  return decode(units);
}

/**
 * A text made plain for reading: one width, one kind of each bracket, no white space within a
 * sentence.
 */
export interface CleanText {
  /** As written. */
  readonly text: string;
  readonly plain: string;
  /**
   * The place in the text as written of `plain.slice(from, to)`, in UTF-16 units. For `from < to`.
   */
  spanOf(from: number, to: number): Span;
  /** Whether the sign at a place of the plain text begins a line of the text as written. */
  beginsLine(at: number): boolean;
}

/** A stretch of a text, in UTF-16 units: `text.slice(start, end)`. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const LINE_FEED = "\n".charCodeAt(0);
/** From a sign of ASCII to its full-width form. */
const WIDE = 0xfee0;

/**
 * Signs that stand for others: printers and converters mix them freely, and some write 條 and 項.
 * One sign for one sign, so that nothing moves.
 */
const ALIKE: Readonly<Record<string, string>> = {
  "[": "〔【［〖﹝｛{",
  "]": "〕】］〗﹞｝}",
  "〈": "<＜",
  "〉": ">＞",
  "《": "«≪",
  "》": "»≫",
  "“": "「『＂",
  "”": "」』",
  "-": "－—–‐‑−",
  "~": "～〜",
  ",": "，",
  ".": "．",
  条: "條",
  项: "項",
};
const ONE_SIGN = readAs(ALIKE);

/**
 * Full-width signs become half-width, brackets and dashes of all kinds one kind, white space goes.
 * A line break stays where a sentence ends before it: elsewhere it only wraps a line, even with an
 * empty one behind it (第五十六条第一⏎⏎款).
 */
export function cleanText(text: string): CleanText {
  const units = new Uint16Array(text.length);
  const places = new Int32Array(text.length + 1);
  let length = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (!isSpace(unit)) {
      places[length] = at;
      units[length++] = ONE_SIGN[unit] ?? unit;
      continue;
    }
    const from = at;
    let breaks = false;
    for (; at < text.length && isSpace(text.charCodeAt(at)); at++)
      breaks ||= text.charCodeAt(at) === LINE_FEED;
    at--;
    if (!breaks || !endsSentence(units[length - 1])) continue;
    places[length] = from;
    units[length++] = LINE_FEED;
  }
  places[length] = text.length;
  return {
    text,
    plain: decode(units.subarray(0, length)),
    spanOf: (from, to) => ({
      start: places[from] ?? text.length,
      end: (places[to - 1] ?? text.length - 1) + 1,
    }),
    beginsLine: (at) =>
      /(?:^|\n)[^\S\n]*$/u.test(text.slice(Math.max(0, (places[at] ?? 0) - 20), places[at] ?? 0)),
  };
}

function isSpace(unit: number): boolean {
  return (
    (unit >= 9 && unit <= 13) ||
    unit === 0x20 ||
    unit === 0xa0 ||
    unit === 0x3000 ||
    unit === 0x200b ||
    unit === 0xfeff ||
    (unit >= 0x2000 && unit <= 0x200a)
  );
}

/** 。！？；：.!?;:” : after these a line break is the end of a paragraph. */
function endsSentence(unit: number | undefined): boolean {
  return unit === undefined || "。!?;:.”\n".includes(String.fromCharCode(unit));
}

/** The string of UTF-16 units; every machine that runs Node.js today is little-endian. */
function decode(units: Uint16Array): string {
  return Buffer.from(units.buffer, units.byteOffset, units.byteLength).toString("utf16le");
}

/**
 * For every UTF-16 unit what it is read as: what is alike itself, a full-width form of ASCII as the
 * sign of ASCII is. 0x3000 and 0xa0 are spaces.
 */
function readAs(alike: Readonly<Record<string, string>>): Uint16Array {
  const signs = new Map(
    Object.entries(alike).flatMap(([sign, others]) =>
      Array.from(others, (other) => [other, sign] as const),
    ),
  );
  const read = (unit: number) => signs.get(String.fromCharCode(unit))?.charCodeAt(0);
  const narrow = (unit: number) =>
    unit >= 0xff01 && unit <= 0xff5e ? unit - WIDE : unit === 0x3000 || unit === 0xa0 ? 0x20 : unit;
  return Uint16Array.from(
    { length: 0x10000 },
    (_, unit) => read(unit) ?? read(narrow(unit)) ?? narrow(unit),
  );
}
