import { LEXICON } from "../lexicon/lexicon.js";
import type { CleanText } from "../language/normal-form.js";
import type { FoundDocumentNumber } from "./found-citation.js";

/** The 〔2020〕28号 of 法释〔2020〕28号; the letters before it are read backwards. */
const YEARED = LEXICON.expression(
  String.raw`[[(]((?:19|20)\d{2})[\])](第)?(\d{1,5})号(?!{no-number-behind})`,
  "gu",
);
/**
 * The 令第776号 of 国务院令第776号, 商务部令2024年第1号, 国家税务总局公告2019年第4号; who gives the
 * order is read backwards.
 */
const ORDER = LEXICON.expression("{orders}(?:(?:19|20)[0-9]{2}年)?第{numeral}{1,6}号", "gu");
/** 国务院, 中华人民共和国主席, 商务部: not 限制消费令 or 支付令. */
const AUTHORITY = LEXICON.expression("[一-龥]{0,24}{order-giver}$");
/** 国家发展和改革委员会 and 中华人民共和国 keep their 和. */
const BEFORE_AUTHORITY = LEXICON.expression("^.{0,26}(?:{before-order}|(?<!{and-within-names})和)");
/** Words that stand before a number and are no part of it. */
const BEFORE = LEXICON.expression("^.{0,26}{before-number}");
/** The letters of an organ: 法释, 金发, 粤工信生产合作函, 法(民)发, 中国人民银行令. */
const LETTERS = LEXICON.expression(String.raw`(?:\p{Script=Han}|\({department-letters}\)){1,24}$`);
const LONGEST_LETTERS = 14;
/**
 * Decisions in a single matter, not rules: 沪公行罚决字〔2023〕12号, 京知执字〔2020〕5号; and
 * contracts: 租赁合同（2020）28号.
 */
const SINGLE_MATTER = LEXICON.expression(
  "{matter-letter}字?$|{contract-letters}$|(?<!{rule-letter})字$|{matter-papers}$",
);

/** A document number with its place in the plain text. */
export interface PlacedNumber {
  readonly from: number;
  readonly to: number;
  readonly documentNumber: string;
}

/**
 * The numbers of legal documents in a plain text, in order; those of decisions in a single matter
 * are left out.
 */
export function placeDocumentNumbers(plain: string): readonly PlacedNumber[] {
  const placed = (from: number, to: number) => ({
    from,
    to,
    documentNumber: normalForm(plain.slice(from, to)),
  });
  const yeared = [...plain.matchAll(YEARED)].flatMap((match) => {
    const letters = lettersBefore(plain, match.index);
    return letters === undefined
      ? []
      : placed(match.index - letters.length, match.index + match[0].length);
  });
  const orders = [...plain.matchAll(ORDER)].flatMap((match) => {
    const authority = AUTHORITY.exec(
      plain.slice(Math.max(0, match.index - 26), match.index),
    )?.[0].replace(BEFORE_AUTHORITY, "");
    return authority ? placed(match.index - authority.length, match.index + match[0].length) : [];
  });
  return [...yeared, ...orders].sort((a, b) => a.from - b.from);
}

/** Document numbers as citations. */
export function foundNumbers(
  placed: readonly PlacedNumber[],
  clean: CleanText,
): readonly FoundDocumentNumber[] {
  return placed.map(({ from, to, documentNumber }) => {
    const span = clean.spanOf(from, to);
    return {
      kind: "DOCUMENT_NUMBER",
      raw: clean.text.slice(span.start, span.end),
      ...span,
      documentNumber,
    };
  });
}

function lettersBefore(plain: string, at: number): string | undefined {
  const run = LETTERS.exec(plain.slice(Math.max(0, at - 26), at))?.[0];
  const letters = run?.replace(BEFORE, "");
  if (
    letters === undefined ||
    letters === "" ||
    letters.length > LONGEST_LETTERS ||
    SINGLE_MATTER.test(letters)
  )
    return undefined;
  return letters;
}

/** 法释[2020]28号 → 法释〔2020〕28号. */
function normalForm(plain: string): string {
  return plain.replace(/[[(]((?:19|20)\d{2})[\])]/u, "〔$1〕");
}
