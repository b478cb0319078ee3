import { fromChineseNumber } from "../../domain/chinese-number.js";
import { endsSentence } from "../clean/paragraphs.js";
import type { CaseStart } from "./case-start.js";
import type { TaggedLine } from "./tagged-lines.js";

/** 第三部分 对策建议; 四、工作建议; （二）执行类案件: a number of each kind, and a few words. */
const PART =
  /^第\s*([一二三四五六七八九十]{1,3})\s*(部分|章|编|篇|类)[\s：:、]*[^。；，：:]{2,30}$/u;
const NUMBERED = /^([（(]?)([一二三四五六七八九十]{1,3})(?:[、.．]|[）)])\s*[^。；，：:]{2,30}$/u;
/**
 * The heading of a group stands so near above the first of its cases; an introduction may stand
 * between.
 */
const NEAR = 4;
/** Among so many lines below its title a case has its first heading, if it has any. */
const FIRST_LINES = 20;

/** Whether a line reads as the heading of a group of cases: 二、执行类案例, 第三部分 房屋买卖 */
export function isGroupHeading(text: string): boolean {
  return readGroup(text) !== undefined;
}

interface GroupHeading {
  /** What the numbers of the groups have in common: 部分, a bracket, or nothing for 一、. */
  readonly kind: string;
  readonly number: number;
}

/**
 * Where the part that holds a case ends, although no case follows at once: the next heading of the
 * groups in which the release orders its cases (三、典型案例 … 四、工作建议). The numbers go on
 * from the heading above the first case.
 * @returns the index of that heading, or `to`.
 */
export function endOfGroup(
  lines: readonly TaggedLine[],
  first: CaseStart,
  from: number,
  to: number,
): number {
  const above = groupAbove(lines, first);
  if (above === undefined) return to;
  const section =
    lines.slice(first.body, first.body + FIRST_LINES).find((line) => line.heading)?.text ?? "";
  const sectionsToo = readGroup(section)?.kind === above.kind; // 一、基本案情 below 三、典型案例
  for (let index = from; index < to; index++) {
    const line = lines[index];
    const before = lines[index - 1];
    if (
      line === undefined ||
      (line.heading && sectionsToo) ||
      (before && !endsSentence(before.text))
    )
      continue;
    const group = readGroup(line.text);
    // 一、 again: a list within the case
    if (group?.kind === above.kind) return group.number > above.number ? index : to;
  }
  return to;
}

function groupAbove(lines: readonly TaggedLine[], first: CaseStart): GroupHeading | undefined {
  for (let index = first.line - 1; index >= Math.max(0, first.line - NEAR); index--) {
    const group = readGroup(lines[index]?.text ?? "");
    if (group === undefined) continue;
    const sameAsCases =
      (first.style === "CHINESE_COMMA" && group.kind === "") ||
      (first.style === "CHINESE_BRACKET" && group.kind === "（");
    return sameAsCases ? undefined : group;
  }
  return undefined;
}

function readGroup(text: string): GroupHeading | undefined {
  const part = PART.exec(text);
  const numbered = part ? null : NUMBERED.exec(text);
  const number = fromChineseNumber(part?.[1] ?? numbered?.[2] ?? "");
  if (number === undefined) return undefined;
  if (part) return { kind: part[2] ?? "", number };
  return { kind: numbered?.[1] === "" ? "" : "（", number };
}
