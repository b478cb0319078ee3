import { fromChineseNumber } from "./chinese-number.js";
import type { RulingStage } from "./closed-lists.js";
import { courtOfCode, type CourtOfCode } from "./court-code.js";

/**
 * The normal form of a case number (法〔2015〕137号): half-width round brackets around the year, no white space, half-width
 * digits: （2023）沪 0115 民初 1234 号 → (2023)沪0115民初1234号.
 */
export function normalizeCaseNumber(text: string): string {
  return text
    .normalize("NFKC")
    .replace(/\s+/gu, "")
    .replace(/^[〔[【(]?(\d{4})[〕\]】)]?/u, "($1)");
}

/** The stage that the kind of a case number names (民初, 民终, 执异 …); undefined where it names none of them. */
export function stageOfCaseNumber(normalized: string): RulingStage | undefined {
  const old = /([^)]{1,4})字第?\d+号/u.exec(normalized)?.[1]; // 浦民六(商)初字第12号
  const kind = old ?? /[\u4e00-\u9fff]\d*([\u4e00-\u9fff]{1,4})\d+号/u.exec(normalized)?.[1] ?? normalized;
  if (/执异/u.test(kind)) return "OBJECTION";
  if (/执复/u.test(kind)) return "RECONSIDERATION";
  if (/执/u.test(kind)) return "ENFORCEMENT";
  if (/破/u.test(kind)) return "INSOLVENCY";
  if (/[再申提]/u.test(kind)) return "RETRIAL"; // 民提字, until 2015: a case that a higher court takes up (提审)
  if (/终/u.test(kind)) return "SECOND_INSTANCE";
  if (/初/u.test(kind)) return "FIRST_INSTANCE";
  return undefined;
}

/** A case number taken apart. */
export interface CaseNumber {
  readonly normalized: string;
  /** CURRENT: the pattern of 法〔2015〕137号, in force since 2016. OLD: the earlier ones with 字第, each court's own. */
  readonly style: "CURRENT" | "OLD";
  readonly year: number;
  /** 沪0115, 最高法; for an old number the court's and its division's short name with the kind, as it cannot be told apart. */
  readonly code: string;
  /** 民初, 执异; empty for an old number. */
  readonly kind: string;
  readonly number: number;
  /** 1 for …号之一. */
  readonly suffix?: number | undefined;
  readonly court?: CourtOfCode | undefined;
  /** Where the number departs from the pattern, in words; empty where it keeps to it. */
  readonly doubts: readonly string[];
}

const CURRENT =
  /^\((\d{4})\)(最高法|[京津沪渝冀晋蒙辽吉黑苏浙皖闽赣鲁豫鄂湘粤桂琼川黔云藏陕甘青宁新兵军]\d{0,4})([\u4e00-\u9fff]{1,6})(\d{1,7})号(?:之([一二三四五六七八九十\d]{1,3}))?$/u;
/** (2012)西民四初字第438号, (2010)沪一中民四(商)终字第5号 */
const OLD =
  /^\((\d{4})\)((?:[\u4e00-\u9fff\d]|\([\u4e00-\u9fff]{1,3}\)){1,16})字第?(\d{1,6})号(?:之([一二三四五六七八九十\d]{1,3}))?$/u;

/** The first year whose cases are numbered in the current style (法〔2015〕137号). */
const FIRST_YEAR = 2016;

/**
 * The kinds of 法〔2015〕137号 and of its amendments (执恢, 执保, 知民初, 民保更)
 * as their parts: what may begin a kind, and what it may go on with.
 */
const KIND =
  /^(?:知)?(?:(?:民|刑|行|商|执|破|赔|委赔|法赔|国赔|司救|司惩|诉前调|民诉前调|清|强清|财保|证保|保|认|请|外|港|澳|台|协外认|协他|特|催|督|撤|引|移|区|仲|死|非诉行审|行审|认刑|认复|司)(?:他|初|终|监|申|抗|再|辖|特|撤|催|督|破|异|复|恢|保|协|更|医|没|执|减|假|暂|请|送|调|认|港|澳|台|赔|预|清|强|仲|令|救|刑|民|惩|审|示|接|移|裁|外|字|收|查|转|核|重|提|公){0,4})$/u;

/**
 * Takes a case number apart: (2023)沪0115民初1234号 → 2023, 沪0115, 民初, 1234. Brackets and widths may be any.
 * @returns undefined where the text is no case number of a people's court.
 */
export function parseCaseNumber(text: string): CaseNumber | undefined {
  const normalized = normalizeCaseNumber(text);
  const current = CURRENT.exec(normalized);
  const found = current ?? OLD.exec(normalized);
  if (found === null) return undefined;
  const year = Number(found[1]);
  const suffix = fromChineseNumber(found[current ? 5 : 4] ?? "");
  if (year < 1949) return undefined;
  if (current === null) {
    const code = found[2] ?? "";
    if (!isOldCode(code)) return undefined;
    const doubts = year >= FIRST_YEAR ? [`numbers of ${year} are written in the current style`] : [];
    return { normalized, style: "OLD", year, code, kind: "", number: Number(found[3]), suffix, doubts };
  }
  const [code = "", kind = "", number = ""] = current.slice(2);
  if (kind.includes("字")) return undefined;
  const court = courtOfCode(code);
  const doubts = [
    ...(year < FIRST_YEAR ? [`numbers before ${FIRST_YEAR} are written in the old style`] : []),
    ...(court === undefined ? [`${code} is no court code`] : []),
    ...(KIND.test(kind) ? [] : [`${kind} is no kind of case`]),
    ...(number.startsWith("0") ? ["the number begins with a zero"] : []),
  ];
  return { normalized, style: "CURRENT", year, code, kind, number: Number(number), suffix, court, doubts };
}

/**
 * Whether the letters of an old number are a court's (西民四初, 一中民终, 执申) rather than those of a notary, an arbitral
 * commission or an administrative organ (沪东证经, 京仲裁, 劳人仲).
 */
function isOldCode(code: string): boolean {
  return (
    /(?:初|终|再|申|监|提|抗|执|异|复|保|督|催|破|清|他|辖|更|减|假|赔|特|审|恢|协|重|再终|预|令|民|商|刑|行|知)$/u.test(code) &&
    !/证|仲|裁决|公刑|检|商标|专利|复议|劳人|鉴|评/u.test(code)
  );
}
