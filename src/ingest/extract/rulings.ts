import type { NamedCourtRecord, UnresolvedRecord } from "../../domain/case-record.js";
import type { RulingRecord } from "../../domain/ruling-record.js";
import type { RulingStage } from "../../domain/closed-lists.js";
import type { CaseText } from "./case-text.js";
import type { NamedRulingCourt } from "./extraction.js";
import {
  isWholeJudgment,
  readHead,
  readJudgmentRulings,
  readReviewed,
  stageByOrders,
} from "./judgment-rulings.js";
import { readNarratedRulings } from "./narrated-rulings.js";
import type { Order } from "./orders.js";
import { otherCourts } from "./other-courts.js";
import type { CourtNames } from "./ports.js";
import { decisionWords, ORDER, type RulingDraft, rulingRecord } from "./ruling-draft.js";
import { MOST_OF_A_CASE } from "../record/record-bounds.js";

/** The rulings of a case with what was found about their courts. */
export interface ExtractedRulings {
  readonly rulings: readonly RulingRecord[];
  /** Courts that the text names and that made none of the rulings. */
  readonly courts: readonly NamedCourtRecord[];
  readonly unresolved: readonly UnresolvedRecord[];
  /**
   * The items of each ruling's operative part, in the order of `rulings`; empty where none is read.
   */
  readonly items: readonly (readonly Order[])[];
  /** The deciding sentences of each ruling, in the order of `rulings`. */
  readonly decisions: readonly string[];
  /** The courts of the rulings as written, in the order of `rulings`. */
  readonly rulingCourts: readonly NamedRulingCourt[];
}

/**
 * Reads the rulings of a case: each stage with its court where the text names it, what it decided
 * and what that did to the ruling before. `matter` is what the case's name says that it is about.
 */
export function extractRulings(
  text: CaseText,
  courts: CourtNames,
  matter: string,
): ExtractedRulings {
  const drafts: RulingDraft[] = [];
  const ofStage = (stage: RulingStage): RulingDraft => {
    const known = drafts.find((draft) => draft.stage === stage);
    if (known) return known;
    const draft: RulingDraft = { stage, effective: false, decisions: [], orders: [] };
    drafts.push(draft);
    return draft;
  };
  const whole = isWholeJudgment(text);
  const printed = readHead(text, courts);
  const own = ownStage(printed?.stage, text, whole);
  const head = printed && { ...printed, stage: own };
  if (head) Object.assign(ofStage(own), head);
  if (head) readReviewed(text, courts, ofStage);
  if (whole) readJudgmentRulings(text, courts, own, ofStage);
  else readNarratedRulings(text.sections, courts, drafts, ofStage, { head: head?.stage, matter });
  return extracted(text, courts, drafts, head?.stage);
}

/** The stage of the document itself: by its number, else by what it orders. */
function ownStage(printed: RulingStage | undefined, text: CaseText, whole: boolean): RulingStage {
  if (printed !== undefined && printed !== "NOT_STATED") return printed;
  return whole ? stageByOrders(text) : "NOT_STATED";
}

function extracted(
  text: CaseText,
  courts: CourtNames,
  drafts: readonly RulingDraft[],
  own: RulingStage | undefined,
): ExtractedRulings {
  // what a document itself decides comes last, whatever its stage
  const place = ({ stage, items }: RulingDraft) =>
    stage === own || items !== undefined ? ORDER.length : ORDER.indexOf(stage);
  const substantial = drafts.filter(
    (draft) =>
      draft.decisions.length > 0 || draft.court !== undefined || draft.caseNumber !== undefined,
  );
  // 一审法院 of an objection is the court that enforces
  const kept = substantial.length > 0 ? substantial : drafts;
  const ordered = kept.toSorted((a, b) => place(a) - place(b)).slice(-MOST_OF_A_CASE.rulings);
  const rulings = ordered.map((draft) => rulingRecord(draft, ordered));
  return {
    rulings,
    ...otherCourts(text, courts, drafts),
    items: ordered.map(({ items }) => items ?? []),
    decisions: ordered.map(decisionWords),
    rulingCourts: ordered.map(({ court, caseNumber }) => ({
      id: court?.id,
      name: court?.name,
      caseNumber,
    })),
  };
}
