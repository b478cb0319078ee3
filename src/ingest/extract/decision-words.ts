import type { Disposition, Outcome } from "../../domain/closed-lists.js";
import { firstMeaning } from "../../lexicon/first-meaning.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { withoutCitedRules } from "./cited-rules.js";

/** What a sentence of a court decides, and the rule that reads it so. */
export interface Decision<Value> {
  readonly value: Value;
  /** The name of the rule, for the notes. */
  readonly rule: string;
}

const FORMULAS = LEXICON.table<"IN_FORCE" | "COSTS" | "NOTICE">("closing-formulas");
const BEARING = LEXICON.expression("{cost-bearing}");
const DECISIONS = LEXICON.table<"DECIDES" | "ASKED" | "CHALLENGED" | "REVIEWED" | "APPEALS">(
  "court-decisions",
);
const DISPOSITIONS = LEXICON.table<Disposition>("dispositions");
const OUTCOMES = LEXICON.table<Outcome>("outcomes");
const ACTS = LEXICON.table<"OPERATIVE" | "UNCHALLENGED">("court-acts");
const CLAIMS = LEXICON.table<ClaimSign>("claim-decisions");

type ClaimSign =
  | "CONVICTS"
  | "COUNTERCLAIM_REFUSED"
  | "AGAINST_ONE"
  | "PARTLY"
  | "ANSWERS"
  | "ANSWERS_CLAIM"
  | "ESTIMATES"
  | "SANCTIONS"
  | "DISMISSES"
  | "GRANTS"
  | "REFUSES"
  | "SETS_ASIDE";

/** 驳回上诉: what is shorter behind 判决如下 is no order. */
const SHORTEST_ORDER = 4;

/**
 * Whether a sentence is what every judgment ends with: costs, advice on appeal, when it takes
 * effect.
 */
export function isFormula(sentence: string): boolean {
  return FORMULAS.at(sentence, 0) !== undefined;
}

/** Whether a sentence says who bears the costs of the suit: 案件受理费50元，由张某负担. */
export function statesCosts(sentence: string): boolean {
  return FORMULAS.at(sentence, 0)?.means === "COSTS" && BEARING.test(sentence);
}

/** Whether the words behind the orders of a judgment say that it is in force. */
export function statesInForce(text: string): boolean {
  return FORMULAS.has(text, "IN_FORCE");
}

/** Whether a sentence states what a court decided: 判决…, 裁定…, 驳回…, 予以支持, 达成调解协议. */
export function isDecision(sentence: string): boolean {
  const plain = withoutCitedRules(sentence);
  if (!DECISIONS.has(plain, "DECIDES") || isFormula(plain) || DECISIONS.has(plain, "ASKED"))
    return false;
  return !DECISIONS.has(plain, "CHALLENGED") || DECISIONS.has(plain, "REVIEWED");
}

/**
 * What a reviewing court does with the ruling before it; undefined where its sentences do not say.
 */
export function dispositionOf(sentences: string): Decision<Disposition> | undefined {
  const value = firstMeaning(DISPOSITIONS, operativePart(withoutCitedRules(sentences)));
  return value && { value, rule: `disposition/${value.toLowerCase()}` };
}

/**
 * How a court that decides first decided; undefined where the words contradict each other or do not
 * say.
 */
export function outcomeOf(sentences: string): Decision<Outcome> | undefined {
  const plain = operativePart(withoutCitedRules(sentences));
  // the list of outcomes has no word for a conviction
  if (CLAIMS.has(plain, "CONVICTS")) return undefined;
  return outcomeOfSuit(without(plain, "COUNTERCLAIM_REFUSED"));
}

/**
 * What follows the last 判决如下 of some sentences: there a court decides, after it has reported
 * what others did. All where there is none.
 */
function operativePart(sentences: string): string {
  let [part, rest] = [sentences, sentences];
  for (let found = ACTS.search(rest, "OPERATIVE"); found; found = ACTS.search(rest, "OPERATIVE")) {
    part = rest.slice(found.from);
    rest = rest.slice(found.to);
  }
  return rest.length < SHORTEST_ORDER ? sentences : part;
}

/** The words of a court that decides anew, without its setting aside the ruling before. */
export function withoutSettingAside(sentences: string): string {
  return without(sentences, "SETS_ASIDE");
}

function without(text: string, sign: ClaimSign): string {
  let [kept, rest] = ["", text];
  for (
    let found = CLAIMS.search(rest, sign);
    found !== undefined;
    found = CLAIMS.search(rest, sign)
  ) {
    kept += rest.slice(0, found.from);
    rest = rest.slice(found.to);
  }
  return kept + rest;
}

function outcomeOfSuit(sentences: string): Decision<Outcome> | undefined {
  const direct = firstMeaning(OUTCOMES, sentences);
  if (direct) return { value: direct, rule: `outcome/${direct.toLowerCase()}` };
  const shows = (sign: ClaimSign) => CLAIMS.has(sentences, sign);
  const [dismisses, grants] = [shows("DISMISSES"), shows("GRANTS")];
  // the amount claimed is not stated
  if (shows("ESTIMATES") && !shows("ANSWERS_CLAIM")) return undefined;
  if (shows("PARTLY"))
    return grants || shows("ANSWERS") ? { value: "PARTIAL", rule: "outcome/partly" } : undefined;
  if (shows("SANCTIONS") && !dismisses) return { value: "SANCTIONED", rule: "outcome/sanction" };
  if (grants && dismisses)
    return shows("AGAINST_ONE") ? { value: "PARTIAL", rule: "outcome/against-one" } : undefined;
  if (dismisses) return { value: "DISMISSED", rule: "outcome/dismissed" };
  if (grants && !shows("REFUSES")) return { value: "PLAINTIFF_WINS", rule: "outcome/granted" };
  if (!grants && shows("REFUSES"))
    return { value: "DEFENDANT_WINS", rule: "outcome/not-supported" };
  return undefined;
}

/** Whether a sentence states that a party appealed. */
export function statesAppeal(words: string): boolean {
  return DECISIONS.has(words, "APPEALS") && !ACTS.has(words, "UNCHALLENGED");
}
