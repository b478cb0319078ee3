import { LEXICON } from "../../lexicon/lexicon.js";
import { withoutCitedRules } from "./cited-rules.js";
import type { CourtNames } from "./ports.js";
import type { Place } from "../../language/place.js";

/** A court that a text names. */
export interface FoundCourt extends Place {
  /** As written. */
  readonly name: string;
  /**
   * The id of the graph; undefined where the graph does not know the court, or knows several of
   * that name.
   */
  readonly id?: string | undefined;
}

const NAMES = LEXICON.table<"FULL" | "UNNAMED" | "AUTHORITY">("court-name-parts");
const OPENERS = LEXICON.table<"VERB" | "PARTICLE" | "JOINER" | "LEAD" | "INSIDE">(
  "court-name-openers",
);
/** Where a court's name ends; 法院路 is a road, 法院大厦 a house. */
const END = LEXICON.expression(
  "{court-end}(?!{streets-and-houses})|{short-court-ends}|一院(?!{yards}|$)",
  "gu",
);
const LONGEST = 32;
const SHORTEST_KNOWN = 3;
/** Signs before a name in which a word such as 参照 makes it one of another matter. */
const AUTHORITY_REACH = 8;
const HAN = /\p{Script=Han}/u;

/**
 * Finds the courts that a text names in full or by a name that the graph knows, in order: those
 * that may have to do with the case, not who issued a rule, published a case, or decided another
 * matter that is cited. Linear in the text.
 */
export function findCourts(text: string, courts: CourtNames): readonly FoundCourt[] {
  const plain = withoutCitedRules(text);
  const found: FoundCourt[] = [];
  for (const match of plain.matchAll(END)) {
    const to = match.index + match[0].length;
    let from = match.index;
    while (from > 0 && to - from < LONGEST && HAN.test(plain.charAt(from - 1))) from--;
    const court = known(plain, from, to, courts) ?? unknown(plain, from, to);
    if (
      court &&
      !NAMES.has(plain.slice(Math.max(0, court.from - AUTHORITY_REACH), court.from), "AUTHORITY")
    )
      found.push(court);
  }
  return found;
}

/** The longest name ending here that the graph knows. */
function known(text: string, from: number, to: number, courts: CourtNames): FoundCourt | undefined {
  for (let start = from; to - start >= SHORTEST_KNOWN; start++) {
    const name = text.slice(start, to);
    const id = courts.idOf(name);
    if (id !== undefined) return { from: start, to, name, id };
  }
  return undefined;
}

function unknown(text: string, from: number, to: number): FoundCourt | undefined {
  const run = text.slice(from, to);
  const openers = OPENERS.find(run).filter(({ means }) => means !== "LEAD" && means !== "INSIDE");
  for (const start of [0, ...openers.map((each) => each.to)]) {
    const name = withoutLeads(run.slice(start));
    if (openers.some((each) => each.to > start) && OPENERS.find(name).some(standsInNoName))
      continue;
    if (NAMES.has(name, "FULL") && !NAMES.has(name, "UNNAMED"))
      return { from: to - name.length, to, name };
  }
  return undefined;
}

/** A name without the words before it: 遂, 以及, 判决. */
function withoutLeads(words: string): string {
  const lead = OPENERS.at(words, 0);
  return lead === undefined || lead.means === "PARTICLE" || lead.means === "INSIDE"
    ? words
    : withoutLeads(words.slice(lead.to));
}

/** 与, 和 and the like may stand in a place's name. */
function standsInNoName({ means }: { readonly means: string }): boolean {
  return means === "VERB" || means === "INSIDE";
}
