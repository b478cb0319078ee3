import type { NamedCourtRecord, RulingRecord, UnresolvedRecord } from "../../domain/case-record.js";
import type { RulingStage } from "../../domain/closed-lists.js";
import { normalizeCaseNumber, stageOfCaseNumber } from "../../domain/case-number.js";
import { CASE_NUMBER } from "../../language/case-numbers.js";
import type { CaseText, SectionKind } from "./case-text.js";
import { type CourtAct, findCourtActs } from "./court-acts.js";
import { findCourts, type FoundCourt } from "./court-names.js";
import { findDates } from "../../language/dates.js";
import { isDecision, tellsAppeal } from "./decision-words.js";
import type { NamedRulingCourt } from "./extraction.js";
import { isWholeJudgment, readHead, readJudgmentRulings, readReviewed } from "./judgment-rulings.js";
import type { CourtNames } from "./ports.js";
import { decisionWords, ORDER, type RulingDraft, rulingRecord } from "./ruling-draft.js";
import { ordersOf } from "./ruling-orders.js";
import { clauseAround, sentencesOf } from "../../language/sentences.js";
import { evidenceAt } from "./evidence-at.js";

/** The rulings of a case with what was found about their courts. */
export interface ExtractedRulings {
  readonly rulings: readonly RulingRecord[];
  /** Courts that the text names and that made none of the rulings. */
  readonly courts: readonly NamedCourtRecord[];
  readonly unresolved: readonly UnresolvedRecord[];
  /** The deciding sentences of each ruling, in the order of `rulings`. */
  readonly decisions: readonly string[];
  /** The courts of the rulings as written, in the order of `rulings`. */
  readonly rulingCourts: readonly NamedRulingCourt[];
}

/** Where courts act. Comments and rules speak of courts in general. */
const WITH_ACTS: ReadonlySet<SectionKind> = new Set(["FACTS", "CLAIM", "DEFENCE", "FINDINGS", "REASONING", "RESULT", "OTHER"]);
const MOST_RULINGS = 30;
/** 法院于2021年3月15日作出（2020）清0102民初3456号民事判决 */
const NUMBER_GIVEN = new RegExp(
  `法院(?:[^，。；（(]{0,20}[，,]?)?作出(?:了)?(?<number>${CASE_NUMBER})(?:民事|行政|刑事|执行)*(?:判决|裁定|调解)`,
  "u",
);
/** 一审宣判后，马某提起上诉 */
const AFTER_FIRST = /^(?:一审|原审)(?:法院)?(?:宣判|判决|裁定)后/u;
/** 高级人民法院裁定驳回其再审申请 */
const REFUSES_RETRIAL = /驳回[^，。；]{0,20}再审(?:申请|请求)/u;
/** 某公司提起上诉，二审中撤回上诉 */
const GIVES_UP = /(?<!准许.{0,20}|准予.{0,20}|同意.{0,20})撤回上诉/u;

/**
 * Reads the rulings that a case tells of: each stage with its court where the text names it, what it decided and what that did
 * to the ruling before. `matter` is what the case's name says that it is about.
 */
export function extractRulings(text: CaseText, courts: CourtNames, matter: string): ExtractedRulings {
  const drafts: RulingDraft[] = [];
  const ofStage = (stage: RulingStage): RulingDraft => {
    const known = drafts.find((draft) => draft.stage === stage);
    if (known) return known;
    const draft: RulingDraft = { stage, effective: false, decisions: [], orders: [] };
    drafts.push(draft);
    return draft;
  };
  const head = readHead(text, courts);
  if (head) Object.assign(ofStage(head.stage), head);
  if (head) readReviewed(text, courts, ofStage);
  if (head && isWholeJudgment(text)) {
    readJudgmentRulings(text, courts, head.stage, ofStage);
    return extracted(text, courts, drafts);
  }
  const usual = usualStage(matter);
  let current: RulingDraft | undefined;
  let appealed = false;
  const hasResult = text.sections.some((section) => section.kind === "RESULT" || section.kind === "REASONING");
  for (const section of text.sections) {
    if (!WITH_ACTS.has(section.kind)) continue;
    const tells = !hasResult || section.kind === "RESULT" || section.kind === "REASONING" || section.kind === "OTHER";
    const acts = new Map(findCourtActs(section.text, courts).map((act) => [act.sentence.from, act]));
    const dates = findDates(section.text);
    const ordersFrom = new Map<RulingDraft, number>();
    for (const sentence of sentencesOf(section.text)) {
      const words = section.text.slice(sentence.from, sentence.to);
      const found = acts.get(sentence.from);
      const heard = tells || found?.stage === "OBJECTION" ? found : undefined; // facts tell of rulings in other matters
      const act = heard && isOpinionOfAnother(heard, drafts, appealed) ? undefined : heard;
      if (act && !(act.effective && act.court === undefined && act.stage === undefined && current)) {
        const number = numberGiven(words);
        if (act.stage === "FIRST_INSTANCE" && AFTER_FIRST.test(words)) nameFirst(drafts);
        const stage = REFUSES_RETRIAL.test(words)
          ? "RETRIAL"
          : (act.stage ??
            (number === undefined ? undefined : stageOfCaseNumber(number)) ??
            stageFor(act, { head: head?.stage, usual, appealed, current }));
        current = ofStage(stage);
        if (act.effective) current.effective = true;
        if (number !== undefined && stageOfCaseNumber(number) === current.stage) current.caseNumber ??= number;
        if (act.court && !current.court) {
          const evidence = evidenceAt(section, clauseAround(section.text, act.court));
          current.court = { name: act.court.name, id: act.court.id, evidence };
        }
        const date = act.court === undefined && act.stage === undefined ? undefined : dateOf(section.text, act, dates);
        if (date !== undefined && isDecision(words)) current.date ??= date;
        current.evidence ??= evidenceAt(section, sentence);
      }
      if (act?.effective && current) current.effective = true;
      const isOwn = section.kind === "RESULT" || act !== undefined || (tells && current !== undefined);
      if (isOwn && isDecision(words) && !(GIVES_UP.test(words) && current?.stage !== "SECOND_INSTANCE")) {
        current ??= ofStage(head?.stage ?? usual ?? "NOT_STATED");
        current.decisions.push({ words, evidence: evidenceAt(section, sentence), section, place: sentence });
        if (!ordersFrom.has(current)) ordersFrom.set(current, sentence.from);
      }
      if (tells && tellsAppeal(words)) {
        appealed = true;
        nameFirst(drafts);
      }
    }
    if (section.kind === "RESULT") giveOrders(section.text, ordersFrom);
  }
  return extracted(text, courts, drafts);
}

/** Only a first instance is appealed. */
function nameFirst(drafts: readonly RulingDraft[]): void {
  const first = drafts.find((draft) => draft.stage === "NOT_STATED");
  if (first && !drafts.some((draft) => draft.stage === "FIRST_INSTANCE")) first.stage = "FIRST_INSTANCE";
}

/** Each ruling's orders stand from where it begins to decide to where the next one does. */
function giveOrders(text: string, ordersFrom: ReadonlyMap<RulingDraft, number>): void {
  const starts = [...ordersFrom.entries()].toSorted((a, b) => a[1] - b[1]);
  for (const [index, [draft, from]] of starts.entries()) draft.orders = ordersOf(text.slice(from, starts[index + 1]?.[1]));
}

/** The number of the ruling that a sentence tells: …法院作出（2020）清0102民初3456号民事判决. */
function numberGiven(words: string): string | undefined {
  const number = NUMBER_GIVEN.exec(words)?.groups?.["number"];
  return number === undefined ? undefined : normalizeCaseNumber(number);
}

function extracted(text: CaseText, courts: CourtNames, drafts: readonly RulingDraft[]): ExtractedRulings {
  const telling = drafts.filter(
    (draft) => draft.decisions.length > 0 || draft.court !== undefined || draft.caseNumber !== undefined,
  );
  const kept = telling.length > 0 ? telling : drafts; // 一审法院 of an objection is the court that enforces
  const ordered = kept.toSorted((a, b) => ORDER.indexOf(a.stage) - ORDER.indexOf(b.stage)).slice(0, MOST_RULINGS);
  const rulings = ordered.map((draft) => rulingRecord(draft, ordered));
  return {
    rulings,
    ...otherCourts(text, courts, drafts),
    decisions: ordered.map(decisionWords),
    rulingCourts: ordered.map(({ court, caseNumber }) => ({ id: court?.id, name: court?.name, caseNumber })),
  };
}

/** What a court does in a matter that is no suit: reorganisation, review of arbitration, enforcement. */
function usualStage(matter: string): RulingStage | undefined {
  if (/破产|重整|强制清算|和解程序/u.test(matter)) return "INSOLVENCY";
  if (/仲裁协议效力|撤销仲裁裁决|不予执行仲裁|承认[^案]{0,12}仲裁/u.test(matter)) return "ARBITRATION_REVIEW";
  if (/执行实施|申请(?:强制)?执行|(?:^|[^之])执行(?:案|$)/u.test(matter) && !/异议|复议|诉/u.test(matter)) return "ENFORCEMENT";
  if (/执行复议/u.test(matter)) return "RECONSIDERATION";
  return undefined;
}

interface Situation {
  readonly head: RulingStage | undefined;
  readonly usual: RulingStage | undefined;
  readonly appealed: boolean;
  readonly current: RulingDraft | undefined;
}

/** The stage of an act whose words name none: of the judgment itself (本院), of the matter, of the court that acted before. */
function stageFor(act: CourtAct, { head, usual, appealed, current }: Situation): RulingStage {
  if (head !== undefined) return head;
  if (usual !== undefined) return usual;
  const isOther = act.court !== undefined && current?.court !== undefined && !sameCourt(act.court, current.court);
  if (appealed && current?.stage !== "SECOND_INSTANCE" && (isOther || current?.court === undefined) && act.court !== undefined)
    return "SECOND_INSTANCE";
  if (current !== undefined && current.stage !== "OBJECTION" && !isOther) return current.stage;
  return "NOT_STATED";
}

/**
 * A court that only thinks something (认为) and has decided nothing so far, where another court's ruling was told and nobody
 * appealed from that: its opinion on another matter, as a text cites it.
 */
function isOpinionOfAnother(act: CourtAct, drafts: readonly RulingDraft[], appealed: boolean): boolean {
  const { court } = act;
  if (court === undefined || act.rules || act.stage !== undefined) return false;
  if (drafts.some((draft) => draft.court && sameCourt(court, draft.court))) return false;
  const second = drafts.find((draft) => draft.stage === "SECOND_INSTANCE");
  if (appealed) return second !== undefined && (second.court !== undefined || second.decisions.length > 0);
  return drafts.some((draft) => draft.court !== undefined || draft.decisions.length > 0);
}

function sameCourt(a: FoundCourt, b: { readonly name: string; readonly id?: string | undefined }): boolean {
  return a.name === b.name || (a.id !== undefined && a.id === b.id);
}

/** The date that the clause of the act tells: 北京金融法院于2023年5月裁定… */
function dateOf(text: string, act: CourtAct, dates: ReturnType<typeof findDates>): string | undefined {
  const clause = clauseAround(text, { from: act.from, to: act.court?.to ?? act.from });
  const from = Math.max(act.sentence.from, clause.from - 12); // 2023年2月，某法院…
  return dates.find((each) => each.from >= from && each.to <= clause.to && each.date !== undefined)?.date;
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
        unknown.set(court.name, { kind: "court", raw: court.name, reason: "the graph knows no court of this name" });
      else if (!authors.has(court.id) && !named.has(court.id))
        named.set(court.id, { court: court.id, evidence: evidenceAt(section, clauseAround(section.text, court)) });
    }
  }
  for (const { court } of drafts)
    if (court && court.id === undefined)
      unknown.set(court.name, { kind: "court", raw: court.name, reason: "the graph knows no court of this name" });
  return { courts: [...named.values()].slice(0, 50), unresolved: [...unknown.values()] };
}
