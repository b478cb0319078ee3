import { LEXICON } from "../lexicon/lexicon.js";
import { isClaimed } from "./reported-speech.js";
import { clauseBefore, sentenceAround, sentenceBefore } from "./sentences.js";
import { verdictOn } from "./verdicts.js";

/**
 * How a text states something that it names: as a fact, as none, or without saying. OPEN is a
 * question (是否构成预期违约), a supposition (如承租人逾期), what a party is only reported to claim
 * (被告辩称系挂靠), what a rule says of everybody and the line that names a party.
 */
export type Standing = "STATED" | "DENIED" | "OPEN";

type Sign =
  | "DENIED_BEFORE"
  | "DENIED_AFTER"
  | "NO_DENIAL"
  | "ASKED_BEFORE"
  | "ASKED_AFTER"
  | "SUPPOSED"
  | "RULE_BEFORE"
  | "RULE"
  | "OF_A_CASE"
  | "IDENTIFIED_BEFORE"
  | "IDENTIFIED_AFTER";

const SIGNS = LEXICON.table<Sign>("assertion");
/** How far from the words their signs are sought (test/eval/constants.md). */
const DENIAL_REACH = 16;
const CLAUSE_REACH = 40;
const REPORT_REACH = 60;
const RULE_REACH = 120;

/** How the words of a text from `start` to `end` stand in their clause and sentence. */
export function standingOf(text: string, start: number, end: number): Standing {
  const clause = clauseBefore(text, start, CLAUSE_REACH);
  const near = clause.slice(-DENIAL_REACH);
  const after = text.slice(end, end + DENIAL_REACH);
  // 无论逾期与否, 不仅逾期: the negative word belongs to another word
  const noDenial = SIGNS.has(near, "NO_DENIAL");
  if (SIGNS.has(clause, "ASKED_BEFORE") || (SIGNS.has(after, "ASKED_AFTER") && !noDenial))
    return "OPEN";
  if (SIGNS.has(clause, "SUPPOSED")) return "OPEN";
  const verdict = verdictOn(text, { from: start, to: end });
  const said = sentenceBefore(text, start, REPORT_REACH) + text.slice(start, end);
  if (verdict === undefined && isClaimed(said)) return "OPEN";
  if (isOfNoCase(text, start, end)) return "OPEN";
  const isDenied =
    (SIGNS.has(near, "DENIED_BEFORE") && !noDenial) || SIGNS.has(after, "DENIED_AFTER");
  return isDenied === (verdict === "REJECTED") ? "STATED" : "DENIED";
}

/**
 * Whether a whole clause leaves open what it says: it asks (会不会拒赔), supposes (假设对方逾期) or
 * reports another's claim (被告辩称已经付清).
 */
export function isOpenClause(text: string, from: number, to: number): boolean {
  const clause = (clauseBefore(text, from, CLAUSE_REACH) + text.slice(from, to)).trimStart();
  if (SIGNS.has(clause.slice(0, CLAUSE_REACH), "SUPPOSED")) return true;
  if (
    verdictOn(text, { from, to }) === undefined &&
    isClaimed(sentenceBefore(text, from, REPORT_REACH) + text.slice(from, to))
  )
    return true;
  if (isOfNoCase(text, from, to)) return true;
  for (let at = 1; at <= clause.length; at++)
    if (
      SIGNS.has(clause.slice(Math.max(0, at - CLAUSE_REACH), at), "ASKED_BEFORE") ||
      SIGNS.has(clause.slice(at - 1), "ASKED_AFTER")
    )
      return true;
  return /[?？]/u.test(text.charAt(to));
}

/** Whether words tell nothing of a case: what a rule says, the line of a party. */
function isOfNoCase(text: string, start: number, end: number): boolean {
  return isRule(text, start, end) || isIdentity(text, start, end);
}

/**
 * Whether words stand in what a rule says of everybody: 根据某法第十条规定，承租人经催告…, and
 * 承租人逾期的，出租人可以….
 */
function isRule(text: string, start: number, end: number): boolean {
  const said = sentenceBefore(text, start, RULE_REACH) + text.slice(start, end).trimEnd();
  if (SIGNS.has(said, "RULE_BEFORE")) return !SIGNS.has(said, "OF_A_CASE");
  const { from, to } = sentenceAround(text, { from: start, to: end });
  const sentence = text.slice(from, to);
  return SIGNS.has(sentence, "RULE") && !SIGNS.has(sentence, "OF_A_CASE");
}

/** Whether words stand in the line of a party: 原告：某租赁公司，住所地某路1号. */
function isIdentity(text: string, start: number, end: number): boolean {
  const said = sentenceBefore(text, start, REPORT_REACH) + text.slice(start, end);
  if (!SIGNS.has(said.trimStart(), "IDENTIFIED_BEFORE")) return false;
  const sentence = sentenceAround(text, { from: start, to: end });
  return SIGNS.has(text.slice(start, sentence.to), "IDENTIFIED_AFTER");
}
