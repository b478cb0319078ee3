import { organizationEnd } from "./party-name.js";
import { isPlace } from "./places.js";
import { roleWordAtEnd } from "./role-words.js";
import { isSmallWord, surnameOf } from "./surnames.js";
import type { Place } from "../../language/place.js";

/** A name in a text: `text.slice(from, to) === name`. */
export interface NameMention extends Place {
  readonly name: string;
}

/** Signs that end a name on both sides: particles, prepositions, verbs of one character. */
const STOPS = new Set("与和及、向由被对将从给在系是为以因于的了之等所其该此并而但则又也已未不无可须需就把按依经跟让使令称诉请找均曾仅只故若即现原后时各另同据至到仍再本两双一非予元".split("")); // prettier-ignore
/** Words after which a name begins; the last of them cuts what stands before 某. */
const OPENERS = /(?:起诉|上诉|投诉|申诉|委托|支付|给付|偿还|归还|购买|要求|请求|通过|认为|判令|判决|改判|裁定|任职|入职|就职|挂靠|成立|设立|收购|转让|出售|出租|借给|租给|卖给|交给|担保|返还|赔偿|补偿|承租|租赁|辩称|诉称|主张|代表|加入|联系|寻找|指定|聘请|雇佣|雇用|邀请|选择|解除|终止|变更|追加|告知|通知|督促|致使|导致|造成|使得|确认|认定|支持|驳回|撤销|拍卖|查封|冻结|执行|履行|存入|汇入|转入|打入|入住|登记|出资|投资|参股|控股|持有|经营|运营|管理|法定代表人|股东|员工|职工|经理|负责人|案涉|涉案|关联|上述|以及|并且|但是|然后|随后|此后|后来|之后|期间|保证人|担保人|出租人|承租人|出借人|借款人|贷款人|债权人|债务人|投保人|被保险人|保险人|买受人|出卖人|发包人|承包人|建设单位|施工单位|用人单位|供应商|开发商|管理人|回购人|受让人|抵押人|业务员|工作人员|实际控制人|先后|分别|共同|提供|签订|订立|受让|签署|交付|发送|要约|名为|名称|化名|对方|包括|其中|提起|涉及|隶属|下属|下设|应当|有权|授权|代理|经销|承建|承包|发包|进入|离开|来到|前往|位于|约定|得知|授予|追索|害单位|害人|甲方|乙方|丙方|方式|规定|显示|载明|获得|取得|收到|找到|关于)/gu; // prettier-ignore
const HAN = /\p{Script=Han}/u;
const LONGEST_BEFORE = 8;
const LONGEST_ORGANIZATION = 26;
const LONGEST_PLACE = 6;
/** 某日, 某种, 某些: no name. */
const NO_NAME_BEHIND = /^某(?:[种个些一日年月时天项条款类位次处份笔种号段]|[甲乙]方)/u;
/** 赵某名下中国农业银行账户: words that no name has inside. */
const NOT_INSIDE = /名下|开设|开办|驾驶|所有|持有|签订|工作|任职|注册|办理|出具|购得|购入|投保/u;
/** Organisations that no dispute is with: courts, prosecutors, arbitrators, appraisers. */
const NO_PARTY = /(?:法院|检察院|仲裁委员会|仲裁院|仲裁委|鉴定中心|鉴定机构|鉴定所|评估公司|消保委|消费者协会|消费者委员会|公证处|律师事务所|派出所|交警大队|交警支队)$/u; // prettier-ignore
const ORDINAL = /^(?:[甲乙丙丁戊己庚辛壬癸]|[A-Z](?![A-Za-z])|\d(?![\d年月日时个元号]))/u;
/** A公司, X银行, 甲公司, M书店 */
const LETTERED =
  /(?<![A-Za-z\d])(?:[A-Z]{1,2}|[甲乙丙丁戊己庚])(?!方)(?=\p{Script=Han}{0,7}(?:公司|银行|集团|医院|书店|学校|酒店|超市|厂))/gu;
/** 韩先生, 王女士 */
const ADDRESSED = /(?<title>先生|女士|老太|大爷|大妈|阿姨)/gu;
/** 小凡, 老阎: a nickname comes back, and opens clauses. */
const NICKNAME = /(?:^|[，。；：、\n与和被,;:])(?<name>[小老][\p{Script=Han}])/gu;
const NO_NICKNAME = /^(?:小(?:[区学组时型额微孩心说程店结姐儿幅于吃汽轿客麦规件企户数麟河山县镇村城])|老(?:[人年板师家化旧城赖字乡公婆伴太房龄干百厂小客式]))/u; // prettier-ignore
const FEWEST_NICKNAMES = 3;
/** Signs that often stand in given names, and seldom behind 张某 otherwise. */
const GIVEN = new Set("洋达红明华强伟芳敏静丽军杰涛超勇艳辉刚鹏霞玲娟英梅兰燕琴玉云峰斌波宇浩亮飞鑫龙文武海林森宝俊琳莉萍翠桂香春秋冬雪月珍凤莲淑秀慧颖倩怡婷欣彬东庆国建志永荣祥福贵龄豪凯旭晨雷威".split("")); // prettier-ignore

/**
 * Finds the names by which a case speaks of people and organisations: those that are known (from its title, its head, its
 * abbreviations), and those that a mask shows (张某, 李某某, 沧州某运输公司, A公司, 韩先生). Linear in the text.
 */
export function findNames(text: string, known: readonly string[]): readonly NameMention[] {
  const byStart = new Map<string, string[]>();
  for (const name of [...known].sort((a, b) => b.length - a.length))
    if (name.length >= 2) byStart.set(name.slice(0, 2), [...(byStart.get(name.slice(0, 2)) ?? []), name]);
  const others = otherNames(text);
  const followers = givenNames(text);
  const mentions: NameMention[] = [];
  let free = 0; // names do not overlap
  for (let at = 0; at < text.length; at++) {
    const listed = byStart.get(text.slice(at, at + 2))?.find((name) => text.startsWith(name, at));
    const isMask = text[at] === "某";
    let found: Place | undefined = listed === undefined ? undefined : { from: at, to: at + listed.length };
    if (isMask && found === undefined) found = maskedName(text, at, free, known, followers);
    else if (isMask && found) found = { from: placeBefore(text, at, free), to: found.to };
    found ??= others.get(at);
    if (found === undefined || found.from < free) continue;
    const place = withBusiness(text, found);
    const name = text.slice(place.from, place.to);
    if (!NO_PARTY.test(name)) mentions.push({ ...place, name });
    free = place.to;
    at = place.to - 1;
  }
  return mentions;
}

/** 上海某公司 is another than the known 某公司; 支付某公司 is not. */
function placeBefore(text: string, at: number, free: number): number {
  const from = organizationStart(text, at, free);
  return from !== undefined && from < at && isPlace(text.slice(from, at)) ? from : at;
}

/** 黄某某服务部 is the business of 黄某某, not 黄某某. */
function withBusiness(text: string, place: Place): Place {
  const business = /^(?:服务部|经营部|营业部|门市部|商店|商行|超市|工作室|餐馆|饭店|诊所)/u.exec(
    text.slice(place.to, place.to + 4),
  );
  return business ? { from: place.from, to: place.to + business[0].length } : place;
}

/** The name around one 某: a person's, or an organisation's with the place or the sign before it. */
function maskedName(
  text: string,
  at: number,
  free: number,
  known: readonly string[],
  followers: ReadonlyMap<string, string>,
): Place | undefined {
  if (NO_NAME_BEHIND.test(text.slice(at, at + 3))) return undefined;
  const person = maskedPerson(text, at, free, followers);
  const end = organizationRun(text, at);
  const from = end === undefined ? undefined : organizationStart(text, at, free);
  if (end === undefined || from === undefined) return person;
  const isKnownPerson = person !== undefined && from >= person.from && known.includes(text.slice(person.from, person.to));
  return isKnownPerson && !/^某+公司/u.test(text.slice(at, end)) ? person : { from, to: end };
}

/** Where the organisation's name ends whose mask stands here; undefined where no such end comes before a stop. */
function organizationRun(text: string, at: number): number | undefined {
  let end = at;
  while (end - at < 3 && text[end] === "某") end++;
  while (
    end < text.length &&
    end - at < LONGEST_ORGANIZATION &&
    text[end] !== "某" &&
    isNameSign(text.charAt(end)) &&
    !STOPS.has(text.charAt(end))
  )
    end++;
  const length = organizationEnd(text.slice(at, end));
  if (length === undefined || NOT_INSIDE.test(text.slice(at, at + length))) return undefined;
  const isCard = text.charAt(at + length) === "卡" && text.slice(at, at + length).endsWith("银行"); // 某银行卡
  return isCard ? undefined : at + length;
}

function isNameSign(sign: string): boolean {
  return HAN.test(sign) || /[A-Za-z\d（）()·]/u.test(sign);
}

/**
 * Where an organisation's name begins whose mask stands here: a place (沧州某…公司) or a sign of the name (芙某公司) may come
 * before it. Undefined where it cannot be told from the words before.
 */
function organizationStart(text: string, at: number, free: number): number | undefined {
  let from = at;
  while (from > free && at - from < LONGEST_BEFORE && !isEdge(text, from)) from--;
  const opener = [...text.slice(from, at).matchAll(OPENERS)].at(-1);
  const before = text.slice(from + (opener === undefined ? 0 : opener.index + opener[0].length), at);
  if (isPlace(before)) return at - before.length;
  for (let length = Math.min(LONGEST_PLACE, before.length - 1); length >= 2; length--)
    if (isPlace(before.slice(-length))) return at - length;
  return before.length <= 3 && (opener !== undefined || isEdge(text, from)) ? at - before.length : undefined;
}

/** Whether a name cannot reach over the sign before a place: a stop, a sign that is none of a name, the end of a role word. */
function isEdge(text: string, at: number): boolean {
  const sign = text.charAt(at - 1);
  return !HAN.test(sign) || STOPS.has(sign) || roleWordAtEnd(text.slice(Math.max(0, at - 8), at)) !== undefined;
}

/** 张某, 李某某, 欧阳某, 王某甲, 赵某1, 沈某达. */
function maskedPerson(text: string, at: number, free: number, followers: ReadonlyMap<string, string>): Place | undefined {
  const two = at - 2 >= free ? surnameOf(text.slice(at - 2, at)) : undefined;
  const one = at - 1 >= free ? surnameOf(text.charAt(at - 1)) : undefined;
  const surname = two?.length === 2 ? two : one;
  if (surname === undefined) return undefined;
  const from = at - surname.length;
  if (isSmallWord(surname) && roleWordAtEnd(text.slice(Math.max(0, from - 10), from)) === undefined) return undefined;
  let to = at + 1;
  if (text[to] === "某") to++;
  const ordinal = ORDINAL.exec(text.slice(to, to + 2));
  if (ordinal && !/^[甲乙]方/u.test(text.slice(to, to + 2))) to += ordinal[0].length;
  else if (to === at + 1 && followers.get(text.slice(from, to)) === text[to]) to++;
  return { from, to };
}

/** The given names' last signs: of 沈某达 the 达, where 沈某 is always followed by it, or where it is a sign of given names. */
function givenNames(text: string): ReadonlyMap<string, string> {
  const behind = new Map<string, string[]>();
  for (const found of text.matchAll(/(?<base>\p{Script=Han}某)(?<next>\p{Script=Han})/gu)) {
    const { base = "", next = "" } = found.groups ?? {};
    const list = behind.get(base);
    if (list === undefined) behind.set(base, [next]);
    else if (list.length < 1000) list.push(next);
  }
  const given = new Map<string, string>();
  for (const [base, all] of behind) {
    const [first = ""] = all;
    if (first === "某" || STOPS.has(first) || ORDINAL.test(first)) continue;
    const always = all.every((sign) => sign === first);
    if (always && (GIVEN.has(first) || (all.length >= 4 && !/[签支起提认购买借还付收主辩]/u.test(first)))) given.set(base, first);
  }
  return given;
}

/** Names without 某, by where they begin. */
function otherNames(text: string): ReadonlyMap<number, Place> {
  const places = new Map<number, Place>();
  for (const found of text.matchAll(LETTERED)) {
    const length = organizationEnd(text.slice(found.index, found.index + 14));
    const isOpen = !/[甲-癸]/u.test(found[0]) || found.index === 0 || !HAN.test(text.charAt(found.index - 1)) || STOPS.has(text.charAt(found.index - 1)) || roleWordAtEnd(text.slice(Math.max(0, found.index - 8), found.index)) !== undefined; // prettier-ignore
    if (length !== undefined && isOpen) places.set(found.index, { from: found.index, to: found.index + length });
  }
  for (const found of text.matchAll(ADDRESSED)) {
    const from =
      surnameOf(text.slice(Math.max(0, found.index - 2), found.index))?.length === 2 ? found.index - 2 : found.index - 1;
    if (from >= 0 && surnameOf(text.slice(from, found.index)) !== undefined)
      places.set(from, { from, to: found.index + found[0].length });
  }
  const counts = new Map<string, number>();
  for (const found of text.matchAll(NICKNAME)) {
    const name = found.groups?.["name"] ?? "";
    if (!NO_NICKNAME.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const nicknames = new Set([...counts].filter(([, count]) => count >= FEWEST_NICKNAMES).map(([name]) => name));
  if (nicknames.size > 0)
    for (let at = 0; at < text.length - 1; at++)
      if (nicknames.has(text.slice(at, at + 2))) places.set(at, { from: at, to: at + 2 });
  return places;
}
