import type { NamedCourtRecord, RulingRecord, UnresolvedRecord } from "../../domain/case-record.js";
import type { RulingStage } from "../../domain/closed-lists.js";
import { normalizeCaseNumber, stageOfCaseNumber } from "../../domain/case-number.js";
import type { Evidence } from "../../domain/evidence.js";
import { extractAmounts } from "./amounts.js";
import { type CourtAct, findCourtActs } from "./court-acts.js";
import { findCourts, type FoundCourt } from "./court-names.js";
import type { CaseSection, CaseText, SectionKind } from "./case-text.js";
import { findDates } from "./dates.js";
import { CASE_NUMBER, findCaseNumbers } from "./case-numbers.js";
import { dispositionOf, isDecision, isFormula } from "./decision-words.js";
import type { CourtNames } from "./ports.js";
import { clauseAround, evidenceAt, type Place, sentencesOf } from "./text-place.js";

/** The rulings of a case with what was found about their courts. */
export interface ExtractedRulings {
  readonly rulings: readonly RulingRecord[];
  /** Courts that the text names and that made none of the rulings. */
  readonly courts: readonly NamedCourtRecord[];
  readonly unresolved: readonly UnresolvedRecord[];
  /** The deciding sentences of each ruling, in the order of `rulings`. */
  readonly decisions: readonly string[];
}

/** Where courts act. Comments and rules speak of courts in general. */
const WITH_ACTS: ReadonlySet<SectionKind> = new Set(["FACTS", "CLAIM", "DEFENCE", "FINDINGS", "REASONING", "RESULT", "OTHER"]);
const MOST_RULINGS = 30;
const LONGEST_RESULT = 800;
/** 2023-05-06 */
const WHOLE_DATE = 10;
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
const REVIEWED: Readonly<Partial<Record<RulingStage, readonly RulingStage[]>>> = {
  SECOND_INSTANCE: ["FIRST_INSTANCE"],
  RETRIAL: ["SECOND_INSTANCE", "FIRST_INSTANCE", "NOT_STATED"],
  RECONSIDERATION: ["OBJECTION"],
};
/** The order in which stages follow each other. */
const ORDER: readonly RulingStage[] = ["ENFORCEMENT", "OBJECTION", "RECONSIDERATION", "FIRST_INSTANCE", "NOT_STATED", "INSOLVENCY", "ARBITRATION_REVIEW", "OTHER", "SECOND_INSTANCE", "RETRIAL"]; // prettier-ignore
const APPEALS = /(?:提起|提出)?上诉(?!人|状|期)/u;
const NO_APPEAL = /[未没](?:有)?(?:提起|提出)?上诉/u;
/** 不服某区人民法院（2022）京0102民初555号民事判决 */
const REVIEWED_NUMBER = new RegExp(
  `不服(?<court>\\p{Script=Han}{4,30}法院|本院)(?:于[^，。（(]{4,14})?(?:作出的)?(?<number>${CASE_NUMBER})`,
  "gu",
);
/** 清河市白石区人民法院于2018年2月9日作出（2017）清0102民初12号民事判决 */
const EARLIER_NUMBER = new RegExp(
  `^(?<court>\\p{Script=Han}{4,30}法院)(?:(?:遂|据此|经审理后?)[，,]?)?于(?<date>[^，。（(]{4,14})作出(?:了)?(?<number>${CASE_NUMBER})`,
  "u",
);
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
/** …判决：, 判决如下：: the orders of an earlier ruling follow. */
const ORDERS_BEGIN = /(?:判决|裁定)(?:如下)?[：:]/gu;
/** The words by which a judgment says that it is in force. */
const IN_FORCE =
  /本(?:判决|裁定)(?:为终审|(?:一经)?送达后?(?:即|立即)(?:发生法律效力|生效)|(?:自即日起|立即)(?:生效|发生法律效力))/u;
/** 判决如下：一、…；二、… */
const ORDER_START = /(?:^|[。；;\n：:])\s*(?=[一二三四五六七八九十]{1,3}、)/gu;

interface Draft {
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
}

/**
 * Reads the rulings that a case tells of: each stage with its court where the text names it, what it decided and what that did
 * to the ruling before. `matter` is what the case's name says that it is about.
 */
export function extractRulings(text: CaseText, courts: CourtNames, matter: string): ExtractedRulings {
  const drafts: Draft[] = [];
  const ofStage = (stage: RulingStage): Draft => {
    const known = drafts.find((draft) => draft.stage === stage);
    if (known) return known;
    const draft: Draft = { stage, effective: false, decisions: [], orders: [] };
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
  let current: Draft | undefined;
  let appealed = false;
  const hasResult = text.sections.some((section) => section.kind === "RESULT" || section.kind === "REASONING");
  for (const section of text.sections) {
    if (!WITH_ACTS.has(section.kind)) continue;
    const tells = !hasResult || section.kind === "RESULT" || section.kind === "REASONING" || section.kind === "OTHER";
    const acts = new Map(findCourtActs(section.text, courts).map((act) => [act.sentence.from, act]));
    const dates = findDates(section.text);
    const ordersFrom = new Map<Draft, number>();
    for (const sentence of sentencesOf(section.text)) {
      const words = section.text.slice(sentence.from, sentence.to);
      const found = acts.get(sentence.from);
      const act = tells || found?.stage === "OBJECTION" ? found : undefined; // facts tell of rulings in other matters
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
      if (tells && APPEALS.test(words) && !NO_APPEAL.test(words)) {
        appealed = true;
        nameFirst(drafts);
      }
    }
    if (section.kind === "RESULT") giveOrders(section.text, ordersFrom);
  }
  return extracted(text, courts, drafts);
}

/** Only a first instance is appealed. */
function nameFirst(drafts: readonly Draft[]): void {
  const first = drafts.find((draft) => draft.stage === "NOT_STATED");
  if (first && !drafts.some((draft) => draft.stage === "FIRST_INSTANCE")) first.stage = "FIRST_INSTANCE";
}

/** Each ruling's orders stand from where it begins to decide to where the next one does. */
function giveOrders(text: string, ordersFrom: ReadonlyMap<Draft, number>): void {
  const starts = [...ordersFrom.entries()].toSorted((a, b) => a[1] - b[1]);
  for (const [index, [draft, from]] of starts.entries()) draft.orders = ordersOf(text.slice(from, starts[index + 1]?.[1]));
}

/** The number of the ruling that a sentence tells: …法院作出（2020）清0102民初3456号民事判决. */
function numberGiven(words: string): string | undefined {
  const number = NUMBER_GIVEN.exec(words)?.groups?.["number"];
  return number === undefined ? undefined : normalizeCaseNumber(number);
}

function extracted(text: CaseText, courts: CourtNames, drafts: readonly Draft[]): ExtractedRulings {
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
  };
}

function decisionWords(draft: Draft): string {
  return draft.decisions.map((each) => `${each.orderedBy ?? ""}${each.words}`).join("。");
}

/** Whether a text is one court's document from its head to its orders, rather than what a release tells of one. */
function isWholeJudgment({ sections }: CaseText): boolean {
  return (
    sections[0]?.kind === "HEAD" && sections.some(({ kind }) => kind === "TAIL") && sections.some(({ kind }) => kind === "RESULT")
  );
}

/** What a judgment itself orders is its own ruling; what it tells of the courts below stands in the parts that begin with them. */
function readJudgmentRulings(text: CaseText, courts: CourtNames, own: RulingStage, ofStage: (stage: RulingStage) => Draft): void {
  const orderedBy = /调解书/u.test(text.title) ? "达成调解协议：" : /判决书/u.test(text.title) ? "判决" : "";
  for (const section of text.sections) {
    if (section.kind === "RESULT") {
      const draft = ofStage(own);
      for (const place of ordersIn(section.text))
        draft.decisions.push({
          words: section.text.slice(place.from, place.to),
          orderedBy,
          evidence: evidenceAt(section, place),
          section,
          place,
        });
      draft.orders = ordersOf(section.text);
      if (IN_FORCE.test(section.text)) draft.effective = true;
    } else if (section.kind === "OTHER" && section.heading.startsWith("一审")) readEarlierRulings(section, courts, own, ofStage);
  }
}

/** The sentences of a judgment's orders; the formulas behind them (costs, appeal) are none. */
function ordersIn(text: string): readonly Place[] {
  const sentences = sentencesOf(text);
  const end = sentences.findIndex(({ from, to }) => isFormula(text.slice(from, to)));
  return end < 0 ? sentences : sentences.slice(0, end);
}

/** The rulings of the courts below, as a judgment that reviews them tells them. */
function readEarlierRulings(
  section: CaseSection,
  courts: CourtNames,
  own: RulingStage,
  ofStage: (stage: RulingStage) => Draft,
): void {
  const usual = REVIEWED[own]?.at(-1) === "OBJECTION" ? "OBJECTION" : "FIRST_INSTANCE";
  if (REVIEWED[own] === undefined) return;
  const acts = new Map(findCourtActs(section.text, courts).map((act) => [act.sentence.from, act]));
  let current: Draft | undefined;
  let appealed = false;
  let ordersUntil = -1; // the end of the paragraph that lists orders
  for (const sentence of sentencesOf(section.text)) {
    const words = section.text.slice(sentence.from, sentence.to);
    const act = acts.get(sentence.from);
    const earlier = EARLIER_NUMBER.exec(words)?.groups;
    const numbered = earlier && stageOfCaseNumber(normalizeCaseNumber(earlier["number"] ?? ""));
    if (act || numbered) {
      const next = appealed && own === "RETRIAL" ? "SECOND_INSTANCE" : usual;
      const stage = numbered ?? act?.stage ?? next;
      if (stage === own) continue;
      current = ofStage(stage);
      current.evidence ??= evidenceAt(section, sentence);
      const court = act?.court;
      if (court)
        current.court ??= { name: court.name, id: court.id, evidence: evidenceAt(section, clauseAround(section.text, court)) };
      if (earlier && current.caseNumber === undefined) current.caseNumber = normalizeCaseNumber(earlier["number"] ?? "");
      const date = findDates(earlier?.["date"] ?? "")[0]?.date;
      if (date !== undefined) current.date ??= date;
    }
    if (sentence.from > ordersUntil || isFormula(words)) ordersUntil = -1;
    if (current && (ordersUntil >= 0 || isDecision(words))) {
      const orderedBy = ordersUntil >= 0 ? "判决" : "";
      current.decisions.push({ words, orderedBy, evidence: evidenceAt(section, sentence), section, place: sentence });
      if (current.orders.length === 0) current.orders = earlierOrders(section.text, sentence.from);
    }
    if (current && words.search(ORDERS_BEGIN) >= 0) ordersUntil = paragraphEnd(section.text, sentence.from);
    if (APPEALS.test(words) && !NO_APPEAL.test(words)) appealed = true;
  }
}

function paragraphEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** The numbered orders behind 判决： in the paragraph in which a sentence stands. */
function earlierOrders(text: string, from: number): readonly string[] {
  const paragraph = text.slice(from, paragraphEnd(text, from));
  const begin = [...paragraph.matchAll(ORDERS_BEGIN)][0];
  return begin === undefined ? [] : ordersOf(paragraph.slice(begin.index + begin[0].length));
}

/** Court, number and date as a judgment's head and tail print them. */
function readHead(text: CaseText, courts: CourtNames): Draft | undefined {
  const head = text.sections.find((section) => section.kind === "HEAD");
  const tail = text.sections.find((section) => section.kind === "TAIL");
  const number = head === undefined ? undefined : findCaseNumbers(head.text)[0];
  if (head === undefined || number === undefined) return undefined;
  const caseNumber = normalizeCaseNumber(head.text.slice(number.from, number.to));
  const court = findCourts(
    head.text.slice(0, number.from + 200).replace(/(?<=\p{Script=Han})[ \u3000](?=\p{Script=Han})/gu, ""),
    courts,
  )[0];
  const dates = tail === undefined ? [] : findDates(tail.text);
  const date = (dates.find((each) => each.date?.length === WHOLE_DATE) ?? dates[0])?.date; // what follows is printed later, or of a law
  const evidence = evidenceAt(head, number);
  const at = court === undefined ? -1 : head.text.indexOf(court.name);
  return {
    stage: stageOfCaseNumber(caseNumber) ?? "NOT_STATED",
    caseNumber,
    effective: false,
    decisions: [],
    orders: [],
    evidence,
    ...(date === undefined ? {} : { date }),
    ...(court === undefined
      ? {}
      : { court: { name: court.name, id: court.id, evidence: at < 0 ? evidence : evidenceAt(head, { from: at, to: at + court.name.length }) } }), // prettier-ignore
  };
}

/** The ruling that a judgment reviews: 不服某区人民法院（2022）京0102民初555号民事判决. */
function readReviewed(text: CaseText, courts: CourtNames, ofStage: (stage: RulingStage) => Draft): void {
  for (const section of text.sections) {
    if (section.kind !== "OTHER" && section.kind !== "HEAD") continue;
    for (const found of section.text.matchAll(REVIEWED_NUMBER)) {
      const caseNumber = normalizeCaseNumber(found.groups?.["number"] ?? "");
      const stage = stageOfCaseNumber(caseNumber);
      const draft = stage === undefined ? undefined : ofStage(stage);
      if (draft === undefined || draft.caseNumber !== undefined) continue;
      const place = { from: found.index, to: found.index + found[0].length };
      const court = findCourts(found.groups?.["court"] ?? "", courts)[0];
      draft.caseNumber = caseNumber;
      draft.evidence = evidenceAt(section, place);
      if (court) draft.court = { name: court.name, id: court.id, evidence: draft.evidence };
    }
  }
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
  readonly current: Draft | undefined;
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

function sameCourt(a: FoundCourt, b: { readonly name: string; readonly id?: string | undefined }): boolean {
  return a.name === b.name || (a.id !== undefined && a.id === b.id);
}

/** The date that the clause of the act tells: 北京金融法院于2023年5月裁定… */
function dateOf(text: string, act: CourtAct, dates: ReturnType<typeof findDates>): string | undefined {
  const clause = clauseAround(text, { from: act.from, to: act.court?.to ?? act.from });
  const from = Math.max(act.sentence.from, clause.from - 12); // 2023年2月，某法院…
  return dates.find((each) => each.from >= from && each.to <= clause.to && each.date !== undefined)?.date;
}

function rulingRecord(draft: Draft, all: readonly Draft[]): RulingRecord {
  const reviewed = (REVIEWED[draft.stage] ?? []).flatMap((stage) => all.find((other) => other.stage === stage) ?? [])[0];
  const disposition = REVIEWED[draft.stage] === undefined ? undefined : dispositionOf(decisionWords(draft))?.value;
  const result = draft.decisions.at(-1);
  const fines = draft.decisions.flatMap(finesOf);
  return {
    key: KEYS[draft.stage],
    stage: draft.stage,
    ...(draft.court?.id === undefined
      ? {}
      : { court: draft.court.id, courtGrounds: { basis: "CITED" as const, evidence: draft.court.evidence } }),
    ...(draft.date === undefined ? {} : { date: draft.date }),
    ...(draft.caseNumber === undefined ? {} : { caseNumber: draft.caseNumber }),
    ...(result === undefined
      ? {}
      : { result: (draft.orders.length > 0 ? draft.orders.join("；") : result.words).slice(0, LONGEST_RESULT) }),
    ...(draft.orders.length === 0 ? {} : { orders: draft.orders }),
    ...(fines.length === 0 ? {} : { fines }),
    ...(reviewed === undefined ? {} : { reviews: KEYS[reviewed.stage] }),
    ...(disposition === undefined ? {} : { disposition }),
    ...(draft.effective ? { effective: true } : {}),
    ...((result?.evidence ?? draft.evidence) ? { evidence: result?.evidence ?? draft.evidence } : {}),
  };
}

/** What a court fined somebody; what an authority fined before is no fine of the ruling. */
function finesOf({ words, section, place }: Draft["decisions"][number]): NonNullable<RulingRecord["fines"]> {
  if (section.kind !== "RESULT" || !/罚款/u.test(words)) return [];
  const only: CaseSection = {
    ...section,
    text: words,
    spanAt: (from, to) => section.spanAt(place.from + from, place.from + to),
  };
  return extractAmounts([only]).filter((amount) => amount.label === "罚款");
}

/** The numbered orders of a judgment. */
function ordersOf(text: string): readonly string[] {
  const starts = [...text.matchAll(ORDER_START)].map((found) => found.index + found[0].length);
  if (starts.length === 0) return [];
  return starts
    .map(
      (start, index) =>
        text
          .slice(start, starts[index + 1] ?? text.length)
          .split(/[。\n]/u)[0]
          ?.replace(/[；;\s]+$/u, "") ?? "",
    )
    .filter((order) => order.length > 3)
    .slice(0, 50);
}

function otherCourts(
  text: CaseText,
  courts: CourtNames,
  drafts: readonly Draft[],
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
