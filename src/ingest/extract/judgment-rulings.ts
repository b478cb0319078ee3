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
import { announcesAgreement, type Order, readOrders } from "./orders.js";
import { ordersOf } from "./ruling-orders.js";
import type { Place } from "../../language/place.js";
import { findSignedDates } from "../../language/signed-date.js";
import { clauseAround, sentencesOf } from "../../language/sentences.js";
import { evidenceAt } from "./evidence-at.js";

/** 2023-05-06 */
const WHOLE_DATE = 10;
/** Before a number — 不服某区人民法院（2022）京0102民初555号民事判决 */
const REVIEWED_COURT = LEXICON.expression(
  "不服(?<court>\\p{Script=Han}{4,30}法院|本院)(?:于[^，。（(]{4,14})?(?:作出的)?$",
);
/** Before a number — 清河市白石区人民法院于2018年2月9日作出（2017）清0102民初12号民事判决 */
const EARLIER_DATE = LEXICON.expression(
  "^\\p{Script=Han}{4,30}法院(?:{thereupon}[，,]?)?于(?<date>[^，。（(]{4,14})作出了?$",
);
/** 北京市高级人民法院（以下简称二审法院） */
const SHORT_NAME = /[（(][^（(）)]{2,16}[）)]$/u;
/** No words before a number that are looked at are longer. */
const NUMBER_REACH = 64;
/** …判决：, 判决如下：: the orders of an earlier ruling follow. */
const ORDERS_BEGIN = LEXICON.expression("{ruling-nouns}(?:如下)?[：:]");

/**
 * Whether a text is one court's document from its head to its orders, rather than what a release
 * reports of one.
 */
export function isWholeJudgment({ sections }: CaseText): boolean {
  return (
    sections[0]?.kind === "HEAD" &&
    sections.some(({ kind }) => kind === "TAIL") &&
    sections.some(({ kind }) => kind === "RESULT")
  );
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
  const orderedBy = /调解书/u.test(text.title)
    ? "达成调解协议："
    : /判决书/u.test(text.title)
      ? "判决"
      : "";
  for (const [index, section] of text.sections.entries()) {
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
      const agreed =
        orderedBy.includes("协议") || announcesAgreement(text.sections[index - 1]?.text ?? "");
      draft.items = [...(draft.items ?? []), ...ordersOrTerms(section.text, agreed)];
      if (statesInForce(section.text)) draft.effective = true;
    } else if (section.kind === "OTHER" && section.heading.startsWith("一审"))
      readEarlierRulings(section, courts, own, ofStage);
  }
}

/** The items of an operative part; those of an agreement (调解协议) are agreed, not ordered. */
function ordersOrTerms(text: string, agreed: boolean): readonly Order[] {
  const orders = readOrders(text);
  return agreed ? orders.map((order) => ({ ...order, acts: ["AGREES", ...order.acts] })) : orders;
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
