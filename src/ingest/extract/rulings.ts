import type { NamedCourtRecord, RulingRecord, UnresolvedRecord } from "../../domain/case-record.js";
import type { RulingStage } from "../../domain/closed-lists.js";
import { normalizeCaseNumber, stageOfCaseNumber } from "../../domain/case-number.js";
import { firstMeaning } from "../../lexicon/first-meaning.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { findCaseNumbers } from "../../language/case-numbers.js";
import type { CaseSection, CaseText, SectionKind } from "./case-text.js";
import { type CourtAct, findCourtActs } from "./court-acts.js";
import { findCourts, type FoundCourt } from "./court-names.js";
import { findDates, type FoundDate } from "../../language/dates.js";
import { isDecision, statesAppeal } from "./decision-words.js";
import type { NamedRulingCourt } from "./extraction.js";
import {
  isWholeJudgment,
  readHead,
  readJudgmentRulings,
  readReviewed,
  stageByOrders,
} from "./judgment-rulings.js";
import type { Order } from "./orders.js";
import type { CourtNames } from "./ports.js";
import {
  decisionWords,
  type DraftOfStage,
  ORDER,
  type RulingDraft,
  rulingRecord,
} from "./ruling-draft.js";
import { ordersOf } from "./ruling-orders.js";
import { clauseAround, sentencesOf } from "../../language/sentences.js";
import { evidenceAt } from "./evidence-at.js";

/** The rulings of a case with what was found about their courts. */
export interface ExtractedRulings {
  readonly rulings: readonly RulingRecord[];
  /** Courts that the text names and that made none of the rulings. */
  readonly courts: readonly NamedCourtRecord[];
  readonly unresolved: readonly UnresolvedRecord[];
  /** The items of each ruling's operative part, in the order of `rulings`; empty where none is read. */
  readonly items: readonly (readonly Order[])[];
  /** The deciding sentences of each ruling, in the order of `rulings`. */
  readonly decisions: readonly string[];
  /** The courts of the rulings as written, in the order of `rulings`. */
  readonly rulingCourts: readonly NamedRulingCourt[];
}

/** Where courts act. Comments and rules speak of courts in general. */
const WITH_ACTS: ReadonlySet<SectionKind> = new Set([
  "FACTS",
  "CLAIM",
  "DEFENCE",
  "FINDINGS",
  "REASONING",
  "RESULT",
  "OTHER",
]);
const MOST_RULINGS = 30;
/** How far before a number the court that gave it is looked for. */
const NUMBER_REACH = 40;
const ACTS = LEXICON.table<
  "AFTER_FIRST" | "REFUSES_RETRIAL" | "GIVES_UP" | "BEFORE_NUMBER" | "BEHIND_NUMBER"
>("court-acts");
const MATTERS = LEXICON.table<RulingStage | "LATER">("matter-stages");

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
  else {
    const hasResult = text.sections.some(({ kind }) => kind === "RESULT" || kind === "REASONING");
    const reading: Reading = {
      drafts,
      ofStage,
      head: head?.stage,
      usual: usualStage(matter),
      current: undefined,
      appealed: false,
    };
    for (const section of text.sections)
      if (WITH_ACTS.has(section.kind)) readSection(section, courts, hasResult, reading);
  }
  return extracted(text, courts, drafts);
}

/** The stage of the document itself: by its number, else by what it orders. */
function ownStage(printed: RulingStage | undefined, text: CaseText, whole: boolean): RulingStage {
  if (printed !== undefined && printed !== "NOT_STATED") return printed;
  return whole ? stageByOrders(text) : "NOT_STATED";
}

/** What is known of a case's rulings while its sections are read in order. */
interface Reading {
  readonly drafts: readonly RulingDraft[];
  readonly ofStage: DraftOfStage;
  /** The stage of a judgment by its own number. */
  readonly head: RulingStage | undefined;
  /** The stage that the matter has where the words say none. */
  readonly usual: RulingStage | undefined;
  /** The ruling that the sentences speak of. */
  current: RulingDraft | undefined;
  appealed: boolean;
}

/**
 * Reads one section; facts beside a result tell of rulings in other matters, except on objections.
 */
function readSection(
  section: CaseSection,
  courts: CourtNames,
  hasResult: boolean,
  reading: Reading,
): void {
  const aboutRulings =
    !hasResult ||
    section.kind === "RESULT" ||
    section.kind === "REASONING" ||
    section.kind === "OTHER";
  const acts = new Map(findCourtActs(section.text, courts).map((act) => [act.sentence.from, act]));
  const dates = findDates(section.text);
  const ordersFrom = new Map<RulingDraft, number>();
  for (const sentence of sentencesOf(section.text)) {
    const words = section.text.slice(sentence.from, sentence.to);
    const found = acts.get(sentence.from);
    const heard = aboutRulings || found?.stage === "OBJECTION" ? found : undefined;
    const act = heard && isOpinionOfAnother(heard, reading) ? undefined : heard;
    if (act) readAct(act, words, section, dates, reading);
    const isOwn =
      section.kind === "RESULT" ||
      act !== undefined ||
      (aboutRulings && reading.current !== undefined);
    if (
      isOwn &&
      isDecision(words) &&
      !(ACTS.has(words, "GIVES_UP") && reading.current?.stage !== "SECOND_INSTANCE")
    ) {
      reading.current ??= reading.ofStage(reading.head ?? reading.usual ?? "NOT_STATED");
      reading.current.decisions.push({
        words,
        evidence: evidenceAt(section, sentence),
        section,
        place: sentence,
      });
      if (!ordersFrom.has(reading.current)) ordersFrom.set(reading.current, sentence.from);
    }
    if (aboutRulings && statesAppeal(words)) {
      reading.appealed = true;
      nameFirst(reading.drafts);
    }
  }
  if (section.kind === "RESULT") giveOrders(section.text, ordersFrom);
}

/**
 * Takes a court's act into the ruling that it belongs to, which the sentences behind it then speak
 * of.
 */
function readAct(
  act: CourtAct,
  words: string,
  section: CaseSection,
  dates: readonly FoundDate[],
  reading: Reading,
): void {
  if (act.effective && act.court === undefined && act.stage === undefined && reading.current) {
    reading.current.effective = true; // 判决已发生法律效力
    return;
  }
  if (act.stage === "FIRST_INSTANCE" && ACTS.has(words, "AFTER_FIRST")) nameFirst(reading.drafts);
  const number = numberGiven(words);
  const numbered = number === undefined ? undefined : stageOfCaseNumber(number);
  const draft = reading.ofStage(
    ACTS.has(words, "REFUSES_RETRIAL")
      ? "RETRIAL"
      : (act.stage ?? numbered ?? stageFor(act, reading)),
  );
  reading.current = draft;
  if (act.effective) draft.effective = true;
  if (number !== undefined && numbered === draft.stage) draft.caseNumber ??= number;
  if (act.court) {
    const evidence = evidenceAt(section, clauseAround(section.text, act.court));
    draft.court ??= { name: act.court.name, id: act.court.id, evidence };
  }
  const date =
    act.court === undefined && act.stage === undefined
      ? undefined
      : dateOf(section.text, act, dates);
  if (date !== undefined && isDecision(words)) draft.date ??= date;
  draft.evidence ??= evidenceAt(section, act.sentence);
}

/** Only a first instance is appealed. */
function nameFirst(drafts: readonly RulingDraft[]): void {
  const first = drafts.find((draft) => draft.stage === "NOT_STATED");
  if (first && !drafts.some((draft) => draft.stage === "FIRST_INSTANCE"))
    first.stage = "FIRST_INSTANCE";
}

/** Each ruling's orders stand from where it begins to decide to where the next one does. */
function giveOrders(text: string, ordersFrom: ReadonlyMap<RulingDraft, number>): void {
  const starts = [...ordersFrom.entries()].toSorted((a, b) => a[1] - b[1]);
  for (const [index, [draft, from]] of starts.entries())
    draft.orders = ordersOf(text.slice(from, starts[index + 1]?.[1]));
}

/** The number of the ruling that a sentence reports: …法院作出（2020）清0102民初3456号民事判决. */
function numberGiven(words: string): string | undefined {
  const given = findCaseNumbers(words).find(
    ({ from, to }) =>
      ACTS.has(words.slice(Math.max(0, from - NUMBER_REACH), from), "BEFORE_NUMBER") &&
      ACTS.has(words.slice(to), "BEHIND_NUMBER"),
  );
  return given && normalizeCaseNumber(words.slice(given.from, given.to));
}

function extracted(
  text: CaseText,
  courts: CourtNames,
  drafts: readonly RulingDraft[],
): ExtractedRulings {
  const substantial = drafts.filter(
    (draft) =>
      draft.decisions.length > 0 || draft.court !== undefined || draft.caseNumber !== undefined,
  );
  // 一审法院 of an objection is the court that enforces
  const kept = substantial.length > 0 ? substantial : drafts;
  const ordered = kept.toSorted((a, b) => rank(a) - rank(b)).slice(0, MOST_RULINGS);
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

/** A document's own ruling is its last, whatever its stage. */
function rank({ stage, items }: RulingDraft): number {
  return items === undefined ? ORDER.indexOf(stage) : ORDER.length;
}

/**
 * What a court does in a matter that is no suit: reorganisation, review of arbitration,
 * enforcement.
 */
function usualStage(matter: string): RulingStage | undefined {
  const stage = firstMeaning(MATTERS, matter);
  return stage === "LATER" ? undefined : stage;
}

/**
 * The stage of an act whose words name none: of the judgment itself (本院), of the matter, of the
 * court that acted before.
 */
function stageFor(act: CourtAct, { head, usual, appealed, current }: Reading): RulingStage {
  if (head !== undefined) return head;
  if (usual !== undefined) return usual;
  const isOther =
    act.court !== undefined && current?.court !== undefined && !sameCourt(act.court, current.court);
  if (
    appealed &&
    current?.stage !== "SECOND_INSTANCE" &&
    (isOther || current?.court === undefined) &&
    act.court !== undefined
  )
    return "SECOND_INSTANCE";
  if (current !== undefined && current.stage !== "OBJECTION" && !isOther) return current.stage;
  return "NOT_STATED";
}

/**
 * A court that only thinks something (认为) and has decided nothing so far, where another court's
 * ruling was told and nobody appealed from that: its opinion on another matter, as a text cites it.
 */
function isOpinionOfAnother(act: CourtAct, { drafts, appealed }: Reading): boolean {
  const { court } = act;
  if (court === undefined || act.rules || act.stage !== undefined) return false;
  if (drafts.some((draft) => draft.court && sameCourt(court, draft.court))) return false;
  const second = drafts.find((draft) => draft.stage === "SECOND_INSTANCE");
  if (appealed)
    return second !== undefined && (second.court !== undefined || second.decisions.length > 0);
  return drafts.some((draft) => draft.court !== undefined || draft.decisions.length > 0);
}

function sameCourt(
  a: FoundCourt,
  b: { readonly name: string; readonly id?: string | undefined },
): boolean {
  return a.name === b.name || (a.id !== undefined && a.id === b.id);
}

/** The date in the clause of the act: 北京金融法院于2023年5月裁定… */
function dateOf(text: string, act: CourtAct, dates: readonly FoundDate[]): string | undefined {
  const clause = clauseAround(text, { from: act.from, to: act.court?.to ?? act.from });
  const from = Math.max(act.sentence.from, clause.from - 12); // 2023年2月，某法院…
  return dates.find((each) => each.from >= from && each.to <= clause.to && each.date !== undefined)
    ?.date;
}

function otherCourts(
  text: CaseText,
  courts: CourtNames,
  drafts: readonly RulingDraft[],
): Pick<ExtractedRulings, "courts" | "unresolved"> {
  const authors = new Set(drafts.flatMap((draft) => draft.court?.id ?? []));
  const named = new Map<string, NamedCourtRecord>();
  const unknown = new Map<string, UnresolvedRecord>();
  for (const section of text.sections) {
    if (!WITH_ACTS.has(section.kind)) continue;
    for (const court of findCourts(section.text, courts)) {
      if (court.id === undefined)
        unknown.set(court.name, {
          kind: "court",
          raw: court.name,
          reason: "the graph knows no court of this name",
        });
      else if (!authors.has(court.id) && !named.has(court.id))
        named.set(court.id, {
          court: court.id,
          evidence: evidenceAt(section, clauseAround(section.text, court)),
        });
    }
  }
  for (const { court } of drafts)
    if (court && court.id === undefined)
      unknown.set(court.name, {
        kind: "court",
        raw: court.name,
        reason: "the graph knows no court of this name",
      });
  return { courts: [...named.values()].slice(0, 50), unresolved: [...unknown.values()] };
}
