import { LEXICON } from "../../lexicon/lexicon.js";
import { isOrganization, isPartyName, organizationEnd, withoutOthers } from "./party-name.js";
import { rolePlaces } from "./role-words.js";

const HEAD = LEXICON.table<"NAME_NOTE" | "NAME_BRACKET" | "DETAIL" | "NO_NAME">("judgment-head");
const BRACKET = /^[（(][^（()）]{0,60}(?:[）)]|$)/u;
const NAME_END = /[，,。；;：:\n]/u;
const LONGEST_LIST = 600;
const LONGEST_NAME = 60;

/** One of the names behind a role or a title, and where it ends. */
export interface EntryName {
  readonly name: string;
  readonly to: number;
}

/**
 * The names with which the words behind a role begin, to the first comma or full stop: 章某、赵某。
 * Brackets that are part of a name stay (某投资（集团）有限公司), notes do not (以下简称, 原名).
 */
export function namesOfEntry(words: string): readonly EntryName[] {
  const names: EntryName[] = [];
  let [name, from] = ["", 0];
  const take = (to: number) => {
    const bare = withoutOthers(name.replace(/[\s\u3000]+/gu, ""));
    if (isEntryName(bare)) names.push({ name: bare, to });
    name = "";
  };
  const end = entryEnd(words);
  for (; from < end; from++) {
    const sign = words.charAt(from);
    if (sign === "、") take(from);
    else if (sign === "（" || sign === "(") {
      const bracket = BRACKET.exec(words.slice(from, from + 64))?.[0] ?? sign;
      if (belongsToName(name, bracket, words.slice(from + bracket.length, end))) name += bracket;
      from += bracket.length - 1;
    } else name += sign;
  }
  take(end);
  return names;
}

/** Where the names end: at a sign, or where a line break is lost before what comes next. */
function entryEnd(words: string): number {
  const list = words.slice(0, LONGEST_LIST);
  const stop = list.search(NAME_END);
  const to = stop < 0 ? list.length : stop;
  const line = list.slice(0, to);
  const role = rolePlaces(line).find((place) => place > 0) ?? to;
  return Math.min(role, HEAD.search(line, "DETAIL")?.from ?? to);
}

/** 某投资（集团）有限公司, 某银行（上海）分行, 某中心（有限合伙) */
function belongsToName(name: string, bracket: string, behind: string): boolean {
  if (HEAD.has(bracket, "NAME_BRACKET")) return true;
  if (HEAD.has(bracket, "NAME_NOTE")) return false;
  const rest = behind.slice(0, Math.max(0, behind.search(/[、（(]|$/u)));
  if (/[，,：:。]/u.test(bracket)) return false;
  return rest !== "" && organizationEnd(`${name}${rest}`) !== undefined && isOrganization(rest);
}

function isEntryName(name: string): boolean {
  if (name.length < 2 || name.length > LONGEST_NAME || HEAD.has(name, "NO_NAME")) return false;
  return isPartyName(name) || (name.length > 6 && isOrganization(name));
}
