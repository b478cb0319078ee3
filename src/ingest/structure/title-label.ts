import { LEXICON } from "../../lexicon/lexicon.js";
import type { Line } from "../clean/lines.js";

/** What announces a title: 【标题】甲诉乙…案, 案例名称：甲诉乙…案 */
const LABEL = LEXICON.expression(
  String.raw`^(?:[【\[]\s?{title-labels}\s?[】\]]\s?[：:]?|{title-labels}\s?[：:])\s{0,8}`,
);

/** The lines without the words that announce a title; the title itself stays in its place. */
export function withoutTitleLabels(lines: readonly Line[]): readonly Line[] {
  return lines.flatMap((line) => {
    const label = LABEL.exec(line.text)?.[0].length ?? 0;
    if (label === 0) return [line];
    return label === line.text.length
      ? []
      : [{ ...line, text: line.text.slice(label), start: line.start + label }];
  });
}
