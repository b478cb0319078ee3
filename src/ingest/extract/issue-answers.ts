import type { Side } from "../../domain/closed-lists.js";
import type { Place } from "../../language/place.js";
import { sentencesOf } from "../../language/sentences.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { numberedItems } from "./numbered-items.js";

/** 一是…, 为：… before an issue. */
const ISSUE_LEAD = LEXICON.expression("^(?:{issue-leads}|[：:，,\\s]|[一二三四五]是){0,6}");

/** How a court answers what was argued: for who argued it, against, or in part. */
export type IssueFinding = "SUPPORTED" | "REFUSED" | "PARTLY";

/** The sentence with which a court answers an issue; its words are the grounds. */
export interface IssueAnswer extends Place {
  readonly text: string;
  readonly finding: IssueFinding;
  /** For whom; undefined where the words do not say whose point it was. */
  readonly side?: Side | undefined;
}

/** What is in dispute, as the court puts it (争议焦点), and its answer where it gives one. */
export interface DisputedIssue extends Place {
  readonly question: string;
  readonly answer?: IssueAnswer | undefined;
}

/** A party as the text names it, and the side on which it stands. */
export interface NamedSide {
  readonly name: string;
  readonly side: Side;
}

const ISSUES = LEXICON.table<"OPENER" | "NUMBER">("issue-openers");
type Sign =
  | "ASKS"
  | "HOLDS"
  | IssueFinding
  | "ARGUED"
  | "CLAIMANT"
  | "RESPONDENT"
  | "DISCUSSES"
  | "CONCLUDES"
  | "EARLIER";
const SIGNS = LEXICON.table<Sign>("issue-answers");
const FINDINGS: readonly IssueFinding[] = ["PARTLY", "REFUSED", "SUPPORTED"];
/** Characters of a list of issues and of one question; how many a list has at most. */
const LONGEST_LIST = 1200;
const LONGEST_QUESTION = 300;
const SHORTEST_QUESTION = 4;
const MOST_ISSUES = 20;
/** Bounds of work: a court names its issues once or twice, and who puts them just before. */
const MOST_OPENERS = 20;
const LONGEST_LEAD = 200;
/** The last comma of some words. */
const LAST_CLAUSE = /[，,](?=[^，,]*$)/u;
/** How much of a question's words its discussion shares, in pairs of signs. */
const LEAST_SHARED = 0.4;
const HEAD_OF_DISCUSSION = 80;
/** Between two items of a list stand their stop and number only. */
const LONGEST_JOINT = 20;

/**
 * The issues of a court's reasons, each as the question that the court puts, with the answer that
 * the reasons give it. A holding is no question, and what an earlier court put is not this court's.
 */
export function readDisputedIssues(
  text: string,
  parties: readonly NamedSide[] = [],
): readonly DisputedIssue[] {
  const questions = questionsIn(text);
  const listEnd = questions.at(-1)?.to ?? 0;
  const stretches = discussionsIn(text, listEnd);
  return questions.map((place) => {
    const question = text.slice(place.from, place.to);
    const stretch = stretchFor(text, question, questions.length, stretches);
    const own = stretch && questions.length > 1 ? withoutConclusion(text, stretch) : stretch;
    const answer = own && answerIn(text, own, parties);
    return { ...place, question, ...(answer === undefined ? {} : { answer }) };
  });
}

/** The questions behind the court's 争议焦点为, one a number or a semicolon. */
function questionsIn(text: string): readonly Place[] {
  let from = 0;
  for (let tried = 0; tried < MOST_OPENERS; tried++) {
    const opener = ISSUES.search(text.slice(from), "OPENER");
    if (opener === undefined) return [];
    const at = from + opener.from;
    from += opener.to;
    const before = text.slice(Math.max(0, at - LONGEST_LEAD), at);
    if (SIGNS.has(before.slice(before.lastIndexOf("。") + 1), "EARLIER")) continue;
    const list = text.slice(from, from + LONGEST_LIST);
    const found = listed(list).filter((place) => asks(list.slice(place.from, place.to)));
    const offset = from;
    if (found.length > 0)
      return found
        .slice(0, MOST_ISSUES)
        .map((place) => ({ from: offset + place.from, to: offset + place.to }));
  }
  return [];
}

function listed(list: string): readonly Place[] {
  const items = numberedItems(list.replace(/^[：:，,\s]+/u, (lead) => "\n".repeat(lead.length)));
  if (items.length > 1) {
    const places = items.map((item) => upTo(list, item, /[。；;\n]/u));
    const last = places.findIndex((place, index) => isStory(place, places[index + 1]));
    return places.slice(0, last < 0 ? undefined : last + 1);
  }
  const sentence = upTo(list, { from: 0, to: list.length }, /[。\n]/u);
  const words = list.slice(0, sentence.to);
  const places: Place[] = [];
  let from = 0;
  for (const part of words.split(/[；;]/u)) {
    const lead = ISSUE_LEAD.exec(part)?.[0].length ?? 0;
    places.push({ from: from + lead, to: from + part.length });
    from += part.length + 1;
  }
  return places;
}

/** Whether a list goes on with more than its next item: the discussion has begun. */
function isStory(place: Place, next: Place | undefined): boolean {
  return next !== undefined && next.from - place.to > LONGEST_JOINT;
}

function upTo(text: string, place: Place, stop: RegExp): Place {
  const end = text.slice(place.from, place.to).search(stop);
  return end < 0 ? place : { from: place.from, to: place.from + end };
}

function asks(words: string): boolean {
  if (words.length < SHORTEST_QUESTION || words.length > LONGEST_QUESTION) return false;
  return SIGNS.has(words, "ASKS") || !SIGNS.has(words, "HOLDS");
}

/** The stretches in which the court discusses one point: from 关于… to the next of its kind. */
function discussionsIn(text: string, from: number): readonly Place[] {
  const rest = text.slice(from);
  const starts = sentencesOf(rest)
    .filter((place) => SIGNS.has(rest.slice(place.from, place.to), "DISCUSSES"))
    .map((place) => from + place.from);
  return starts.map((start, index) => ({ from: start, to: starts[index + 1] ?? text.length }));
}

/**
 * Where a question is discussed: in the stretch that speaks its words; all, where it is the only
 * one.
 */
function stretchFor(
  text: string,
  question: string,
  count: number,
  stretches: readonly Place[],
): Place | undefined {
  const ranked = stretches
    .map((place) => ({
      place,
      shared: sharedPairs(
        question,
        text.slice(place.from, Math.min(place.to, place.from + HEAD_OF_DISCUSSION)),
      ),
    }))
    .toSorted((a, b) => b.shared - a.shared);
  const [best] = ranked;
  if (best !== undefined && best.shared >= LEAST_SHARED) return best.place;
  if (count > 1) return undefined;
  const from = text.indexOf(question) + question.length;
  return { from, to: text.length };
}

/** Before 综上: what the court concludes from all issues answers none of them. */
function withoutConclusion(text: string, stretch: Place): Place {
  const words = text.slice(stretch.from, stretch.to);
  const conclusion = sentencesOf(words).find(({ from, to }) =>
    SIGNS.has(words.slice(from, to), "CONCLUDES"),
  );
  return conclusion === undefined
    ? stretch
    : { from: stretch.from, to: stretch.from + conclusion.from };
}

/** The share of a text's pairs of signs that another has too. */
function sharedPairs(words: string, other: string): number {
  const pairs = new Set(
    Array.from({ length: words.length - 1 }, (_, at) => words.slice(at, at + 2)),
  );
  const shared = [...pairs].filter((pair) => other.includes(pair)).length;
  return pairs.size === 0 ? 0 : shared / pairs.size;
}

/** The last sentence of a stretch in which the court finds for or against what was argued. */
function answerIn(
  text: string,
  stretch: Place,
  parties: readonly NamedSide[],
): IssueAnswer | undefined {
  const words = text.slice(stretch.from, stretch.to);
  const answers = sentencesOf(words).flatMap((place): IssueAnswer[] => {
    const sentence = words.slice(place.from, place.to);
    if (SIGNS.has(sentence, "EARLIER")) return [];
    const finding = FINDINGS.find((each) => SIGNS.has(sentence, each));
    if (finding === undefined || !SIGNS.has(sentence, "ARGUED")) return [];
    const side = sideOf(sentence, finding, parties);
    const at = { from: stretch.from + place.from, to: stretch.from + place.to };
    return [{ ...at, text: sentence, finding, ...(side === undefined ? {} : { side }) }];
  });
  return answers.at(-1);
}

/**
 * For whom a sentence finds: for who argued where it supports, for the other where it refuses. One
 * that names both sides, or both ways of answering, does not say.
 */
function sideOf(
  sentence: string,
  finding: IssueFinding,
  parties: readonly NamedSide[],
): Side | undefined {
  if (finding === "PARTLY") return "NEITHER";
  if (SIGNS.has(sentence, "REFUSED") && SIGNS.has(sentence, "SUPPORTED")) return undefined;
  const argued = SIGNS.search(sentence, "ARGUED");
  const before = sentence.slice(0, argued?.from);
  const clause = sidesNamed(before.slice(before.search(LAST_CLAUSE) + 1), parties);
  const named = clause.size > 0 ? clause : sidesNamed(before, parties);
  const [arguer] = named;
  if (named.size !== 1 || arguer === undefined || arguer === "NEITHER") return undefined;
  if (finding === "SUPPORTED") return arguer;
  return arguer === "CLAIMANT" ? "RESPONDENT" : "CLAIMANT";
}

function sidesNamed(words: string, parties: readonly NamedSide[]): ReadonlySet<Side> {
  return new Set<Side>([
    ...(SIGNS.has(words, "CLAIMANT") ? ["CLAIMANT" as const] : []),
    ...(SIGNS.has(words, "RESPONDENT") ? ["RESPONDENT" as const] : []),
    ...parties.filter(({ name }) => words.includes(name)).map(({ side }) => side),
  ]);
}
