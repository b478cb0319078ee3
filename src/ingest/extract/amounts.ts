import type { AmountRecord } from "../../domain/amount-record.js";
import { AMOUNT_ITEMS, type AmountItem, type AmountKind } from "../../domain/closed-lists.js";
import { findMoney, type FoundMoney } from "../../language/money.js";
import { type AmountNoun, firstAmountNoun, lastAmountNoun } from "./amount-noun.js";
import { statesCosts } from "./decision-words.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { CaseSection, SectionKind } from "./case-text.js";
import type { Place } from "../../language/place.js";
import { clauseAround, sentenceAround } from "../../language/sentences.js";
import { evidenceAt } from "./evidence-at.js";

/** Sections that quote the law or list words: their figures are not the case's. */
const WITHOUT_AMOUNTS: ReadonlySet<SectionKind> = new Set(["PROVISIONS", "KEYWORDS"]);
/** 三、 before an order */
const LIST_NUMBER = /^\s{0,9}(?:[一二三四五六七八九十]{1,3}、|\d{1,2}[.、．])?/u;
/** A record holds no more. */
const MOST_AMOUNTS = 300;
/** Mentions that are looked at in one section, so that a table of thousands costs no more. */
const MOST_MENTIONS = 2000;
const LONGEST_LOOK = 60;
const LONGEST_SENTENCE = 150;
/** 其中, 共计, 实际支付人民币: a clause no longer than this says nothing of its own. */
const MOST_COUNTING = 6;
const UNNAMED = "金额";
/** 法院判令…支付, 请求判令…, 诉请…, 反诉请求…, 事实和理由：… */
const VERBS = LEXICON.table<
  "ORDERED" | "CLAIMED" | "COUNTERCLAIMED" | "STORY_FIRST" | "CLAIMS_BEGIN" | "GROUNDS"
>("amount-verbs");
const KINDS = LEXICON.table<AmountKind>("amount-kinds");
const PAYING = LEXICON.expression("{paying}", "gu");
const PER_BEFORE = LEXICON.expression(
  String.raw`(?:每|按)个?(?<per>{amount-units})\p{Script=Han}{0,6}$`,
);
const OF = /^[\p{Script=Han}]{0,4}?的(?<rest>[\p{Script=Han}]{2,16})/u;
const COUNTED = LEXICON.expression(
  String.raw`^{counting-leads}?(?<subject>\p{Script=Han}{2,10}){counting-verbs}$`,
);
/** 第…条规定处一千元以下罚款: a threshold of the law, not an amount of the case. */
const THRESHOLD = LEXICON.expression("{thresholds}$");
const LAW = LEXICON.expression("第{numeral}{1,9}条|{rule-noun}");

/**
 * Every amount of money of a case, in order, each with what it is called and the clause in which it
 * stands. A sum that comes back is one amount, unless one sentence calls it by two names
 * (尾付租金585000元，剩余租金585000元) or the court orders it.
 */
export function extractAmounts(sections: readonly CaseSection[]): readonly AmountRecord[] {
  const amounts: AmountRecord[] = [];
  const seen = new Map<string, { readonly index: number; readonly sentence: string }>();
  for (const section of sections) {
    if (WITHOUT_AMOUNTS.has(section.kind)) continue;
    const claims = {
      from: claimsFrom(section),
      to: VERBS.search(section.text, "GROUNDS")?.from ?? section.text.length,
    };
    for (const money of findMoney(section.text).slice(0, MOST_MENTIONS)) {
      if (isThreshold(section.text, money) || isCostShare(section.text, money)) continue;
      const { label, ordered, claimed } = amountLabel(section, money, claims);
      const kind = kindOf(label, section.text, money, { ordered, claimed });
      const item = itemOf(label);
      const text = section.text.slice(money.from, money.to).trim();
      const key = `${money.value ?? text} ${money.currency} ${ordered}`;
      const sentence = `${section.heading} ${sentenceAround(section.text, money).from}`;
      const before = seen.get(key);
      const record: AmountRecord = {
        ...(money.value === undefined ? {} : { value: money.value }),
        currency: money.currency,
        label,
        ...(kind === undefined ? {} : { kind }),
        ...(item === undefined || item === kind ? {} : { item }),
        text,
        ...(money.approximate ? { approximate: true } : {}),
        evidence: evidenceAt(section, clauseAround(section.text, money)),
      };
      const earlier = before === undefined ? undefined : amounts[before.index];
      if (before === undefined || (before.sentence === sentence && earlier?.label !== label)) {
        seen.set(key, { index: amounts.push(record) - 1, sentence });
      } else if (earlier?.label === UNNAMED && label !== UNNAMED) amounts[before.index] = record;
      if (amounts.length === MOST_AMOUNTS) return amounts;
    }
  }
  return amounts;
}

/**
 * Where the claims of a section begin; a section that begins with no account of the facts is all
 * claims.
 */
function claimsFrom({ kind, text }: CaseSection): number {
  if (kind !== "CLAIM" || !VERBS.has(text, "STORY_FIRST")) return 0;
  return VERBS.search(text, "CLAIMS_BEGIN")?.from ?? 0;
}

/** What a party bears of the court's fees is no amount in dispute. */
function isCostShare(text: string, money: FoundMoney): boolean {
  const { from, to } = sentenceAround(text, money);
  return statesCosts(text.slice(from, to).replace(LIST_NUMBER, ""));
}

function isThreshold(text: string, money: FoundMoney): boolean {
  if (!THRESHOLD.test(text.slice(money.from, money.to))) return false;
  const sentence = sentenceAround(text, money);
  return LAW.test(text.slice(sentence.from, money.from));
}

/**
 * A short name in the source's words: 每月租金, 诉请违约金, 判令支付赔偿金; 金额 where no noun is
 * near.
 */
function amountLabel(
  section: CaseSection,
  money: FoundMoney,
  claimed: Place,
): { readonly label: string; readonly ordered: boolean; readonly claimed: boolean } {
  const { text } = section;
  const sentence = sentenceAround(text, money);
  const near = text.slice(Math.max(0, money.from - LONGEST_SENTENCE), money.from);
  const before = near.slice(near.lastIndexOf("。") + 1);
  const noun = nounBehind(text, money) ?? nounBefore(text, money, sentence);
  const per = money.per ?? PER_BEFORE.exec(before.slice(-14))?.groups?.["per"];
  const name = `${per === undefined || noun?.includes(per) ? "" : `每${per}`}${noun ?? UNNAMED}`;
  const claimedAt =
    VERBS.search(before, section.kind === "DEFENCE" ? "COUNTERCLAIMED" : "CLAIMED")?.from ?? -1;
  const orderedAt = VERBS.search(before, "ORDERED")?.from ?? -1;
  const verb = [...before.slice(Math.max(0, orderedAt)).matchAll(PAYING)].at(-1)?.[0] ?? "";
  const inClaims =
    section.kind === "CLAIM" && money.from >= claimed.from && money.from < claimed.to;
  const claims = inClaims || (claimedAt >= 0 && (orderedAt < 0 || claimedAt < orderedAt));
  if (claims && section.kind !== "RESULT")
    return { label: `诉请${name}`, ordered: false, claimed: true };
  if (claims || orderedAt < 0 || verb === "")
    return { label: name, ordered: false, claimed: claims };
  if (verb === "罚款" || name === "罚款") return { label: "罚款", ordered: true, claimed: false };
  return {
    label: `判令${name.startsWith(verb) ? "" : verb}${name}`,
    ordered: true,
    claimed: false,
  };
}

/**
 * What kind of sum it is: what was claimed or ordered is that, whatever it is called; else what its
 * name says, or the words of its clause before it. Undefined where neither says anything.
 */
function kindOf(
  label: string,
  text: string,
  money: Place,
  { ordered, claimed: isClaimed }: { readonly ordered: boolean; readonly claimed: boolean },
): AmountKind | undefined {
  if (label === "罚款") return "FINE";
  if (isClaimed) return "CLAIMED";
  if (ordered) return "GRANTED";
  const before = text.slice(clauseAround(text, money).from, money.from);
  return KINDS.find(label).at(-1)?.means ?? KINDS.find(before).at(-1)?.means;
}

/** What a sum is for, by its name: 诉请违约金 and 判令支付违约金 are both of the penalty. */
function itemOf(label: string): AmountItem | undefined {
  const named = KINDS.find(label).findLast(({ means }) => isItem(means))?.means;
  return isItem(named) ? named : ITEMS[lastAmountNoun(label)?.means ?? "OTHER"];
}

const isItem = (kind: AmountKind | undefined): kind is AmountKind & AmountItem =>
  kind !== undefined && (AMOUNT_ITEMS as readonly string[]).includes(kind);

/** The nouns of amounts that name an item. */
const ITEMS: Readonly<Partial<Record<AmountNoun, AmountItem>>> = {
  RENT: "RENT",
  LOAN: "PRINCIPAL",
  PRICE: "PRICE",
};

/** 21000元违约金, 5500元的服务费 */
function nounBehind(text: string, money: Place): string | undefined {
  const words = text.slice(money.to, money.to + 24);
  const direct = firstAmountNoun(words);
  if (direct !== undefined) return direct;
  const of = OF.exec(words)?.groups?.["rest"];
  return of === undefined ? undefined : firstAmountNoun(of);
}

/**
 * The nearest noun before the amount in its clause; else what the clause itself says that the
 * amount is (摄影服务为600元); else, where the clause only counts (合计, 其中, 即), the nearest
 * noun of its sentence.
 */
function nounBefore(text: string, money: Place, sentence: Place): string | undefined {
  const clause = clauseAround(text, money);
  const own = text.slice(Math.max(clause.from, money.from - LONGEST_LOOK), money.from);
  const inClause = lastAmountNoun(own);
  if (inClause) return inClause.noun;
  const subject = COUNTED.exec(own)?.groups?.["subject"];
  if (subject !== undefined) return subject;
  if (own.length > MOST_COUNTING) return undefined;
  return lastAmountNoun(text.slice(Math.max(sentence.from, money.from - LONGEST_LOOK), money.from))
    ?.noun;
}
