import { isProvisionNumber } from "../domain/provision.js";
import { cleanText } from "../language/normal-form.js";
import type { FoundProvision } from "./found-citation.js";
import { readProvisionNumbers } from "./provision-numbers.js";

/** Banana Law art. 3, Civil Code 752; art. 3 of the Banana Law. */
const ENGLISH_BEFORE =
  /^(?<name>[a-z][a-z' ]+?),?\s*(?:\b(?:articles?|arts?)\b\.?)?\s*(?<article>\d{1,4})(?:\s?\((?<paragraph>\d{1,2})\))?$/iu;
const ENGLISH_BEHIND =
  /^(?:articles?|arts?)\b\.?\s*(?<article>\d{1,4})(?:\s?\((?<paragraph>\d{1,2})\))?\s*(?:,|of|in)\s*(?:the\s)?(?<name>[a-z][a-z' ]+)$/iu;
/** 担保解释第65条, 某法12条: where a number begins that belongs to an article. */
const NUMBER_BEGINS = /第?[0-9〇○零一二两三四五六七八九十百千]{1,9}(?:条|点|、|-|~|至)/u;

/**
 * The provisions of a text that is a citation as a whole, by the order of name and number alone: what stands before the first
 * number is taken for the name of an instrument, whatever it is. Undefined where there is no such order.
 */
export function readByShape(typed: string): readonly FoundProvision[] | undefined {
  const english = (ENGLISH_BEFORE.exec(typed) ?? ENGLISH_BEHIND.exec(typed))?.groups;
  if (english !== undefined) {
    const [name = "", article, paragraph] = [english["name"], Number(english["article"]), english["paragraph"]];
    const number = { article, paragraph: paragraph === undefined ? undefined : Number(paragraph) };
    if (!isProvisionNumber(number)) return undefined;
    return [asFound(typed, name.replace(/^PRC\s/iu, ""), number, undefined, { start: 0, end: typed.length })];
  }
  const clean = cleanText(typed);
  const { plain } = clean;
  const from = NUMBER_BEGINS.exec(plain)?.index ?? 0;
  const name = nameIn(plain.slice(0, from));
  const parts = name === "" ? [] : readProvisionNumbers(plain, from);
  return parts.length === 0
    ? undefined
    : parts.map((part, index) =>
        asFound(typed, name, part.number, part.last, clean.spanOf(index === 0 ? 0 : part.from, part.to)),
      );
}

/** The name in what stands before the number: marks and the words that lead to it are none of it. */
function nameIn(before: string): string {
  return before.replace(/^(?:根据|依据|依照|按照|参照|适用|违反)|[《》“”,、]|第$/giu, "");
}

function asFound(
  typed: string,
  name: string,
  number: FoundProvision["number"],
  last: FoundProvision["last"],
  span: { readonly start: number; readonly end: number },
): FoundProvision {
  return {
    kind: "PROVISION",
    raw: typed.slice(span.start, span.end),
    ...span,
    instrument: { written: name, name },
    number,
    last,
  };
}
