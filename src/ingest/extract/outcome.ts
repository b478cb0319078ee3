import type { PartyRecord } from "../../domain/case-record.js";
import type { RulingRecord } from "../../domain/ruling-record.js";
import type { Outcome, PartyRole, RulingStage, Side } from "../../domain/closed-lists.js";
import { outcomeOf, withoutSettingAside } from "./decision-words.js";
import type { CaseSection } from "./case-text.js";
import { claimsOf } from "./claims.js";
import { orderActs } from "./order-acts.js";
import { type OrdersOutcome, outcomeOfOrders } from "./orders-outcome.js";
import type { Order } from "./orders.js";
import { prevailing } from "./prevailing.js";
import type { ReviewNote } from "./extraction.js";
import type { ExtractedRulings } from "./rulings.js";
import { sentencesOf } from "../../language/sentences.js";

/** How a case ended, as far as its words say. */
export interface ExtractedOutcome {
  readonly outcome: Outcome;
  readonly prevailingSide?: Side | undefined;
  /** The rule that read it, and the words that it read. */
  readonly by?: { readonly rule: string; readonly words: string } | undefined;
  readonly notes: readonly ReviewNote[];
}

const SIDE_OF: Readonly<Partial<Record<Outcome, Side>>> = {
  PLAINTIFF_WINS: "CLAIMANT",
  PARTIAL: "NEITHER",
  DEFENDANT_WINS: "RESPONDENT",
  DISMISSED: "RESPONDENT",
  REORGANIZATION_APPROVED: "CLAIMANT",
  MEDIATED: "NEITHER",
  SETTLED: "NEITHER",
};

/**
 * The outcome of the last ruling. Every answer names its rule in a note, since it is read from
 * words that courts use freely; NOT_STATED where they contradict each other or are none of the
 * known ones.
 */
export function extractOutcome(
  found: ExtractedRulings,
  parties: readonly PartyRecord[],
  sections: readonly CaseSection[],
): ExtractedOutcome {
  const last = found.rulings.at(-1);
  const lastDecision = found.decisions.at(-1) ?? "";
  if (last?.disposition !== undefined) return reviewed(last, lastDecision, found, parties);
  const orders = found.items.at(-1) ?? [];
  const byOrders = outcomeOfOrders(orders, last?.stage ?? "NOT_STATED");
  if (byOrders !== undefined) {
    const { outcome, side, rule } = withSums(byOrders, orders, sections);
    return {
      outcome,
      prevailingSide: side,
      by: { rule, words: lastDecision },
      notes: [note(`${outcome} by the rule ${rule}`, lastDecision)],
    };
  }
  const direct = outcomeOf(lastDecision);
  const words = direct ? lastDecision : lastDecision === "" ? reasonsAtEnd(sections) : "";
  const decided = direct ?? outcomeOf(words);
  if (decided === undefined)
    return {
      outcome: "NOT_STATED",
      notes: [
        note(
          "the words do not say how the case ended, or contradict each other",
          words || lastDecision,
        ),
      ],
    };
  const rule = direct ? decided.rule : `${decided.rule}/reasons`;
  return {
    outcome: decided.value,
    prevailingSide: sideOf(words),
    by: { rule, words },
    notes: [note(`${decided.value} by the rule ${rule}`, words)],
  };
}

const GRANTING: readonly Outcome[] = ["PLAINTIFF_WINS", "PARTIAL"];

/**
 * Where claims were granted and both claims and orders are nothing but sums, what was claimed
 * against what was granted decides whether all was granted or a part.
 */
function withSums(
  byOrders: OrdersOutcome,
  orders: readonly Order[],
  sections: readonly CaseSection[],
): OrdersOutcome {
  if (!GRANTING.includes(byOrders.outcome)) return byOrders;
  const asked = claimsOf(sections);
  const compared = asked && prevailing(asked.claims, orders);
  if (compared?.sums === undefined) return byOrders;
  return { outcome: compared.outcome, side: compared.side, rule: `${byOrders.rule}/sums` };
}

/** Who asks a court of each stage to review the ruling before. */
const CHALLENGER: Readonly<Partial<Record<RulingStage, PartyRole>>> = {
  SECOND_INSTANCE: "APPELLANT",
  RETRIAL: "APPLICANT",
  RECONSIDERATION: "APPLICANT",
};

/**
 * What a reviewing court did, and for whom: who prevailed below prevails where it affirmed, the
 * challenger where it reversed.
 */
function reviewed(
  last: RulingRecord,
  decision: string,
  found: ExtractedRulings,
  parties: readonly PartyRecord[],
): ExtractedOutcome {
  const role = CHALLENGER[last.stage];
  const challengers = new Set(
    parties
      .filter(
        (party) => role !== undefined && [party.role, ...(party.alsoRoles ?? [])].includes(role),
      )
      .flatMap((party) => party.side ?? []),
  );
  const [challenger] = challengers.size === 1 ? [...challengers] : [];
  const other =
    challenger === "CLAIMANT" ? "RESPONDENT" : challenger === "RESPONDENT" ? "CLAIMANT" : undefined;
  const rule = `disposition/${(last.disposition ?? "").toLowerCase()}`;
  const answer = (outcome: Outcome, prevailingSide: Side | undefined): ExtractedOutcome => ({
    outcome,
    prevailingSide,
    by: { rule, words: decision },
    notes: [note(`${outcome} by the rule ${rule}`, decision)],
  });
  switch (last.disposition) {
    case "AFFIRMED":
      return answer("AFFIRMED", sideAffirmed(sideBelow(last, found), other, found));
    case "REVERSED":
      return answer("REVERSED", sideAnew(decision) ?? challenger);
    case "PARTLY_REVERSED":
      return answer("REVERSED", undefined);
    case "REMANDED": // 撤销原判，发回重审 sets the ruling aside; 指令再审 alone leaves it as it is
      return answer(
        withoutSettingAside(decision) === decision ? "NOT_STATED" : "REVERSED",
        undefined,
      );
    case "REPLACED_BY_SETTLEMENT":
      return answer("MEDIATED", "NEITHER");
    case "WITHDRAWN":
      return answer("WITHDRAWN", undefined);
    case undefined:
      return answer("NOT_STATED", undefined);
  }
}

/**
 * For whom a ruling is affirmed. In a document of its own the caption says who challenged, and that
 * outweighs what is told of the ruling below; where it does not say, nobody is named. A part that
 * was granted below stays nobody's victory.
 */
function sideAffirmed(
  below: Side | undefined,
  other: Side | undefined,
  { items }: ExtractedRulings,
): Side | undefined {
  if (below === "NEITHER") return below;
  const isDocument = (items.at(-1) ?? []).length > 0;
  return isDocument ? other : (below ?? other);
}

/** Who prevailed in the ruling that a ruling reviews; undefined where its words do not say. */
function sideBelow(ruling: RulingRecord, found: ExtractedRulings): Side | undefined {
  const index = found.rulings.findIndex((each) => each.key === ruling.reviews);
  const below = found.rulings[index];
  const decision = found.decisions[index] ?? "";
  if (below === undefined || below === ruling) return undefined;
  switch (below.disposition) {
    case undefined:
      return sideOf(decision);
    case "AFFIRMED":
      return sideBelow(below, found);
    case "REVERSED":
      return sideAnew(decision);
    case "PARTLY_REVERSED":
    case "REMANDED":
    case "REPLACED_BY_SETTLEMENT":
    case "WITHDRAWN":
      return undefined;
  }
}

function sideOf(decision: string): Side | undefined {
  const outcome = outcomeOf(decision)?.value;
  if (outcome === undefined) return undefined;
  const acts = orderActs(decision);
  const ofSuit = acts.includes("CLAIM_DISMISSED") || acts.includes("SUIT_DISMISSED");
  const ofRequest = acts.includes("OBJECTION_REFUSED") || acts.includes("APPLICATION_DISMISSED");
  return outcome === "DISMISSED" && ofRequest && !ofSuit ? undefined : SIDE_OF[outcome];
}

/** For whom a court decides in the place of the ruling that it sets aside. */
function sideAnew(decision: string): Side | undefined {
  return sideOf(withoutSettingAside(decision));
}

/**
 * The last sentences of the result, for a text that gives the court's reasons and no order:
 * 故原告有权要求….
 */
function reasonsAtEnd(sections: readonly CaseSection[]): string {
  const result =
    sections.findLast((section) => section.kind === "RESULT") ??
    sections.findLast((section) => section.kind === "REASONING");
  if (result === undefined) return "";
  const words = sentencesOf(result.text).map(({ from, to }) => result.text.slice(from, to));
  return words.slice(-4).join("。");
}

function note(message: string, quote: string): ReviewNote {
  return { part: "outcome", message, ...(quote === "" ? {} : { quote: quote.slice(0, 300) }) };
}
