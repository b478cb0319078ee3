import type { CourtLevel } from "../domain/closed-lists.js";
import type { DecidedPoint } from "../domain/decided-point.js";
import { dateOrdinal } from "../domain/partial-date.js";
import { SIDE_NAMES } from "./chinese-terms.js";
import { isGeneralRemedy } from "./general-remedies.js";
import { type Decided, sideOf } from "./helped-side.js";

/** A case on a provision with the points that it decides, and what decides its weight. */
export interface DecidedCase {
  readonly id: string;
  readonly name: string;
  readonly points: readonly DecidedPoint[];
  readonly court: { readonly name: string; readonly level: CourtLevel } | undefined;
  readonly date: string | undefined;
}

/** A case with the point on which it differs from others, and for whom it decided that. */
export interface DivergentCase extends DecidedCase {
  readonly point: DecidedPoint;
  readonly side: Decided;
}

/** Cases that decided the same point for opposite sides. */
export interface DivergentGroup {
  /** The first thing by which the point is the same: no other group has it. */
  readonly key: string;
  /** What the point turns on in all of them, in the order of ids. */
  readonly factorIds: readonly string[];
  /** Those for the claimant first, then by id. */
  readonly cases: readonly DivergentCase[];
}

/**
 * Groups cases that decided the same point for opposite sides: a point that turns on two factors of
 * the other, or on one that is the whole of both and no general remedy, or that the same rule
 * decides. A case that decided it for both sides speaks for neither. Points common to the same
 * cases make one group. Pure; linear in the points.
 * @param label of a factor.
 */
export function findDivergences(
  cases: readonly DecidedCase[],
  label: (factorId: string) => string | undefined,
): readonly DivergentGroup[] {
  const isRemedy = (factorId: string) => isGeneralRemedy(label(factorId) ?? "");
  const sharing = new Map<string, Map<string, DivergentCase[]>>();
  for (const each of cases)
    for (const point of each.points) {
      const side = sideOf(point);
      if (side === undefined || side === "NEITHER") continue;
      for (const common of commonKeys(point, isRemedy)) {
        const holders = sharing.get(common) ?? new Map<string, DivergentCase[]>();
        sharing.set(common, holders);
        holders.set(each.id, [...(holders.get(each.id) ?? []), { ...each, point, side }]);
      }
    }
  const groups = new Map<string, DivergentGroup>();
  for (const [common, holders] of [...sharing].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const decided = [...holders.values()].filter(
      (list) => new Set(list.map((each) => each.side)).size === 1,
    );
    // of a question and its rule the question comes first
    const members = decided.flatMap(([first]) => first ?? []).sort(claimantsFirst);
    if (new Set(members.map((each) => each.side)).size < 2) continue;
    const same = members.map(placeInGroup).join(" ");
    const { key = common, factorIds = [] } = groups.get(same) ?? {};
    const all = new Set([...factorIds, ...factorsOf(common)]);
    groups.set(same, { key, factorIds: [...all].sort(), cases: members });
  }
  return [...groups.values()];
}

const RULE = "rule ";

/** What makes a point the same as another that has one of these too. */
function commonKeys(
  { id, kind, factorIds, ruleIds }: DecidedPoint,
  isRemedy: (factorId: string) => boolean,
): readonly string[] {
  const factors = [...new Set(factorIds)].sort();
  const [first] = factors;
  return [
    ...[...ruleIds, ...(kind === "RULE" ? [id] : [])].map((rule) => `${RULE}${rule}`),
    ...(factors.length === 1 && first !== undefined && !isRemedy(first) ? [first] : []),
    ...factors.flatMap((one, index) =>
      factors.slice(index + 1).flatMap((other) =>
        // two remedies are what is sought, and no question
        isRemedy(one) && isRemedy(other) ? [] : [`${one} ${other}`],
      ),
    ),
  ];
}

function factorsOf(common: string): readonly string[] {
  return common.startsWith(RULE) ? [] : common.split(" ");
}

function claimantsFirst(a: DivergentCase, b: DivergentCase): number {
  return placeInGroup(a) < placeInGroup(b) ? -1 : 1;
}

/**
 * Where a case stands in its group, as a text that sorts so: those for the claimant first, then by
 * id.
 */
export function placeInGroup({ side, id }: Pick<DivergentCase, "side" | "id">): string {
  return `${side === "CLAIMANT" ? 0 : 1}|${id}`;
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

/** So many cases of a side are named; the others are counted. */
export const MOST_NAMED = 5;

/**
 * What the cases of a group decided against each other, and what 法发〔2020〕24号第十一条 lets a
 * court weigh between them, in our words: the level of the courts, the time of the rulings, whether
 * a judicial committee discussed them, and the procedure for settling divergences. Says of each
 * case what its record tells and, where that decides, which side it speaks for.
 */
export function explainDivergence(
  group: DivergentGroup,
  citation: string,
  factors: readonly string[],
): string {
  const sides = (["CLAIMANT", "RESPONDENT"] as const).map((side) => {
    const list = group.cases.filter((each) => each.side === side);
    const rest = list.length - MOST_NAMED;
    const named = list.slice(0, MOST_NAMED).map(described).join("；");
    return `有利于${SIDE_NAMES[side]}的：${named}${rest > 0 ? `；另有${rest}件` : ""}。`;
  });
  const about =
    factors.length === 0
      ? "就同一裁判规则"
      : `就取决于${factors.map((each) => `“${each}”`).join("、")}的问题`;
  return [
    `以下案件同涉${citation}，${about}作出了相反的判断。${sides.join("")}`,
    "依法发〔2020〕24号第十一条，类案之间不一致的，可综合法院层级、裁判时间、是否经审判委员会讨论等因素，并循法律适用分歧的解决机制处理。",
    levelSentence(group),
    timeSentence(group),
    "是否经审判委员会讨论，记录均未载明。判断相反也可能出于案件事实的其他差别，须先逐案比对。",
  ].join("");
}

function described({ name, court, date, point }: DivergentCase): string {
  const source = `《${name}》（${court?.name ?? "裁判法院未载明"}，${date ?? "日期未载明"}）`;
  const [text, answer] = [point.text, point.answer].map((each) => each?.replace(/[。！]$/u, ""));
  if (point.kind === "RULE") return `${source}的规则是“${text}”`;
  return `${source}对“${text}”的回答是${answer === undefined ? "有利于该方" : `“${answer}”`}`;
}

function levelSentence(group: DivergentGroup): string {
  const leaning = levelLeaning(group);
  switch (leaning) {
    case "UNKNOWN":
      return "就法院层级而言，有案件的裁判法院未载明或属专门法院，不能一概比较。";
    case "BOTH":
      return "就法院层级而言，双方各有同级法院的裁判，分不出高低。";
    default:
      return `就法院层级而言，层级最高的裁判有利于${SIDE_NAMES[leaning]}。`;
  }
}

function timeSentence(group: DivergentGroup): string {
  const leaning = timeLeaning(group);
  switch (leaning) {
    case "UNKNOWN":
      return "就裁判时间而言，有案件的日期未载明，不能一概比较。";
    case "BOTH":
      return "就裁判时间而言，最近的裁判双方都有，分不出先后。";
    default:
      return `就裁判时间而言，最近的裁判有利于${SIDE_NAMES[leaning]}。`;
  }
}

/** The side for which something speaks; for both, or not to be compared. */
type Leaning = Decided | "BOTH" | "UNKNOWN";

/** Whom the courts of the highest level favour. */
export function levelLeaning({ cases }: DivergentGroup): Leaning {
  return leaningOf(cases, ({ court }) => court && RANKS[court.level]);
}

/** Whom the latest rulings favour. */
export function timeLeaning({ cases }: DivergentGroup): Leaning {
  return leaningOf(cases, ({ date }) => (date === undefined ? undefined : dateOrdinal(date)));
}

function leaningOf(
  cases: readonly DivergentCase[],
  measure: (each: DivergentCase) => number | undefined,
): Leaning {
  const measured = cases.map((each) => ({ side: each.side, value: measure(each) }));
  if (measured.some(({ value }) => value === undefined)) return "UNKNOWN";
  const best = Math.max(...measured.map(({ value }) => value ?? 0));
  const sides = new Set(measured.filter(({ value }) => value === best).map(({ side }) => side));
  const [side] = sides;
  return sides.size > 1 || side === undefined ? "BOTH" : side;
}
