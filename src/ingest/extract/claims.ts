import type { Place } from "../../language/place.js";
import type { CaseSection } from "./case-text.js";
import { trimmed } from "../../language/sentences.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { numberedItems } from "./numbered-items.js";
import { type OrderedSum, sumsIn } from "./order-terms.js";
import { MOST_OF_A_CASE } from "../record/record-bounds.js";

/** One claim of a party (诉讼请求): 1.判令甲公司支付货款8万元. */
export interface Claim extends Place {
  readonly number?: number | undefined;
  readonly text: string;
  /** The sums that are asked for; those from which interest is counted are none. */
  readonly sums: readonly OrderedSum[];
  /** Whether it is a claim of the party that was sued (反诉). */
  readonly counter: boolean;
  /** Only costs of the proceedings are asked for (诉讼费由被告承担). */
  readonly costs: boolean;
}

const SIGNS = LEXICON.table<"BEGIN" | "COUNTER_BEGIN" | "END" | "COSTS" | "CHANGED">("claim-items");
/** Characters of a claim, and of the part in which claims are looked for. */
const SHORTEST_CLAIM = 4;
const LONGEST_CLAIMS = 4000;
const SHORTEST_STORY = 12;
const TRAILING_STOPS = /[；;。，,\s]+$/u;
/** The last comma of some words. */
const LAST_CLAUSE = /[，,](?=[^，,]*$)/u;

type Item = Place & { readonly number?: number | undefined };

/**
 * The claims that a text puts, item by item, and behind them those of a counterclaim. Where the
 * words say that the claims were changed, the later ones are not read: the first were filed.
 */
export function readClaims(text: string): readonly Claim[] {
  const counterFrom = SIGNS.search(text, "COUNTER_BEGIN");
  const own = claimsFrom(text.slice(0, counterFrom?.from), 0, "BEGIN", false);
  const counter =
    counterFrom === undefined ? [] : claimsFrom(text, counterFrom.from, "COUNTER_BEGIN", true);
  return [...own, ...counter].slice(0, MOST_OF_A_CASE.claims);
}

function claimsFrom(
  text: string,
  start: number,
  sign: "BEGIN" | "COUNTER_BEGIN",
  counter: boolean,
): readonly Claim[] {
  const begin = SIGNS.search(text.slice(start), sign);
  if (begin === undefined) return [];
  const from = start + begin.to;
  const rest = text.slice(from, from + LONGEST_CLAIMS);
  const words = rest.slice(0, endOf(rest));
  const items = numberedItems(words);
  const places: readonly Item[] = items.length > 0 ? beforeStory(words, items) : unnumbered(words);
  return places.flatMap((place) => claimAt(words, place, from, counter));
}

/** One claim; of one that asks for costs as well, what else it asks for. */
function claimAt(words: string, item: Item, offset: number, counter: boolean): readonly Claim[] {
  const printed = words.slice(item.from, item.to).replace(TRAILING_STOPS, "");
  const costs = SIGNS.search(printed, "COSTS");
  const clause = costs === undefined ? -1 : printed.slice(0, costs.from).search(LAST_CLAUSE);
  const text = clause < SHORTEST_CLAIM ? printed : printed.slice(0, clause);
  if (text.length < SHORTEST_CLAIM) return [];
  const onlyCosts = costs !== undefined && text === printed;
  const claim: Claim = {
    from: offset + item.from,
    to: offset + item.from + text.length,
    ...(item.number === undefined ? {} : { number: item.number }),
    text,
    sums: onlyCosts ? [] : sumsIn(text),
    counter,
    costs: onlyCosts,
  };
  return [claim];
}

/**
 * Where the claims end: at the grounds, at the defence, or at another paragraph without a number.
 */
function endOf(words: string): number {
  const end = SIGNS.search(words, "END")?.from ?? words.length;
  const changed = SIGNS.search(words, "CHANGED")?.from ?? words.length;
  return Math.min(end, changed);
}

/** Items end with their sentence; the one behind which the story goes on is the last. */
function beforeStory(words: string, items: readonly Item[]): readonly Item[] {
  const claims: Item[] = [];
  for (const item of items) {
    const stop = words.slice(item.from, item.to).search(/[。\n]/u);
    claims.push(stop < 0 ? item : { ...item, to: item.from + stop });
    if (stop >= 0 && item.to - item.from - stop > SHORTEST_STORY) break;
  }
  return claims;
}

/** Claims without numbers stand in one sentence: 判令付款；确认无效. */
function unnumbered(words: string): readonly Place[] {
  const end = words.search(/[。\n]/u);
  const sentence = end < 0 ? words : words.slice(0, end);
  const places: Place[] = [];
  let from = 0;
  for (const part of sentence.split(/[；;]/u)) {
    places.push(trimmed(sentence, { from, to: from + part.length }));
    from += part.length + 1;
  }
  return places;
}

/** The claims of a case, and the section in which they stand; the first that puts some counts. */
export function claimsOf(
  sections: readonly CaseSection[],
): { readonly section: CaseSection; readonly claims: readonly Claim[] } | undefined {
  for (const section of sections) {
    if (section.kind !== "CLAIM" && section.kind !== "FACTS") continue;
    const claims = readClaims(section.text);
    if (claims.length > 0) return { section, claims };
  }
  return undefined;
}
