import { LEXICON } from "../../lexicon/lexicon.js";
import type { NameMention } from "./masked-names.js";
import type { Place } from "../../language/place.js";

/** A business role that the text gives to a name: 承租人 lessee. */
export interface CapacityMention {
  readonly name: string;
  readonly capacity: string;
  readonly place: Place;
}

const CAPACITIES = LEXICON.table("party-capacities");
/** 张某作为承租人, 某公司系挂靠人, 某公司（出租人） */
const OPENS = LEXICON.expression("^(?:{being-a}|[（(])");
/** 黄某系某服务部的经营者: whose it is. */
const WHOSE = LEXICON.expression("(?<=^{being-a})[^，。；：、]{1,24}");
/** What may follow a role that is stated: 张某作为承租人与… */
const ENDS = LEXICON.expression("^(?:[，。；、）)]|{behind-capacity}|$)");
/** Characters behind a name among which its role may stand. */
const LONGEST_STATEMENT = 40;

/** Every business role that a text gives to its names by the words beside them, in order. */
export function findCapacities(
  text: string,
  mentions: readonly NameMention[],
): readonly CapacityMention[] {
  return mentions.flatMap(({ name, from, to }) => {
    const before = CAPACITIES.endingAt(text, from);
    if (before)
      return { name, capacity: text.slice(before.from, from), place: { from: before.from, to } };
    const behind = statedCapacity(text.slice(to, to + LONGEST_STATEMENT));
    return behind
      ? { name, capacity: behind.capacity, place: { from, to: to + behind.length } }
      : [];
  });
}

/** The role that the words behind a name state, with those that say whose it is. */
function statedCapacity(
  rest: string,
): { readonly capacity: string; readonly length: number } | undefined {
  const opening = OPENS.exec(rest)?.[0].length;
  if (opening === undefined) return undefined;
  const whose = WHOSE.exec(rest)?.[0] ?? "";
  for (const at of [
    ...[...whose.matchAll(/的/gu)].map(({ index }) => opening + index + 1),
    opening,
  ]) {
    const role = CAPACITIES.at(rest, at);
    if (role && ENDS.test(rest.slice(role.to)))
      return { capacity: rest.slice(opening, role.to), length: role.to };
  }
  return undefined;
}
