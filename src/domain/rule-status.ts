import {
  RULE_STATUSES,
  type RuleChange,
  type RuleRelation,
  type RuleStatusKind,
  type RuleStatusReasonKind,
} from "./closed-lists.js";
import { dayAfter, firstDay, lastDay, type Validity } from "./in-force.js";

/** A step between a provision and one that took its place. */
export interface LawStep {
  readonly provisionId: string;
  /** What became of the rule; undefined where the two were not compared. */
  readonly change: RuleChange | undefined;
  readonly note: string | undefined;
}

/** A way from a provision on which a rule rests to what took its place, in any number of steps. */
export interface LawWay {
  /** What the rule interprets. */
  readonly provisionId: string;
  /**
   * Where the way begins: with that provision, with the article around it, or with a part of it.
   */
  readonly place: "ITSELF" | "AROUND" | "PART";
  readonly startId: string;
  /** None: the way ends where it begins. */
  readonly steps: readonly LawStep[];
  /** Later versions of the instrument in which the way ends, the oldest first. */
  readonly newerVersionIds: readonly string[];
}

/** That a rule replaces or contradicts another, or is replaced or contradicted by it. */
export interface RuleLink {
  /** The other rule. */
  readonly ruleId: string;
  readonly relation: RuleRelation;
  /** Whether the rule names the other, which does not mean the reverse. */
  readonly names: boolean;
  /** Since when the other rule is stated, and since when this one. */
  readonly since: string | undefined;
  readonly ownSince: string | undefined;
}

export interface RuleStatusReason {
  readonly kind: RuleStatusReasonKind;
  /** The provision on which the rule rests, or a part of it that alone was changed. */
  readonly provisionId?: string | undefined;
  /** What stands in its place today. */
  readonly successorId?: string | undefined;
  /** The provision that decided it, where that has been followed by another since. */
  readonly changedById?: string | undefined;
  /**
   * The version that is in force, of an instrument whose versions nobody compared at this place.
   */
  readonly versionId?: string | undefined;
  /** The other rule. */
  readonly ruleId?: string | undefined;
  readonly since?: string | undefined;
  /** What is different, as the record of the law has it. */
  readonly note?: string | undefined;
}

/** Whether a rule still stands, since when it does not, and why; the worst reason first. */
export interface RuleStatus {
  readonly kind: RuleStatusKind;
  readonly since: string | undefined;
  readonly reasons: readonly RuleStatusReason[];
}

/** When provisions and instruments are in force. */
export type ValidityOf = (id: string) => Validity;

/**
 * Whether a rule still stands on a day: by what became of the provisions that it interprets, and by
 * what it and other rules say of each other. A provision follows another from the day on which it
 * comes into force; a draft never does.
 */
export function ruleStatus(
  law: readonly LawWay[],
  links: readonly RuleLink[],
  validityOf: ValidityOf,
  today: string,
): RuleStatus {
  const provisions = [...new Set(law.map((way) => way.provisionId))];
  const reasons = [
    ...provisions.flatMap((id) =>
      provisionReasons(
        law.filter((way) => way.provisionId === id),
        validityOf,
        today,
      ),
    ),
    ...(provisions.length === 0 ? [{ kind: "NO_PROVISION" as const }] : []),
    ...linkReasons(links),
  ].toSorted((a, b) => severity(b) - severity(a));
  const kind = statusOf(reasons[0]);
  const dates = reasons
    .filter((each) => statusOf(each) === kind)
    .flatMap((each) => each.since ?? []);
  return {
    kind,
    since: kind === "VALID" ? undefined : dates.toSorted(byFirstDay)[0],
    reasons,
  };
}

/** The worst of some statuses; of equal ones the first. Undefined where there is none. */
export function worstStatus<Status extends RuleStatus>(
  statuses: readonly Status[],
): Status | undefined {
  return statuses.toSorted(
    (a, b) => RULE_STATUSES.indexOf(b.kind) - RULE_STATUSES.indexOf(a.kind),
  )[0];
}

/** Whether a reason speaks against a rule. */
export function isDoubt(reason: RuleStatusReason): boolean {
  return severity(reason) > 0;
}

function statusOf(reason: RuleStatusReason | undefined): RuleStatusKind {
  return RULE_STATUSES.find((kind) => kind === reason?.kind) ?? "VALID";
}

function severity(reason: RuleStatusReason): number {
  return RULE_STATUSES.indexOf(statusOf(reason));
}

function byFirstDay(a: string, b: string): number {
  return firstDay(a) < firstDay(b) ? -1 : 1;
}

/**
 * What became of one provision: of itself where somebody says so, else of what it is a part of; and
 * of its parts. An article of which a part was changed is changed, however much the part was.
 */
function provisionReasons(
  ways: readonly LawWay[],
  validityOf: ValidityOf,
  today: string,
): readonly RuleStatusReason[] {
  const begun = ways.filter((way) =>
    way.steps.every((step) => hasBegun(validityOf(step.provisionId), today)),
  );
  const whole = begun.filter((way) => way.place !== "PART");
  // The nearest comes first: the provision, the paragraph around it, the article.
  const start = whole.find((way) => way.steps.length > 0)?.startId;
  const reasons =
    start === undefined
      ? whole
          .map((way) => endReason(way, validityOf, today))
          .toSorted((a, b) => severity(b) - severity(a))
          .slice(0, 1)
      : endsOf(whole.filter((way) => way.startId === start)).map((way) =>
          endReason(way, validityOf, today),
        );
  const parts = endsOf(begun.filter((way) => way.place === "PART" && way.steps.length > 0))
    .map((way) => ({ ...endReason(way, validityOf, today), provisionId: way.startId }))
    .filter(isDoubt)
    .map((reason) => ({
      ...reason,
      kind: reason.kind === "LAW_NOT_COMPARED" ? reason.kind : ("LAW_CHANGED" as const),
    }));
  return [...reasons, ...parts];
}

function hasBegun({ validFrom, issued, isDraft }: Validity, today: string): boolean {
  const from = validFrom ?? issued;
  return isDraft !== true && (from === undefined || firstDay(from) <= lastDay(today));
}

/** The last of each way, and of several ways to one provision that whose rule changed least. */
function endsOf(ways: readonly LawWay[]): readonly LawWay[] {
  const passed = new Set(
    ways.flatMap((way) =>
      idsOf(way)
        .slice(0, -1)
        .map((_, at) => key(way, at)),
    ),
  );
  const mildest = new Map<string, LawWay>();
  for (const way of ways) {
    if (passed.has(key(way, way.steps.length))) continue;
    const end = `${way.startId} ${idsOf(way).at(-1)}`;
    const other = mildest.get(end);
    if (other === undefined || worstChange(way) < worstChange(other)) mildest.set(end, way);
  }
  return [...mildest.values()];
}

function idsOf({ startId, steps }: LawWay): readonly string[] {
  return [startId, ...steps.map((step) => step.provisionId)];
}

/** A way as far as a step. */
function key(way: LawWay, steps: number): string {
  return idsOf(way)
    .slice(0, steps + 1)
    .join(" ");
}

/** Mildest first. That nobody compared two provisions is milder than what somebody found. */
const CHANGES = ["SAME", undefined, "CHANGED", "REVERSED"] as const;
const REASON_OF_CHANGE = [
  "LAW_CARRIED_ON",
  "LAW_NOT_COMPARED",
  "LAW_CHANGED",
  "LAW_REVERSED",
] as const;

function worstChange({ steps }: LawWay): number {
  return Math.max(0, ...steps.map((step) => CHANGES.indexOf(step.change)));
}

/** What a way to its end means for the rule. */
function endReason(way: LawWay, validityOf: ValidityOf, today: string): RuleStatusReason {
  const ended = endedReason(way, validityOf, today);
  const changed = changedReason(way, validityOf);
  if (changed === undefined) return ended ?? { kind: "LAW_STANDS", provisionId: way.provisionId };
  if (ended === undefined) return changed;
  const worse = severity(ended) > severity(changed) ? ended : changed;
  return { ...worse, successorId: undefined };
}

function changedReason(way: LawWay, validityOf: ValidityOf): RuleStatusReason | undefined {
  const worst = worstChange(way);
  const at = way.steps.findIndex((step) => CHANGES.indexOf(step.change) === worst);
  const step = way.steps[at];
  const end = way.steps.at(-1);
  if (step === undefined || end === undefined) return undefined;
  const before = validityOf(idsOf(way)[at] ?? way.startId);
  const from = validityOf(step.provisionId);
  return {
    kind: REASON_OF_CHANGE[worst] ?? "LAW_NOT_COMPARED",
    provisionId: way.provisionId,
    successorId: end.provisionId,
    changedById: step === end ? undefined : step.provisionId,
    since:
      from.validFrom ?? (before.validTo === undefined ? from.issued : dayAfter(before.validTo)),
    note: step.note,
  };
}

/**
 * Where a way ends in law that is no longer in force: the version of its instrument ended, and
 * nobody says what stands there in the next one; or the law did.
 */
function endedReason(
  way: LawWay,
  validityOf: ValidityOf,
  today: string,
): RuleStatusReason | undefined {
  const { validTo } = validityOf(idsOf(way).at(-1) ?? way.startId);
  if (validTo === undefined || firstDay(today) <= lastDay(validTo)) return undefined;
  const versionId = way.newerVersionIds.findLast((id) => hasBegun(validityOf(id), today));
  return {
    kind: versionId === undefined ? "LAW_REPEALED" : "LAW_NOT_COMPARED",
    provisionId: way.provisionId,
    versionId,
    since: dayAfter(validTo),
  };
}

/**
 * Replaced by what names it; in conflict with what it or the other names, unless one of the two
 * took the other's place.
 */
function linkReasons(links: readonly RuleLink[]): readonly RuleStatusReason[] {
  const settled = new Set(
    links.filter((link) => link.relation === "REPLACES").map((link) => link.ruleId),
  );
  const replaced = links
    .filter((link) => link.relation === "REPLACES" && !link.names)
    .map(({ ruleId, since }) => ({ kind: "REPLACED" as const, ruleId, since }));
  const conflicts = new Map(
    links
      .filter((link) => link.relation === "CONFLICTS_WITH" && !settled.has(link.ruleId))
      .map((link) => [link.ruleId, link]),
  );
  return [
    ...replaced,
    ...[...conflicts.values()].map(({ ruleId, since, ownSince }) => ({
      kind: "IN_CONFLICT" as const,
      ruleId,
      // Both must be there for one to contradict the other.
      since:
        since === undefined || ownSince === undefined
          ? undefined
          : [since, ownSince].toSorted(byFirstDay)[1],
    })),
  ];
}
