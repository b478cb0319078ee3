import type { CourtLevel } from "../domain/closed-lists.js";
import { dateOrdinal } from "../domain/partial-date.js";
import { SIDE_NAMES } from "./chinese-terms.js";
import { type CaseResult, winnerOf } from "./helped-side.js";

/** A case on a provision, with what decides its weight against another. */
export interface DecidedCase extends CaseResult {
  readonly id: string;
  readonly name: string;
  readonly factorIds: readonly string[];
  readonly court: { readonly name: string; readonly level: CourtLevel } | undefined;
  readonly date: string | undefined;
}

/** Cases with the same factors that ended for opposite sides. */
export interface DivergentGroup {
  /** In the order of ids; the first one stands in no other group. */
  readonly factorIds: readonly string[];
  /** Those for the claimant first, then by id. */
  readonly cases: readonly DecidedCase[];
}

/**
 * Groups cases that share a factor and ended for opposite sides; factors with the same cases make
 * one group. Pure.
 */
export function findDivergences(cases: readonly DecidedCase[]): readonly DivergentGroup[] {
  const holders = new Map<string, DecidedCase[]>();
  for (const each of cases.filter((one) => winnerOf(one) !== undefined))
    for (const id of new Set(each.factorIds)) holders.set(id, [...(holders.get(id) ?? []), each]);
  const groups = new Map<string, { factorIds: string[]; cases: readonly DecidedCase[] }>();
  for (const [factorId, list] of [...holders].sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (new Set(list.map(winnerOf)).size < 2) continue;
    const key = list
      .map((each) => each.id)
      .sort()
      .join(" ");
    const group = groups.get(key);
    if (group) group.factorIds.push(factorId);
    else groups.set(key, { factorIds: [factorId], cases: [...list].sort(claimantsFirst) });
  }
  return [...groups.values()];
}

function claimantsFirst(a: DecidedCase, b: DecidedCase): number {
  return placeInGroup(a) < placeInGroup(b) ? -1 : 1;
}

/**
 * Where a case stands in its group, as a text that sorts so: those for the claimant first, then by
 * id.
 */
export function placeInGroup(each: DecidedCase): string {
  return `${winnerOf(each) === "CLAIMANT" ? 0 : 1}|${each.id}`;
}

/**
 * The rank of a court; a special court has that of an intermediate court or of a high one, which
 * its level does not tell.
 */
const RANKS: Readonly<Record<CourtLevel, number | undefined>> = {
  SUPREME: 4,
  HIGH: 3,
  INTERMEDIATE: 2,
  BASIC: 1,
  SPECIAL: undefined,
};

/**
 * What 法发〔2020〕24号第十一条 lets a court weigh between cases that differ, in our words: the
 * level of the courts, the time of the rulings, whether a judicial committee discussed them, and
 * the procedure for settling divergences. Says of each case what its record tells and, where that
 * decides, which side it speaks for.
 */
export function explainDivergence(
  group: DivergentGroup,
  citation: string,
  factors: readonly string[],
): string {
  const sides = (["CLAIMANT", "RESPONDENT"] as const).map((side) => {
    const won = group.cases.filter((each) => winnerOf(each) === side);
    return `有利于${SIDE_NAMES[side]}的：${won.map(described).join("；")}`;
  });
  return [
    `以下案件同涉${citation}，且都有${factors.map((each) => `“${each}”`).join("、")}，结果相反。${sides.join("。")}。`,
    "依法发〔2020〕24号第十一条，类案之间不一致的，可综合法院层级、裁判时间、是否经审判委员会讨论等因素，并循法律适用分歧的解决机制处理。",
    levelSentence(group),
    timeSentence(group),
    "是否经审判委员会讨论，记录均未载明。结果相反也可能出于案件事实的其他差别，须先逐案比对。",
  ].join("");
}

function described(each: DecidedCase): string {
  const court = each.court === undefined ? "裁判法院未载明" : each.court.name;
  return `《${each.name}》（${court}，${each.date ?? "日期未载明"}）`;
}

function levelSentence({ cases }: DivergentGroup): string {
  const ranked = cases.map((each) => ({
    side: winnerOf(each),
    rank: each.court && RANKS[each.court.level],
  }));
  if (ranked.some((each) => each.rank === undefined))
    return "就法院层级而言，有案件的裁判法院未载明或属专门法院，不能一概比较。";
  const best = Math.max(...ranked.map((each) => each.rank ?? 0));
  const sides = new Set(ranked.filter((each) => each.rank === best).map((each) => each.side));
  const [side] = sides;
  if (sides.size > 1 || side === undefined)
    return "就法院层级而言，双方各有同级法院的裁判，分不出高低。";
  return `就法院层级而言，层级最高的裁判有利于${SIDE_NAMES[side]}。`;
}

function timeSentence({ cases }: DivergentGroup): string {
  if (cases.some((each) => each.date === undefined))
    return "就裁判时间而言，有案件的日期未载明，不能一概比较。";
  const latest = Math.max(...cases.map((each) => dateOrdinal(each.date)));
  const sides = new Set(cases.filter((each) => dateOrdinal(each.date) === latest).map(winnerOf));
  const [side] = sides;
  if (sides.size > 1 || side === undefined)
    return "就裁判时间而言，最近的裁判双方都有，分不出先后。";
  return `就裁判时间而言，最近的裁判有利于${SIDE_NAMES[side]}。`;
}
