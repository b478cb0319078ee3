import { LEXICON } from "../lexicon/lexicon.js";

/**
 * Who speaks in a part of a decision. COMMENT is what a court's publication says about its case
 * afterwards.
 */
export type Speaker = "COURT" | "PARTY" | "COMMENT";

/** Words with which a speaker begins. */
export interface SpeakerMark {
  readonly at: number;
  readonly end: number;
  readonly speaker: Speaker;
}

/** 本院认为, 法院经审理后判决, 判决如下; 原告诉称, 张某认为, 诉讼请求：…; 本案的典型意义在于. */
const SIGNS = LEXICON.table<Speaker>("speakers");

/**
 * The speakers of a text in the order of its words, found once for all of its citations. Linear in
 * the text.
 */
export class Speakers {
  private readonly marks: readonly SpeakerMark[];

  constructor(text: string) {
    this.marks = SIGNS.scan(text).map(({ from, to, means }) => ({
      at: from,
      end: to,
      speaker: means,
    }));
  }

  /** The one who last began to speak before a place, and not before another. */
  lastBetween(from: number, to: number): SpeakerMark | undefined {
    const last = this.marks[upperBound(this.marks, to, (mark) => mark.end) - 1];
    return last !== undefined && last.at >= from ? last : undefined;
  }
}

/**
 * The number of items whose key is at most the given one. The items are in the order of their keys.
 */
function upperBound<Item>(
  items: readonly Item[],
  key: number,
  keyOf: (item: Item) => number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && keyOf(item) <= key) low = middle + 1;
    else high = middle;
  }
  return low;
}
