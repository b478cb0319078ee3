import type { IssueRecord } from "../../domain/case-record.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { CaseSection, SectionKind } from "./case-text.js";

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
const MOST_ISSUES = 30;
const LONGEST = 480;

/** The issues that the court names (争议焦点), in order, as the text puts them. */
export function extractIssues(sections: readonly CaseSection[]): readonly IssueRecord[] {
  const questions = sections.flatMap((section) => {
    if (!WITH_ISSUES.has(section.kind)) return [];
    if (ISSUES.has(section.heading, "HEADING")) return [section.text.split("\n")[0] ?? ""];
    return questionsIn(section.text);
  });
  return [
    ...new Set(
      questions.map((each) => each.trim().slice(0, LONGEST)).filter((each) => each.length >= 4),
    ),
  ]
    .slice(0, MOST_ISSUES)
    .map((question) => ({ question }));
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
    .map((each) => each.replace(/^[为是即：:，,\s]+/u, ""))
    .filter((each) => each.trim() !== "");
}
