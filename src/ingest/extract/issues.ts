import type { IssueRecord } from "../../domain/case-record.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { CaseSection, SectionKind } from "./case-text.js";
import { evidenceAt } from "./evidence-at.js";
import { type DisputedIssue, type NamedSide, readDisputedIssues } from "./issue-answers.js";
import { MOST_OF_A_CASE } from "../record/record-bounds.js";

const ISSUE_LEAD = LEXICON.expression("^(?:{issue-leads}|[：:，,\\s]){1,40}");

const WITH_ISSUES: ReadonlySet<SectionKind> = new Set([
  "FACTS",
  "FINDINGS",
  "REASONING",
  "RESULT",
  "OTHER",
]);
/** 本案争议焦点为…; 争议的焦点在于…; 焦点问题是… */
const ISSUES = LEXICON.table<"OPENER" | "HEADING" | "NUMBER">("issue-openers");
const QUESTION = /^[^。！\n]{4,300}/u;
/** Characters of a question, within a record's line. */
const LONGEST = 480;

/**
 * The issues that the court names (争议焦点), in order, as questions; with the sentence that answers
 * each, and for whom, where the court's words say so.
 */
export function extractIssues(
  sections: readonly CaseSection[],
  parties: readonly NamedSide[],
): readonly IssueRecord[] {
  const issues = sections.flatMap((section): readonly IssueRecord[] => {
    if (!WITH_ISSUES.has(section.kind)) return [];
    if (ISSUES.has(section.heading, "HEADING"))
      return [{ question: section.text.split("\n")[0] ?? "" }];
    const disputed = readDisputedIssues(section.text, parties);
    return disputed.length > 0
      ? disputed.map((each) => issueRecord(each, section))
      : questionsIn(section.text).map((question) => ({ question }));
  });
  const trimmed = issues
    .map((each) => ({ ...each, question: each.question.trim().slice(0, LONGEST) }))
    .filter((each) => each.question.length >= 4);
  return [...new Map(trimmed.toReversed().map((each) => [each.question, each])).values()]
    .toReversed()
    .slice(0, MOST_OF_A_CASE.issues);
}

function issueRecord({ question, answer }: DisputedIssue, section: CaseSection): IssueRecord {
  if (answer === undefined) return { question };
  const decidedFor = answer.finding === "PARTLY" ? "SPLIT" : answer.side;
  return {
    question,
    answer: answer.text,
    ...(decidedFor !== undefined &&
      decidedFor !== "NEITHER" && {
        decidedFor,
        grounds: { basis: "CITED", evidence: evidenceAt(section, answer) },
      }),
  };
}

/** What follows each opener, up to the end of its sentence. */
function questionsIn(text: string): readonly string[] {
  const questions: string[] = [];
  let rest = text;
  for (let opener = ISSUES.search(rest, "OPENER"); opener; opener = ISSUES.search(rest, "OPENER")) {
    const question = QUESTION.exec(rest.slice(opener.to))?.[0] ?? "";
    questions.push(...questionsOf(question));
    rest = rest.slice(opener.to + question.length);
  }
  return questions;
}

/** 一是…；二是… are two issues. */
function questionsOf(words: string): readonly string[] {
  const questions: string[] = [];
  let rest = words;
  for (let number = ISSUES.search(rest, "NUMBER"); number; number = ISSUES.search(rest, "NUMBER")) {
    if (rest === words && number.from > 0) break; // no number opens the first issue
    questions.push(rest.slice(0, number.from));
    rest = rest.slice(number.to);
  }
  return [...questions, rest]
    .map((each) => each.replace(ISSUE_LEAD, ""))
    .filter((each) => each.trim() !== "");
}
