import type { Place } from "../../language/place.js";
import { LEXICON } from "../../lexicon/lexicon.js";

/**
 * The marks around titles with what printers and converters put in their place; &lt; is a mark that
 * was not decoded.
 */
const OPEN = LEXICON.list("title-opening-marks");
const CLOSE = LEXICON.list("title-closing-marks");
const MARK = LEXICON.expression("{title-opening-marks}|{title-closing-marks}|[。！？\\n]", "gu");
/** The longest titles of instruments have some 120 signs. */
const LONGEST = 200;
const HAN = /\p{Script=Han}/u;

/**
 * What stands inside title marks, without the outermost marks, in order:
 * 最高人民法院关于适用〈某法〉的解释 of a title that holds another. A title that is not closed
 * within its sentence is none, nor is what stands between two signs of comparison. Linear.
 */
export function titleSpans(text: string): readonly Place[] {
  const spans: Place[] = [];
  let opened: number[] = [];
  for (const { 0: mark, index } of text.matchAll(MARK)) {
    if (OPEN.includes(mark)) opened.push(index + mark.length);
    else if (!CLOSE.includes(mark)) opened = [];
    else {
      const from = opened.pop();
      if (from === undefined || opened.length > 0) continue;
      if (isTitle(text.slice(from, Math.min(index, from + LONGEST + 1)), mark))
        spans.push({ from, to: index });
    }
  }
  return spans;
}

/**
 * 付款比例<30%，违约金>20%: signs of comparison have commas and figures between them, titles have
 * words.
 */
function isTitle(inner: string, mark: string): boolean {
  const compares = (mark === ">" || mark === "＞") && /[，,]|^\s*\d/u.test(inner);
  return inner.length <= LONGEST && HAN.test(inner) && !compares;
}
