import type { CaseText } from "./case-text.js";
import { normalizeCaseNumber } from "../../domain/case-number.js";
import type { Place } from "./text-place.js";

/** （2023）沪0115民初1234号, （2013）浦民六（商）初字第12号, （2021）京02执恢321号之二: the source of a regular expression. */
export const CASE_NUMBER =
  "[（(〔\\[【]\\s*(?:19|20)\\d{2}\\s*[）)〕\\]】]\\s?(?=\\p{Script=Han})(?:[^，。；：、（）()\\s]|[（(][^，。；：、（）()\\s]{1,4}[）)]){2,30}?号(?:之[一二三四五六七八九十])?";
const EVERY = new RegExp(CASE_NUMBER, "gu");
const MOST = 50;

/** The places of the case numbers that a text names, in order. */
export function findCaseNumbers(text: string): readonly Place[] {
  return [...text.matchAll(EVERY)].map((found) => ({ from: found.index, to: found.index + found[0].length }));
}

/**
 * The numbers under which a case itself was heard, in their normal form: those of its title, its head and its tail. In the head
 * of a judgment only those that stand alone on their lines; what a party or a prosecutor cites there is another case.
 */
export function ownCaseNumbers({ title, sections }: CaseText): readonly string[] {
  const heads = sections.flatMap(({ kind, heading, text }) => {
    if (kind === "TAIL") return [text];
    if (kind !== "HEAD") return [];
    return heading === "首部" ? text.split("\n").filter(isNumberLine) : [text];
  });
  const found = [title, ...heads].flatMap((words) =>
    findCaseNumbers(words).map(({ from, to }) => normalizeCaseNumber(words.slice(from, to))),
  );
  return [...new Set(found)].slice(0, MOST);
}

/** （2021）清01民初1号、（2021）清01民初2号 */
function isNumberLine(line: string): boolean {
  return line.length < 400 && /^(?:案号|[\s：:、，,；;至]|号)*$/u.test(line.replace(EVERY, ""));
}
