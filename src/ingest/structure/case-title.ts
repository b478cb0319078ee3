import { LEXICON } from "../../lexicon/lexicon.js";
import type { Piece } from "../clean/unwrapped-text.js";
import { unwrap } from "../clean/unwrapped-text.js";

/** The title of a case in its parts. */
export interface CaseTitle {
  /** The whole title as printed, lines unwrapped. */
  readonly title: string;
  readonly headline?: string | undefined;
  /** The case name: parties, cause of action, 案. */
  readonly name?: string | undefined;
}

/**
 * Dashes between headline and name, as printers set them: ——, --, －－, ─ ─; empty brackets are
 * what a converter makes of them.
 */
const DASH = /\s*(?:[—–―─－-]\s*[—–―─－-][\s—–―─－-]*|[（(]\s*[）)])\s*/u;
const LINE_DASH = /^[—–―─－-]+$/u;
/** 某公司与张某等融资租赁合同纠纷案, …申请执行案, …系列案, …一案, …案（2023）沪0115民初1234号 */
const CASE_NAME = LEXICON.expression(
  String.raw`{case-name-ends}\s{0,4}(?:[（(【\[][^（）()]{0,60}[）)】\]])?[”"]?$`,
);

/** Whether a text ends as the name of a case does. */
export function endsAsCaseName(text: string): boolean {
  return CASE_NAME.test(text.trim());
}

/** Whether a text reads as a case's title: a case name alone, or headline, dash and name. */
export function looksLikeCaseTitle(text: string): boolean {
  const plain = text.trim();
  return (
    endsAsCaseName(plain) &&
    plain.length >= 5 &&
    !/[。；！？，]$/u.test(plain) &&
    !/。/u.test(plain.slice(0, -1))
  );
}

/** Whether a line goes on with a title by a dash. */
export function beginsWithDash(text: string): boolean {
  return /^[—–―─－-]\s*[—–―─－-]/u.test(text) || LINE_DASH.test(text);
}

/** A line of a title: one printed line, or several where the printer broke it at the margin. */
export type TitleLine = readonly Piece[];

/**
 * The title of some lines. Lines are joined as one; a dash divides headline and name. Where no dash
 * is printed, a last line that is a case name by itself, after lines that are none, is the name.
 */
export function caseTitle(lines: readonly TitleLine[]): CaseTitle | undefined {
  const texts = lines.map((line) => unwrap([line]).text.trim());
  const parts = texts.filter((text) => text !== "" && !LINE_DASH.test(text));
  if (parts.length === 0) return undefined;
  if (!texts.some((text) => LINE_DASH.test(text)) && !DASH.test(texts.join(""))) {
    const [headline, name] = [parts.slice(0, -1).join(""), parts.at(-1) ?? ""];
    if (
      headline !== "" &&
      !endsAsCaseName(headline) &&
      looksLikeCaseTitle(name) &&
      /[诉与、和]/u.test(name)
    )
      return { title: `${headline}——${name}`, headline, name };
  }
  const whole = texts.map((text) => (LINE_DASH.test(text) ? "——" : text)).join("");
  const dash = DASH.exec(whole);
  if (dash && dash.index > 0) {
    const [first, second] = [
      whole.slice(0, dash.index).trim(),
      whole.slice(dash.index + dash[0].length).trim(),
    ];
    if (second === "") return titleAlone(first);
    // 甲诉乙…案——未经同意使用他人照片的责任
    const nameFirst = endsAsCaseName(first) && !endsAsCaseName(second);
    return {
      title: `${first}——${second}`,
      headline: nameFirst ? second : first,
      name: nameFirst ? first : second,
    };
  }
  return titleAlone(dash ? whole.slice(dash[0].length) : whole);
}

function titleAlone(title: string): CaseTitle {
  return endsAsCaseName(title) ? { title, name: title } : { title, headline: title };
}
