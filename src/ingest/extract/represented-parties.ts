import { LEXICON } from "../../lexicon/lexicon.js";
import { roleWordsIn, type RoleWord } from "./role-words.js";

const HEAD = LEXICON.table<"JOINT">("judgment-head");
/** 以上两被告, 上述三被上诉人, 二原告 */
const COUNTED = LEXICON.expression(
  String.raw`(?<count>两|[二三四五六七八九十]|\d{1,2})(?={counting-persons}|{role-beginnings})`,
);
const NUMERALS = "一二三四五六七八九十";

/**
 * The parties for whom those of a line of the head act: those that its title names (被告章某、某厂
 * 共同委托代理人), those that it counts (以上两被告共同…), else the party of the line above.
 */
export function representedBy(
  title: string,
  parties: readonly { readonly name: string; readonly role: RoleWord }[],
): readonly string[] {
  const named = parties.filter(({ name }) => title.includes(name));
  if (named.length > 0) return named.map(({ name }) => name);
  const last = parties.at(-1);
  if (last === undefined) return [];
  const [role] = roleWordsIn(title);
  if (role === undefined && !HEAD.has(title, "JOINT")) return [last.name];
  const wanted = role?.role ?? last.role.role;
  const same = parties.filter((each) => each.role.role === wanted).map(({ name }) => name);
  const counted = COUNTED.exec(title)?.groups?.["count"];
  return counted === undefined ? same : same.slice(-countOf(counted));
}

function countOf(numeral: string): number {
  if (/\d/u.test(numeral)) return Number(numeral);
  return numeral === "两" ? 2 : NUMERALS.indexOf(numeral) + 1;
}
