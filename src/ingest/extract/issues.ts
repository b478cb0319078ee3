import type { IssueRecord } from "../../domain/case-record.js";
import type { CaseSection, SectionKind } from "./case-text.js";

const WITH_ISSUES: ReadonlySet<SectionKind> = new Set(["FACTS", "FINDINGS", "REASONING", "RESULT", "OTHER"]);
/** 本案争议焦点为…; 争议的焦点在于…; 焦点问题是… */
const ISSUE =
  /(?:争议|争执)(?:的)?(?:主要)?(?:焦点|核心)(?:问题)?(?:主要|即|归纳|总结|确定)?(?:为|是|在于|系|有|如下|包括)?[：:，,]?(?<question>[^。！\n]{4,300})/gu;
const NUMBERED = /(?:^|[；;，,])\s*(?:[一二三四五]是|[1-9１-９][.．、]|[（(]?[一二三四五1-5][）)、]|第[一二三四五][，,、])\s*/u;
const MOST_ISSUES = 30;
const LONGEST = 480;

/** The issues that the court names (争议焦点), in order, as the text puts them. */
export function extractIssues(sections: readonly CaseSection[]): readonly IssueRecord[] {
  const questions = sections.flatMap((section) => {
    if (!WITH_ISSUES.has(section.kind)) return [];
    if (/^(?:案件|本案|主要)?(?:争议)?焦点(?:问题)?$/u.test(section.heading)) return [section.text.split("\n")[0] ?? ""];
    return [...section.text.matchAll(ISSUE)].flatMap((found) => questionsOf(found.groups?.["question"] ?? ""));
  });
  return [...new Set(questions.map((each) => each.trim().slice(0, LONGEST)).filter((each) => each.length >= 4))]
    .slice(0, MOST_ISSUES)
    .map((question) => ({ question }));
}

/** 一是…；二是… are two issues. */
function questionsOf(words: string): readonly string[] {
  const first = NUMBERED.exec(words);
  if (first?.index !== 0) return [words.replace(/^[为是即：:，,\s]+/u, "")];
  return words.split(NUMBERED).filter((each) => each.trim() !== "");
}
