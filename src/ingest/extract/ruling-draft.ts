import type { RulingRecord } from "../../domain/ruling-record.js";
import { readCourtName } from "../../domain/court-name.js";
import type { RulingStage } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import { extractAmounts } from "./amounts.js";
import type { CaseSection } from "./case-text.js";
import { dispositionOf } from "./decision-words.js";
import type { Order } from "./orders.js";
import { outcomeOfOrders } from "./orders-outcome.js";
import type { Place } from "../../language/place.js";

/** Characters that are kept of what a court decided. */
const LONGEST_RESULT = 800;
const KEYS: Readonly<Record<RulingStage, string>> = {
  FIRST_INSTANCE: "first",
  SECOND_INSTANCE: "second",
  RETRIAL: "retrial",
  ENFORCEMENT: "enforcement",
  OBJECTION: "objection",
  RECONSIDERATION: "reconsideration",
  INSOLVENCY: "insolvency",
  ARBITRATION_REVIEW: "arbitration-review",
  OTHER: "other",
  NOT_STATED: "judgment",
};
/** The stage that one stage reviews. */
export const REVIEWED: Readonly<Partial<Record<RulingStage, readonly RulingStage[]>>> = {
  SECOND_INSTANCE: ["FIRST_INSTANCE"],
  RETRIAL: ["SECOND_INSTANCE", "FIRST_INSTANCE", "NOT_STATED"],
  RECONSIDERATION: ["OBJECTION"],
};
/** The order in which stages follow each other. */
export const ORDER: readonly RulingStage[] = [
  "ENFORCEMENT",
  "OBJECTION",
  "RECONSIDERATION",
  "FIRST_INSTANCE",
  "NOT_STATED",
  "INSOLVENCY",
  "ARBITRATION_REVIEW",
  "OTHER",
  "SECOND_INSTANCE",
  "RETRIAL",
];

/**
 * A ruling while a case is being read: its stage, as far as the text has been read.
 */
export interface RulingDraft {
  stage: RulingStage;
  court?: { readonly name: string; readonly id?: string | undefined; readonly evidence: Evidence };
  date?: string;
  caseNumber?: string;
  effective: boolean;
  evidence?: Evidence;
  readonly decisions: {
    readonly words: string;
    /** What makes a bare order the sentence that it is: 判决 驳回上诉. */
    readonly orderedBy?: string;
    readonly evidence: Evidence;
    readonly section: CaseSection;
    readonly place: Place;
  }[];
  orders: readonly string[];
  /** The items of its operative part, where the text is its own document. */
  items?: readonly Order[];
}

/** The draft of a stage, made where there is none. */
export type DraftOfStage = (stage: RulingStage) => RulingDraft;

/** The deciding sentences of a ruling, in order. */
export function decisionWords(draft: RulingDraft): string {
  return draft.decisions.map((each) => `${each.orderedBy ?? ""}${each.words}`).join("。");
}

/** A draft as a record; `all` are the drafts of its case, of which it may review one. */
export function rulingRecord(draft: RulingDraft, all: readonly RulingDraft[]): RulingRecord {
  const reviewed = (REVIEWED[draft.stage] ?? []).flatMap(
    (stage) => all.find((other) => other.stage === stage) ?? [],
  )[0];
  const disposition = dispositionOfDraft(draft);
  const result = draft.decisions.at(-1);
  const fines = draft.decisions.flatMap(finesOf);
  const court = draft.court && (draft.court.id ?? readCourtName(draft.court.name)?.name);
  return {
    key: KEYS[draft.stage],
    stage: draft.stage,
    ...(draft.court === undefined || court === undefined
      ? {}
      : { court, courtGrounds: { basis: "CITED" as const, evidence: draft.court.evidence } }),
    ...(draft.date === undefined ? {} : { date: draft.date }),
    ...(draft.caseNumber === undefined ? {} : { caseNumber: draft.caseNumber }),
    ...(result === undefined
      ? {}
      : {
          result: (draft.orders.length > 0 ? draft.orders.join("；") : result.words).slice(
            0,
            LONGEST_RESULT,
          ),
        }),
    ...(draft.orders.length === 0 ? {} : { orders: draft.orders }),
    ...(fines.length === 0 ? {} : { fines }),
    ...(reviewed === undefined ? {} : { reviews: KEYS[reviewed.stage] }),
    ...(disposition === undefined ? {} : { disposition }),
    ...(draft.effective ? { effective: true } : {}),
    ...((result?.evidence ?? draft.evidence)
      ? { evidence: result?.evidence ?? draft.evidence }
      : {}),
  };
}

/** What a ruling does to the one before: by its orders where it has them, else by its sentences. */
function dispositionOfDraft(draft: RulingDraft): RulingRecord["disposition"] {
  const byOrders = outcomeOfOrders(draft.items ?? [], draft.stage);
  if (byOrders !== undefined) return byOrders.disposition;
  return REVIEWED[draft.stage] === undefined
    ? undefined
    : dispositionOf(decisionWords(draft))?.value;
}

/** The fines of a court; what an authority fined before is no fine of the ruling. */
function finesOf({
  words,
  section,
  place,
}: RulingDraft["decisions"][number]): NonNullable<RulingRecord["fines"]> {
  if (section.kind !== "RESULT" || !/罚款/u.test(words)) return [];
  const only: CaseSection = {
    ...section,
    text: words,
    spanAt: (from, to) => section.spanAt(place.from + from, place.from + to),
  };
  return extractAmounts([only]).filter((amount) => amount.label === "罚款");
}
