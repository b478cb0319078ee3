import { LEXICON } from "../../lexicon/lexicon.js";
import type { CaseRecord, RulePrincipleRecord } from "../../domain/case-record.js";
import { numberingOf } from "../clean/numbering.js";
import type { CaseSection, SectionKind } from "./case-text.js";
import { isDecision } from "./decision-words.js";
import { sentencesOf } from "../../language/sentences.js";
import { LONGEST_PROSE, MOST_OF_A_CASE } from "../record/record-bounds.js";

const CONSIDERS = LEXICON.expression("{considering}");

/** Characters; what is shorter is a heading or the rest of a line. */
const SHORTEST_RULE = 8;
/** What the court found. What the parties say (诉称, 辩称) is claimed, not found. */
const FACTS: readonly SectionKind[] = ["FACTS", "FINDINGS"];
const EARLIER_FINDINGS = "一审查明";

/** The prose of a record: the words of the sections with facts, reasons, decision and comment. */
export function extractProse(
  sections: readonly CaseSection[],
): Pick<CaseRecord, "facts" | "reasoning" | "significance" | "disposition" | "rulePrinciples"> {
  const found = sections.map((section) =>
    section.supplied && section.heading === EARLIER_FINDINGS
      ? { ...section, kind: "FINDINGS" as const }
      : section,
  );
  const facts =
    wordsOf(found, FACTS) ??
    wordsOf(sections, ["OTHER"]) ??
    wordsOf(sections, ["RESULT", "REASONING", "SIGNIFICANCE", "RULES", "HEAD"]) ??
    wordsOf(sections, ["CLAIM", "DEFENCE"]) ??
    "";
  const result = wordsOf(sections, ["RESULT"]);
  const reasons = wordsOf(sections, ["REASONING"]);
  const own = reasons === undefined ? dividedResult(result ?? "") : undefined;
  const rulePrinciples = rulesOf(sections);
  const reasoning = reasons ?? own?.reasoning;
  const disposition = own?.decision ?? result;
  const significance = wordsOf(sections, ["SIGNIFICANCE"]);
  return {
    facts,
    ...(reasoning === undefined ? {} : { reasoning }),
    ...(disposition === undefined ? {} : { disposition }),
    ...(significance === undefined ? {} : { significance }),
    ...(rulePrinciples.length === 0 ? {} : { rulePrinciples }),
  };
}

function wordsOf(
  sections: readonly CaseSection[],
  kinds: readonly SectionKind[],
): string | undefined {
  const words = sections
    .filter((section) => kinds.includes(section.kind))
    .map((section) => section.text.trim())
    .filter((text) => text !== "")
    .join("\n");
  return words === "" ? undefined : words.slice(0, LONGEST_PROSE);
}

/**
 * A result that begins with the court's reasons (法院认为…): these, and the sentences that decide
 * behind them.
 */
function dividedResult(result: string): {
  readonly reasoning?: string;
  readonly decision?: string;
} {
  const sentences = sentencesOf(result);
  const first = sentences.findIndex(({ from, to }) => CONSIDERS.test(result.slice(from, to)));
  if (first < 0) return {};
  let last = sentences.length;
  while (
    last > first + 1 &&
    isDecision(result.slice(sentences[last - 1]?.from, sentences[last - 1]?.to))
  )
    last--;
  const decisionFrom = sentences[last]?.from;
  const reasoning = result.slice(sentences[first]?.from ?? 0, decisionFrom ?? result.length).trim();
  return {
    reasoning,
    ...(decisionFrom === undefined ? {} : { decision: result.slice(decisionFrom).trim() }),
  };
}

/** The rules that the court itself states (裁判要旨): a paragraph a rule, without its number. */
function rulesOf(sections: readonly CaseSection[]): readonly RulePrincipleRecord[] {
  return sections
    .filter((section) => section.kind === "RULES")
    .flatMap((section) => section.text.split("\n"))
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => !/^[-—–]/u.test(paragraph))
    .map((paragraph) => paragraph.slice(numberingOf(paragraph).length))
    .filter((statement) => statement.length >= SHORTEST_RULE)
    .slice(0, MOST_OF_A_CASE.rules)
    .map((statement) => ({ statement }));
}
