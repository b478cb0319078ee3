import type { CaseText } from "./case-text.js";
import { findCaseNumbers } from "../../language/case-numbers.js";
import { MOST_OF_A_CASE } from "../record/record-bounds.js";

/** Characters of a line that has nothing but case numbers. */
const LONGEST_LINE = 400;

/**
 * The numbers under which a case itself was heard, in their normal form: those of its title, its
 * head and its tail. In the head of a judgment only those that stand alone on their lines; what a
 * party or a prosecutor cites there is another case.
 */
export function ownCaseNumbers({ title, sections }: CaseText): readonly string[] {
  const heads = sections.flatMap(({ kind, heading, text }) => {
    if (kind === "TAIL") return [text];
    if (kind !== "HEAD") return [];
    return heading === "首部" ? text.split("\n").filter(isNumberLine) : [text];
  });
  const found = [title, ...heads].flatMap((words) =>
    findCaseNumbers(words).map(({ normalized }) => normalized),
  );
  return [...new Set(found)].slice(0, MOST_OF_A_CASE.caseNumbers);
}

/** （2021）清01民初1号、（2021）清01民初2号 */
function isNumberLine(line: string): boolean {
  if (line.length >= LONGEST_LINE) return false;
  let [rest, at] = ["", 0];
  for (const { from, to } of findCaseNumbers(line)) [rest, at] = [rest + line.slice(at, from), to];
  return /^(?:案号|[\s：:、，,；;至和及与])*$/u.test(rest + line.slice(at));
}
