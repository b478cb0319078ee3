import type { RulingStage } from "../../domain/closed-lists.js";
import { normalizeCaseNumber, stageOfCaseNumber } from "../../domain/case-number.js";
import { firstMeaning } from "../../lexicon/first-meaning.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { findCaseNumbers } from "../../language/case-numbers.js";
import { findDates, type FoundDate } from "../../language/dates.js";
import type { Place } from "../../language/place.js";
import { clauseAround, sentencesOf } from "../../language/sentences.js";
import { type CaseSection, WITH_ACTS } from "./case-text.js";
import { type CourtAct, findCourtActs } from "./court-acts.js";
import type { FoundCourt } from "./court-names.js";
import { isDecision, statesAppeal } from "./decision-words.js";
import { evidenceAt } from "./evidence-at.js";
import type { CourtNames } from "./ports.js";
import type { DraftOfStage, RulingDraft } from "./ruling-draft.js";
import { ordersOf } from "./ruling-orders.js";

/** How far before a number the court that gave it is looked for. */
const NUMBER_REACH = 40;
const ACTS = LEXICON.table<
  "AFTER_FIRST" | "REFUSES_RETRIAL" | "GIVES_UP" | "BEFORE_NUMBER" | "BEHIND_NUMBER"
>("court-acts");
const MATTERS = LEXICON.table<RulingStage | "LATER">("matter-stages");

/**
 * Reads the rulings that a release reports: whose sentence a decision stands in follows from the
 * courts and stages that the sentences before it name. `matter` is what the case's name says that
 * it is about, `head` the stage of a document by its own number.
 */
export function readNarratedRulings(
  sections: readonly CaseSection[],
  courts: CourtNames,
  drafts: readonly RulingDraft[],
  ofStage: DraftOfStage,
  { head, matter }: { readonly head: RulingStage | undefined; readonly matter: string },
): void {
  const hasResult = sections.some(({ kind }) => kind === "RESULT" || kind === "REASONING");
  const reading: Reading = {
    drafts,
    ofStage,
    head,
    usual: usualStage(matter),
    current: undefined,
    appealed: false,
  };
  for (const section of sections)
    if (WITH_ACTS.has(section.kind)) readSection(section, courts, hasResult, reading);
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
    const relevant = aboutRulings || found?.stage === "OBJECTION" ? found : undefined;
    const act = relevant && isOpinionOfAnother(relevant, reading) ? undefined : relevant;
    if (act) readAct(act, words, section, dates, reading);
    const isOwn =
      section.kind === "RESULT" ||
      act !== undefined ||
      (aboutRulings && reading.current !== undefined);
    const decides = isOwn && isDecision(words) && !givesUp(words, reading);
    if (decides) readDecision(words, section, sentence, reading, ordersFrom);
    if (aboutRulings && statesAppeal(words)) {
      reading.appealed = true;
      nameFirst(reading.drafts);
    }
  }
  if (section.kind === "RESULT") giveOrders(section.text, ordersFrom);
}

/** 服判息诉, where no appeal is withdrawn: a party's word, no decision. */
function givesUp(words: string, { current }: Reading): boolean {
  return ACTS.has(words, "GIVES_UP") && current?.stage !== "SECOND_INSTANCE";
}

/** Takes a deciding sentence into the ruling that the sentences speak of. */
function readDecision(
  words: string,
  section: CaseSection,
  place: Place,
  reading: Reading,
  ordersFrom: Map<RulingDraft, number>,
): void {
  reading.current ??= reading.ofStage(reading.head ?? reading.usual ?? "NOT_STATED");
  const evidence = evidenceAt(section, place);
  reading.current.decisions.push({ words, evidence, section, place });
  if (!ordersFrom.has(reading.current)) ordersFrom.set(reading.current, place.from);
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
 * ruling was reported and nobody appealed: its opinion on another matter, as a text cites it.
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
