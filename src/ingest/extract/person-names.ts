import { LEXICON } from "../../lexicon/lexicon.js";

type Form = "MASKED" | "ORDINAL" | "LETTERED" | "FOREIGN" | "ADDRESSED" | "NICKNAME";

/** What shows by its form alone that words are a person's name. */
const FORMS = LEXICON.table<Form>("person-names");
/** Characters that are looked at: foreign names are long. */
const LONGEST_NAME = 60;
const HAN_SIGN = /^\p{Script=Han}$/u;

/** One sign of a name, Chinese or masked, in an expression. */
export const NAME_SIGN = LEXICON.expression(String.raw`(?:\p{Script=Han}|{mask-signs})`).source;
/** What stands between the parts of a foreign name, in an expression. */
export const NAME_DOT = LEXICON.expression("{name-dots}").source;

/**
 * The masked name with which some words begin: 李某某, 王某甲, 赵某12, 艾A1; undefined where they
 * begin with none.
 */
export function maskedNameAt(words: string): string | undefined {
  const near = words.slice(0, LONGEST_NAME);
  const mask = FORMS.search(near, "MASKED");
  const to =
    mask === undefined
      ? FORMS.search(near, "LETTERED")?.to
      : mask.to + ordinalLength(near.slice(mask.to));
  return to === undefined ? undefined : near.slice(0, to);
}

/** How many signs behind a mask tell people of one surname apart: 甲 of 王某甲, 12 of 赵某12. */
export function ordinalLength(words: string): number {
  return FORMS.search(words, "ORDINAL")?.to ?? 0;
}

/** Whether a name masks that of a person: 李某某, 王某甲, also 沈某达 that shows one sign of it. */
export function isMaskedName(name: string): boolean {
  const mask = FORMS.search(name, "MASKED");
  if (mask === undefined) return isWhole(name, "LETTERED");
  const behind = name.slice(mask.to);
  return behind.length === ordinalLength(behind) || HAN_SIGN.test(behind);
}

/** Whether a name has dots between its parts: 买买提·艾山. */
export function isForeignName(name: string): boolean {
  return isWhole(name, "FOREIGN");
}

/** Whether a name is a surname with a title: 韩先生, 赵大爷. */
export function isAddressedName(name: string): boolean {
  return isWhole(name, "ADDRESSED");
}

/** Whether a name may be a nickname: 小凡, 老阎. */
export function isNickname(name: string): boolean {
  return isWhole(name, "NICKNAME");
}

function isWhole(name: string, form: Form): boolean {
  return FORMS.search(name, form)?.to === name.length;
}
