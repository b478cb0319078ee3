import type { Line } from "../clean/lines.js";

/** What announces a title: 【标题】甲诉乙…案, 案例名称：甲诉乙…案 */
const LABEL = /^(?:[【\[]\s*(?:标\s*题|题\s*目|案例名称|案件名称|案例标题|案名)\s*[】\]]\s*[：:]?|(?:标题|题目|案例名称|案件名称|案例标题|案名)\s*[：:])\s*/u; // prettier-ignore

/** The lines without the words that announce a title; the title itself stays in its place. */
export function withoutTitleLabels(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    const label = LABEL.exec(line.text)?.[0].length ?? 0;
    if (label === 0) return [line];
    return label === line.text.length ? [] : [{ ...line, text: line.text.slice(label), start: line.start + label }];
  });
}
