import type { PartyRecord, RulingRecord } from "../../domain/case-record.js";
import type { Outcome, Side } from "../../domain/closed-lists.js";
import { outcomeOf } from "./decision-words.js";
import type { CaseSection } from "./case-text.js";
import type { ReviewNote } from "./extraction.js";
import type { ExtractedRulings } from "./rulings.js";
import { sentencesOf } from "./text-place.js";

/** How a case ended, as far as its words say. */
export interface ExtractedOutcome {
  readonly outcome: Outcome;
  readonly prevailingSide?: Side | undefined;
  readonly notes: readonly ReviewNote[];
}

const SIDE_OF: Readonly<Partial<Record<Outcome, Side>>> = {
  PLAINTIFF_WINS: "CLAIMANT",
  PARTIAL: "CLAIMANT",
  DEFENDANT_WINS: "RESPONDENT",
  DISMISSED: "RESPONDENT",
  REORGANIZATION_APPROVED: "CLAIMANT",
  MEDIATED: "NEITHER",
  SETTLED: "NEITHER",
};

/**
 * The outcome of the last ruling. Every answer names its rule in a note, since it is read from words that courts use freely;
 * NOT_STATED where they contradict each other or are none of the known ones.
 */
export function extractOutcome(
  found: ExtractedRulings,
  parties: readonly PartyRecord[],
  sections: readonly CaseSection[],
): ExtractedOutcome {
  const last = found.rulings.at(-1);
  if (last?.disposition !== undefined) return reviewed(last, found, parties);
  const direct = outcomeOf(found.lastDecision);
  const words = direct ? found.lastDecision : found.lastDecision === "" ? reasonsAtEnd(sections) : "";
  const decided = direct ?? outcomeOf(words);
  if (decided === undefined)
    return {
      outcome: "NOT_STATED",
      notes: [note("the words do not say how the case ended, or contradict each other", words || found.lastDecision)],
    };
  const rule = direct ? decided.rule : `${decided.rule}/reasons`;
  return {
    outcome: decided.value,
    prevailingSide: SIDE_OF[decided.value],
    notes: [note(`${decided.value} by the rule ${rule}`, words)],
  };
}

/** What a reviewing court did, and for whom: who prevailed below prevails where it affirmed, the appellant where it reversed. */
function reviewed(last: RulingRecord, found: ExtractedRulings, parties: readonly PartyRecord[]): ExtractedOutcome {
  const appellants = new Set(
    parties
      .filter((party) => [party.role, ...(party.alsoRoles ?? [])].includes("APPELLANT"))
      .flatMap((party) => party.side ?? []),
  );
  const [appellant] = appellants.size === 1 ? [...appellants] : [];
  const below = outcomeOf(found.firstDecision)?.value;
  const other = appellant === "CLAIMANT" ? "RESPONDENT" : appellant === "RESPONDENT" ? "CLAIMANT" : undefined;
  const answer = (outcome: Outcome, prevailingSide: Side | undefined): ExtractedOutcome => ({
    outcome,
    prevailingSide,
    notes: [note(`${outcome} by the rule disposition/${(last.disposition ?? "").toLowerCase()}`, found.lastDecision)],
  });
  switch (last.disposition) {
    case "AFFIRMED":
      return answer("AFFIRMED", (below === undefined ? undefined : SIDE_OF[below]) ?? other);
    case "REVERSED": {
      const anew = outcomeOf(found.lastDecision.replace(/撤销[^，。；]{0,40}(?:判决|裁定)/gu, ""))?.value;
      return answer("REVERSED", (anew === undefined ? undefined : SIDE_OF[anew]) ?? appellant);
    }
    case "PARTLY_REVERSED":
      return answer("REVERSED", undefined);
    case "REMANDED":
      return answer("NOT_STATED", undefined);
    case "REPLACED_BY_SETTLEMENT":
      return answer("MEDIATED", "NEITHER");
    case "WITHDRAWN":
      return answer("WITHDRAWN", undefined);
    case undefined:
      return answer("NOT_STATED", undefined);
  }
}

/** The last sentences of the result, for a text that gives the court's reasons and no order: 故原告有权要求…. */
function reasonsAtEnd(sections: readonly CaseSection[]): string {
  const result =
    sections.findLast((section) => section.kind === "RESULT") ?? sections.findLast((section) => section.kind === "REASONING");
  if (result === undefined) return "";
  const words = sentencesOf(result.text).map(({ from, to }) => result.text.slice(from, to));
  return words.slice(-4).join("。");
}

function note(message: string, quote: string): ReviewNote {
  return { part: "outcome", message, ...(quote === "" ? {} : { quote: quote.slice(0, 300) }) };
}
