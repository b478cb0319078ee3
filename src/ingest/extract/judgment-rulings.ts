import type { RulingStage } from "../../domain/closed-lists.js";
import { normalizeCaseNumber, stageOfCaseNumber } from "../../domain/case-number.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { findCaseNumbers } from "../../language/case-numbers.js";
import type { CaseSection, CaseText } from "./case-text.js";
import { findCourtActs } from "./court-acts.js";
import { findCourts } from "./court-names.js";
import { findDates } from "../../language/dates.js";
import { isDecision, isFormula, statesInForce, statesAppeal } from "./decision-words.js";
import type { CourtNames } from "./ports.js";
import { type DraftOfStage, REVIEWED, type RulingDraft } from "./ruling-draft.js";
import { type OperativePart, operativePart } from "./operative-part.js";
import { announcesAgreement, type Order, readOrders } from "./orders.js";
import { ordersOf } from "./ruling-orders.js";
import { findSignedDates } from "../../language/signed-date.js";
import { clauseAround, sentencesOf } from "../../language/sentences.js";
import { evidenceAt } from "./evidence-at.js";

/** 2023-05-06 */
const WHOLE_DATE = 10;
/** Before a number — 不服某区人民法院（2022）京0102民初555号民事判决 */
const REVIEWED_COURT = new RegExp(
  LEXICON.expression("{not-content}(?<court>\\p{Script=Han}{4,30}{court-end}|{own-court})").source +
    LEXICON.expression("(?:于[^，。（(]{4,14})?(?:{made}的)?$").source,
  "u",
);
/** Before a number — 清河市白石区人民法院于2018年2月9日作出（2017）清0102民初12号民事判决 */
const EARLIER_DATE = new RegExp(
  LEXICON.expression("^\\p{Script=Han}{4,30}{court-end}(?:{thereupon}[，,]?)?").source +
    LEXICON.expression("于(?<date>[^，。（(]{4,14}){made}了?$").source,
  "u",
);
/** 北京市高级人民法院（以下简称二审法院） */
const SHORT_NAME = /[（(][^（(）)]{2,16}[）)]$/u;
/** 民事调解书; 履行生效判决书、调解书、裁定书 ends with the kind that it is. */
const DOCUMENT_KIND = LEXICON.expression("({decision-nouns})书", "gu");
/** No words before a number that are looked at are longer. */
const NUMBER_REACH = 64;
/** …判决：, 判决如下：: the orders of an earlier ruling follow. */
const ORDERS_BEGIN = LEXICON.expression("{ruling-nouns}{as-follows}?[：:]");

/**
 * Whether a text is one court's document, from its head to its orders, rather than what a release
 * tells of one: its parts have no headings of their own, and it orders something.
 */
export function isWholeJudgment({ sections }: CaseText): boolean {
  const kinds = new Set(sections.map(({ kind }) => kind));
  if (sections[0]?.kind === "HEAD" && kinds.has("TAIL") && kinds.has("RESULT")) return true;
  return (
    sections.length > 0 &&
    sections.every(({ supplied }) => supplied === true) &&
    operativePart(sections) !== undefined
  );
}

/** The stage of a document without a number, as far as its orders say. */
export function stageByOrders({ sections }: CaseText): RulingStage {
  const part = operativePart(sections);
  const orders = part ? readOrders(part.section.text.slice(part.from, part.to)) : [];
  const acts = new Set(orders.flatMap((order) => order.acts));
  if (acts.has("APPEAL_DISMISSED")) return "SECOND_INSTANCE";
  if (acts.has("RETRIAL_REFUSED") || acts.has("TAKES_UP") || acts.has("RETRY")) return "RETRIAL";
  return acts.has("RECONSIDERATION_REFUSED") ? "RECONSIDERATION" : "NOT_STATED";
}

/**
 * What a judgment itself orders is its own ruling; its account of the courts below stands in the
 * parts that begin with them.
 */
export function readJudgmentRulings(
  text: CaseText,
  courts: CourtNames,
  own: RulingStage,
  ofStage: DraftOfStage,
): void {
  const part = operativePart(text.sections);
  if (part !== undefined) readOwnOrders(text, part, ofStage(own));
  for (const section of text.sections)
    if (section.kind === "OTHER" && section.heading.startsWith("一审"))
      readEarlierRulings(section, courts, own, ofStage);
}

/** What the document orders, into the draft of its own ruling. */
function readOwnOrders(text: CaseText, part: OperativePart, draft: RulingDraft): void {
  const { section, from, to } = part;
  const words = section.text.slice(from, to);
  const kind = [...text.title.matchAll(DOCUMENT_KIND)].at(-1)?.[1];
  const orderedBy = kind === "调解" ? "达成调解协议：" : kind === "判决" ? "判决" : "";
  const items = readOrders(words);
  for (const item of items) {
    const place = { from: from + item.from, to: from + item.to };
    const evidence = evidenceAt(section, place);
    draft.decisions.push({ words: item.text, orderedBy, evidence, section, place });
  }
  draft.orders = ordersOf(words);
  const before = text.sections[text.sections.indexOf(section) - 1]?.text ?? "";
  const agreed =
    kind === "调解" || announcesAgreement(from > 0 ? section.text.slice(0, from) : before);
  draft.items = agreed ? items.map(asAgreed) : items;
  if (statesInForce(section.text)) draft.effective = true;
}

/** An item of a 调解协议 is agreed, not ordered. */
function asAgreed(order: Order): Order {
  return { ...order, acts: ["AGREES", ...order.acts] };
}

/** The rulings of the courts below, as a judgment that reviews them reports them. */
function readEarlierRulings(
  section: CaseSection,
  courts: CourtNames,
  own: RulingStage,
  ofStage: DraftOfStage,
): void {
  const usual = REVIEWED[own]?.at(-1) === "OBJECTION" ? "OBJECTION" : "FIRST_INSTANCE";
  if (REVIEWED[own] === undefined) return;
  const acts = new Map(findCourtActs(section.text, courts).map((act) => [act.sentence.from, act]));
  let current: RulingDraft | undefined;
  let appealed = false;
  let ordersUntil = -1; // the end of the paragraph that lists orders
  for (const sentence of sentencesOf(section.text)) {
    const words = section.text.slice(sentence.from, sentence.to);
    const act = acts.get(sentence.from);
    const earlier = earlierRuling(words);
    const numbered = earlier && stageOfCaseNumber(earlier.caseNumber);
    if (act || numbered) {
      const next = appealed && own === "RETRIAL" ? "SECOND_INSTANCE" : usual;
      const stage = numbered ?? act?.stage ?? next;
      if (stage === own) continue;
      current = ofStage(stage);
      current.evidence ??= evidenceAt(section, sentence);
      const court = act?.court;
      if (court)
        current.court ??= {
          name: court.name,
          id: court.id,
          evidence: evidenceAt(section, clauseAround(section.text, court)),
        };
      if (earlier) current.caseNumber ??= earlier.caseNumber;
      if (earlier?.date !== undefined) current.date ??= earlier.date;
    }
    if (sentence.from > ordersUntil || isFormula(words)) ordersUntil = -1;
    if (current && (ordersUntil >= 0 || isDecision(words))) {
      const orderedBy = ordersUntil >= 0 ? "判决" : "";
      current.decisions.push({
        words,
        orderedBy,
        evidence: evidenceAt(section, sentence),
        section,
        place: sentence,
      });
      if (current.orders.length === 0) current.orders = earlierOrders(section.text, sentence.from);
    }
    if (current && ORDERS_BEGIN.test(words))
      ordersUntil = paragraphEnd(section.text, sentence.from);
    if (statesAppeal(words)) appealed = true;
  }
}

/** Number and date of the ruling with which a sentence begins. */
function earlierRuling(
  words: string,
): { readonly caseNumber: string; readonly date: string | undefined } | undefined {
  const [number] = findCaseNumbers(words.slice(0, NUMBER_REACH * 2));
  const date = number && EARLIER_DATE.exec(words.slice(0, number.from))?.groups?.["date"];
  if (date === undefined) return undefined;
  return {
    caseNumber: normalizeCaseNumber(words.slice(number?.from, number?.to)),
    date: findDates(date)[0]?.date,
  };
}

function paragraphEnd(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end < 0 ? text.length : end;
}

/** The numbered orders behind 判决： in the paragraph in which a sentence stands. */
function earlierOrders(text: string, from: number): readonly string[] {
  const paragraph = text.slice(from, paragraphEnd(text, from));
  const begin = ORDERS_BEGIN.exec(paragraph);
  return begin === null ? [] : ordersOf(paragraph.slice(begin.index + begin[0].length));
}

/** Court, number and date as a judgment's head and tail print them. */
export function readHead(text: CaseText, courts: CourtNames): RulingDraft | undefined {
  const head = text.sections.find((section) => section.kind === "HEAD");
  const tail = text.sections.find((section) => section.kind === "TAIL");
  const number = head === undefined ? undefined : findCaseNumbers(head.text)[0];
  if (head === undefined || number === undefined) return undefined;
  const caseNumber = number.normalized;
  const court = findCourts(
    head.text
      .slice(0, number.from + 200)
      .replace(/(?<=\p{Script=Han})[ \u3000](?=\p{Script=Han})/gu, ""),
    courts,
  )[0];
  const dates = tail === undefined ? [] : findSignedDates(tail.text);
  // what follows is printed later, or of a law
  const date = (dates.find((each) => each.date.length === WHOLE_DATE) ?? dates[0])?.date;
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
      : {
          court: {
            name: court.name,
            id: court.id,
            evidence:
              at < 0 ? evidence : evidenceAt(head, { from: at, to: at + court.name.length }),
          },
        }),
  };
}

/** The ruling that a judgment reviews: 不服某区人民法院（2022）京0102民初555号民事判决. */
export function readReviewed(text: CaseText, courts: CourtNames, ofStage: DraftOfStage): void {
  for (const section of text.sections) {
    if (section.kind !== "OTHER" && section.kind !== "HEAD") continue;
    for (const number of findCaseNumbers(section.text)) {
      const before = section.text.slice(Math.max(0, number.from - NUMBER_REACH), number.from);
      const found = REVIEWED_COURT.exec(before.replace(SHORT_NAME, ""));
      const caseNumber = normalizeCaseNumber(section.text.slice(number.from, number.to));
      const stage = found === null ? undefined : stageOfCaseNumber(caseNumber);
      const draft = stage === undefined ? undefined : ofStage(stage);
      if (found === null || draft === undefined || draft.caseNumber !== undefined) continue;
      const court = findCourts(found.groups?.["court"] ?? "", courts)[0];
      draft.caseNumber = caseNumber;
      draft.evidence = evidenceAt(section, {
        from: number.from - before.length + found.index,
        to: number.to,
      });
      if (court) draft.court = { name: court.name, id: court.id, evidence: draft.evidence };
    }
  }
}
