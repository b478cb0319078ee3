import { type CleanText, cleanText } from "../language/normal-form.js";
import type { FoundCitation } from "./found-citation.js";

/** 依照《某法》第十条、第十一条的规定，判决如下：the provisions on which a decision rests. */
export interface OperativeClause {
  /** The list from its preposition to its last article, in UTF-16 units of the text as written. */
  readonly start: number;
  readonly listEnd: number;
  /** Behind the words that announce the decision. */
  readonly end: number;
  /** Whether orders follow (判决如下：), rather than the decision in the same sentence (判决驳回起诉). */
  readonly announces: boolean;
  /** Whether its sentence names a court that is not 本院: 一审法院依照…判决驳回起诉. */
  readonly ofNamedCourt: boolean;
}

const PREPOSITION = /(?:依照|依据|根据|按照|遵照|参照|适用|结合)/uy;
/** What holds a list of provisions together, however it is punctuated. */
const CONNECTOR = /[、,;:.。\n~-]|[至到和与及并或且又还暨]|以及|同时|并且|参照|结合/uy;
/** 之规定, 的有关规定, 等法律规定: what may stand behind an article. */
const RULE_WORDS =
  /[之的等中]|(?:有关|相关|上述|前述|现行|之规定|规定|条款|条文|法律|法规|司法解释|精神|内容|(?:修正|修订)的?)/uy;
const NUMBER =
  /第?[0-9〇○零一二三四五六七八九十百千]{1,9}(?:条|款|项|目)(?:之[一二三四五六七八九十])?|第?(?=\([一二三四五六七八九十\d]{1,4}\))|[条款项目]/uy;
/** A title with one more in it; marks of the inner one may be angle brackets. */
const TITLE = /《[^《》。]{1,80}(?:《[^《》。]{1,60}》[^《》。]{0,60}){0,2}》/uy;
const BRACKET = /\([^()。]{1,40}\)|〔[^〔〕。]{1,20}〕/uy;
/** 第六十条关于“…”的规定 */
const QUOTED = /(?:关于)?“[^“”]{1,300}”/uy;
const ABOUT = /关于[^《》。,;“]{2,30}(?=的(?:有关|相关)?规定)/uy;
const ISSUER = /最高人民(?:法院|检察院)|国务院|全国人(?:民代表)?大(?:会)?常(?:务)?委(?:员)?会|[本我]院/uy;
/** A law without title marks, before its article: 民诉法第六十七条 */
const BARE_LAW =
  /\p{Script=Han}{1,40}?(?:法|法典|条例|解释|规定|办法|通则|纪要|意见)(?:\([^()]{1,30}\))?(?=第?[0-9〇零一二三四五六七八九十百]{1,9}条)/uy;
const TOKENS = [PREPOSITION, CONNECTOR, RULE_WORDS, NUMBER, TITLE, BRACKET, QUOTED, ABOUT, ISSUER];

/** 判决如下, 缺席判决如下, 达成如下协议, 判决: , 裁定驳回 … */
const ANNOUNCEMENT =
  /(?:判决|裁定|裁决|决定|调解|协议)(?:内容)?如下|(?:如下|以下)(?:[^,。;]{0,4}(?:判决|裁定|决定|协议)|内容)|(?:判决|裁定|判令)(?::|(?=\p{Script=Han}))(?!适用|认定|认为|引用|援引|依据|错误|有误|不当|生效|结果|主文|[中的对书未在所虽已后])/u;
const ANNOUNCES = /如下|以下|:$/u;
/** How far behind the list the decision is announced: 经审判委员会讨论决定，缺席判决如下 */
const LONGEST_TAIL = 90;
const MOST_CLAUSES = 4;
/** A clause that says something of the case is what the provisions were cited for: it is reasoning, and no operative clause. */
const ASSERTS =
  /应(?!诉)|有权|无权|不得|可以|不能|属于|构成|违反|符合|成立|支持|采纳|认定|视为|负有|承担|支付|主张|请求|要求|认为|处以|有理|不当|并无|正确|错误/u;
/** 原告请求法院依照…判决; 某局依据…作出处罚决定如下: another than the court. */
const ANOTHER_BEFORE =
  /(?:请求|诉请|要求|恳请|申请|主张)[^,。;]{0,20}$|(?:[局厅会]|政府|大队|支队|总队|部门|机关|管理处|派出所)[^,。;院]{0,12}$/u;

const NAMED_COURT_BEFORE = /(?:一审|原审|二审|再审|初审|法院)[^,。;本]{0,12}$/u;

/**
 * The operative clauses of a text: a preposition, a list of provisions and nothing else, and the announcement of the decision.
 * One pass over the text: where a list breaks off, the next begins behind it.
 */
export function findOperativeClauses(text: string, citations: readonly FoundCitation[]): readonly OperativeClause[] {
  const clean = cleanText(text);
  const ends = endsByStart(clean, citations);
  const clauses: OperativeClause[] = [];
  const begin = /依照|依据(?![,。;])|根据|按照|遵照|适用|(?<=(?:^|[。\n]))(?:综上,|据此,)?(?=《)/gu;
  for (let found = begin.exec(clean.plain); found !== null; found = begin.exec(clean.plain)) {
    const list = readList(clean.plain, found.index, ends);
    begin.lastIndex = Math.max(list.to, begin.lastIndex + Number(found[0] === ""));
    if (!list.provisions) continue;
    const tail = announcementAfter(clean.plain, list.to);
    if (tail === undefined) continue;
    const before = clean.plain.slice(Math.max(0, found.index - 30), found.index);
    if (ANOTHER_BEFORE.test(before)) continue;
    const { start } = clean.spanOf(found.index, found.index + 1);
    clauses.push({
      start,
      listEnd: clean.spanOf(list.to - 1, list.to).end,
      end: clean.spanOf(tail.to - 1, tail.to).end,
      announces: tail.announces,
      ofNamedCourt: NAMED_COURT_BEFORE.test(before),
    });
    begin.lastIndex = Math.max(begin.lastIndex, tail.to);
  }
  return clauses;
}

/** Reads prepositions, provisions and what joins them from a place on, as far as they go. */
function readList(plain: string, from: number, citations: ReadonlyMap<number, number>) {
  let to = from;
  let provisions = false;
  for (;;) {
    const cited = citations.get(to);
    if (cited !== undefined && cited > to) {
      provisions = true;
      to = cited;
      continue;
    }
    const read = tokenAt(plain, to);
    if (read === undefined) return { to, provisions };
    provisions ||= read.pattern === NUMBER;
    to = read.to;
  }
}

function tokenAt(plain: string, at: number): { readonly to: number; readonly pattern: RegExp } | undefined {
  for (const pattern of [...TOKENS, BARE_LAW]) {
    pattern.lastIndex = at;
    if (pattern.test(plain) && pattern.lastIndex > at) return { to: pattern.lastIndex, pattern };
  }
  return undefined;
}

/** The announcement behind a list, where nothing is said of the case in between. */
function announcementAfter(plain: string, at: number): { readonly to: number; readonly announces: boolean } | undefined {
  const after = plain.slice(at, at + LONGEST_TAIL);
  const found = ANNOUNCEMENT.exec(after);
  if (found === null) return undefined;
  const between = after.slice(0, found.index);
  if (/[。;\n《]/u.test(between) || ASSERTS.test(between) || between.split(",").length > MOST_CLAUSES) return undefined;
  return { to: at + found.index + found[0].length, announces: ANNOUNCES.test(found[0]) };
}

/** Where the citations begin and end in the plain text. Both lists are in order: one walk. */
function endsByStart(clean: CleanText, citations: readonly FoundCitation[]): ReadonlyMap<number, number> {
  const ends = new Map<number, number>();
  let at = 0;
  const placeOf = (raw: number) => {
    while (at < clean.plain.length && clean.spanOf(at, at + 1).start < raw) at++;
    return at;
  };
  for (const { kind, start, end } of citations)
    if (kind === "PROVISION" || kind === "INSTRUMENT") ends.set(placeOf(start), placeOf(end));
  return ends;
}
