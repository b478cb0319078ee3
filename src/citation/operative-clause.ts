import { LEXICON } from "../lexicon/lexicon.js";
import { type CleanText, cleanText } from "../language/normal-form.js";
import type { OperativeClause } from "../language/decision-parts.js";
import type { FoundCitation } from "./found-citation.js";

const LIST = LEXICON.table<"LINK" | "PROVISION">("operative-clause");
/** 判决如下, 缺席判决如下, 达成如下协议, 判决: , 裁定驳回 … */
const ANNOUNCEMENTS = LEXICON.table<"ORDERS" | "SENTENCE">("decision-announcements");
type Context =
  /**
   * A clause that says something of the case is what the provisions were cited for: it is
   * reasoning, and no operative clause.
   */
  | "ASSERTS"
  /** 原告请求法院依照…判决; 某局依据…作出处罚决定如下: another than the court. */
  | "ANOTHER_BEFORE"
  | "NAMED_COURT_BEFORE";
const CONTEXT = LEXICON.table<Context>("operative-clause-context");
/** 依照《某法》; 综上,《某法》 at the beginning of a sentence. */
const BEGIN = LEXICON.expression(
  "{opening-preposition}(?![,。;])|(?<=(?:^|[。\\n]))(?:{summing-up},)?(?=《)",
  "gu",
);
/** How far behind the list the decision is announced: 经审判委员会讨论决定，缺席判决如下 */
const LONGEST_TAIL = 90;
const MOST_CLAUSES = 4;

/**
 * The operative clauses of a text: a preposition, a list of provisions and nothing else, and the
 * announcement of the decision. One pass over the text: where a list breaks off, the next begins
 * behind it.
 */
export function findOperativeClauses(
  text: string,
  citations: readonly FoundCitation[],
): readonly OperativeClause[] {
  const clean = cleanText(text);
  const ends = endsByStart(clean, citations);
  const clauses: OperativeClause[] = [];
  let from = 0;
  for (const found of clean.plain.matchAll(BEGIN)) {
    if (found.index < from) continue;
    const list = readList(clean.plain, found.index, ends);
    from = list.to;
    if (!list.provisions) continue;
    const tail = announcementAfter(clean.plain, list.to);
    if (tail === undefined) continue;
    const before = clean.plain.slice(Math.max(0, found.index - 30), found.index);
    if (CONTEXT.has(before, "ANOTHER_BEFORE")) continue;
    const { start } = clean.spanOf(found.index, found.index + 1);
    clauses.push({
      start,
      listEnd: clean.spanOf(list.to - 1, list.to).end,
      end: clean.spanOf(tail.to - 1, tail.to).end,
      announces: tail.announces,
      ofNamedCourt: CONTEXT.has(before, "NAMED_COURT_BEFORE"),
    });
    from = Math.max(from, tail.to);
  }
  return clauses;
}

/** Reads prepositions, provisions and what joins them from a place on, as far as they go. */
function readList(plain: string, from: number, citations: ReadonlyMap<number, number>) {
  let to = from;
  let provisions = false;
  for (;;) {
    const cited = citations.get(to);
    if (cited !== undefined && cited > to) {
      provisions = true;
      to = cited;
      continue;
    }
    const read = LIST.at(plain, to);
    if (read === undefined) return { to, provisions };
    provisions ||= read.means === "PROVISION";
    to = read.to;
  }
}

/** The announcement behind a list, with nothing about the case in between. */
function announcementAfter(
  plain: string,
  at: number,
): { readonly to: number; readonly announces: boolean } | undefined {
  const after = plain.slice(at, at + LONGEST_TAIL);
  const found = ANNOUNCEMENTS.first(after);
  if (found === undefined) return undefined;
  const between = after.slice(0, found.from);
  if (
    /[。;\n《]/u.test(between) ||
    CONTEXT.has(between, "ASSERTS") ||
    between.split(",").length > MOST_CLAUSES
  )
    return undefined;
  return { to: at + found.to, announces: found.means === "ORDERS" };
}

/** Where the citations begin and end in the plain text. Both lists are in order: one walk. */
function endsByStart(
  clean: CleanText,
  citations: readonly FoundCitation[],
): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let at = 0;
  const placeOf = (raw: number) => {
    while (at < clean.plain.length && clean.spanOf(at, at + 1).start < raw) at++;
    return at;
  };
  for (const { kind, start, end } of citations)
    if (kind === "PROVISION" || kind === "INSTRUMENT") ends.set(placeOf(start), placeOf(end));
  return ends;
}
