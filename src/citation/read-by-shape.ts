import { isProvisionNumber } from "../domain/provision.js";
import { LEXICON } from "../lexicon/lexicon.js";
import { cleanText } from "../language/normal-form.js";
import type { FoundProvision } from "./found-citation.js";
import { readProvisionNumbers } from "./provision-numbers.js";

/** Banana Law art. 3, Civil Code 752; art. 3 of the Banana Law. */
const SIGN = String.raw`(?:articles?|arts?)\b\.?`;
const ENGLISH_NUMBER = String.raw`(?<article>\d{1,4})(?:\s?\((?<paragraph>\d{1,2})\))?`;
const ENGLISH_BEFORE = new RegExp(
  String.raw`^(?<name>[a-z][a-z' ]+?),?\s*(?:\b${SIGN})?\s*${ENGLISH_NUMBER}$`,
  "iu",
);
const OF_LAW = String.raw`\s*(?:,|of|in)\s*(?:the\s)?(?<name>[a-z][a-z' ]+)$`;
const ENGLISH_BEHIND = new RegExp(String.raw`^${SIGN}\s*${ENGLISH_NUMBER}${OF_LAW}`, "iu");
/** 担保解释第65条, 某法12条: where a number begins that belongs to an article. */
const NUMBER_BEGINS = LEXICON.expression("第?{numeral}{1,9}[条点、~至-]");
/** What stands before a name and is none of it. */
const BESIDE_NAME = LEXICON.expression("^{preposition}|^{breaching}|[《》“”,、]|第$", "gu");

/**
 * The provisions of a text that is a citation as a whole, by the order of name and number alone:
 * what stands before the first number is taken for the name of an instrument, whatever it is.
 * Undefined where there is no such order.
 */
export function readByShape(typed: string): readonly FoundProvision[] | undefined {
  const english = (ENGLISH_BEFORE.exec(typed) ?? ENGLISH_BEHIND.exec(typed))?.groups;
  if (english !== undefined) {
    const [name = "", article, paragraph] = [
      english["name"],
      Number(english["article"]),
      english["paragraph"],
    ];
    const number = { article, paragraph: paragraph === undefined ? undefined : Number(paragraph) };
    if (!isProvisionNumber(number)) return undefined;
    return [
      asFound(typed, name.replace(/^PRC\s/iu, ""), number, undefined, {
        start: 0,
        end: typed.length,
      }),
    ];
  }
  const clean = cleanText(typed);
  const { plain } = clean;
  const from = NUMBER_BEGINS.exec(plain)?.index ?? 0;
  const name = nameIn(plain.slice(0, from));
  const parts = name === "" ? [] : readProvisionNumbers(plain, from);
  return parts.length === 0
    ? undefined
    : parts.map((part, index) =>
        asFound(
          typed,
          name,
          part.number,
          part.last,
          clean.spanOf(index === 0 ? 0 : part.from, part.to),
        ),
      );
}

/**
 * The name in what stands before the number: marks and the words that lead to it are none of it.
 */
function nameIn(before: string): string {
  return before.replace(BESIDE_NAME, "");
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
