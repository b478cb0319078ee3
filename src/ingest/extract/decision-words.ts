import type { Disposition, Outcome } from "../../domain/closed-lists.js";
import { withoutCitedRules } from "./cited-rules.js";

/** What a sentence of a court decides, and the rule that reads it so. */
export interface Decision<Value> {
  readonly value: Value;
  /** The name of the rule, for the notes. */
  readonly rule: string;
}

/** What every judgment ends with, and who bears its costs. */
const FORMULA =
  /^(?:本(?:判决|裁定)(?:为终审|自|(?:一经)?送达|立即)|本调解书|申请执行人(?:发现|享有)|上述(?:调解)?协议|如不服|如(?:果)?未按|(?:负有|有)金钱给付义务|[^，。；]{0,8}(?:案件)?(?:受理费|诉讼费|保全费|申请费|执行费))/u;

/** Whether a sentence is one of those formulas. */
export function isFormula(sentence: string): boolean {
  return FORMULA.test(sentence);
}

/** 原告请求法院…: a party asks, no court decides. */
const ASKED = /^(?:(?!法院|判|裁|驳回|支持)[^，。]){0,14}(?:请求|诉请|要求)/u;

/** Whether a sentence tells what a court decided: 判决…, 裁定…, 驳回…, 予以支持, 达成调解协议. */
export function isDecision(sentence: string): boolean {
  return decides(withoutCitedRules(sentence));
}

function decides(sentence: string): boolean {
  return (
    /(?:判决|裁定|判令|改判|判处|决定)(?!书|生效|结果|认定|认为|已|作出后|后)|驳回|维持(?:原|一审|二审|[^，。；]{0,30}(?:判|裁|项))|变更[^，。；]{0,12}第|(?:予以|应予|未予|不予|难以|不应|酌情|酌定|获得|得到|给予)(?:得到)?支持|支持(?:了)?[^，。]{0,30}(?:请求|主张|诉请)|调解(?:协议|书)|达成[^，。]{0,6}(?:调解|和解)|准许|罚款|拘留|发回重审|撤回(?:上诉|起诉)|酌定|指令/u.test(
      sentence,
    ) &&
    !FORMULA.test(sentence) &&
    !(/不服[^。]{0,40}(?:上诉|复议|再审)/u.test(sentence) && !/驳回|维持|改判|撤销/u.test(sentence)) &&
    !ASKED.test(sentence)
  );
}

/** 达成调解协议, 调解结案, 出具调解书; not 撤销某号民事调解书 */
const MEDIATES = /达成[^，。；]{0,10}调解|(?<!撤销[^，。；]{0,40})调解(?:协议|结案|书)/u;
const DISPOSITIONS: readonly (readonly [disposition: Disposition, words: RegExp])[] = [
  // 撤销一审判决，发回重审 · 指令再审
  ["REMANDED", /发回[^，。；]{0,20}重审|指令[^，。；]{0,20}(?:审理|再审)/u],
  // 准许撤回上诉
  ["WITHDRAWN", /(?:准许|准予|同意)?[^，。；]{0,16}撤回(?:上诉|再审申请|复议申请)|撤诉处理/u],
  // 经法院主持调解，双方达成调解协议
  ["REPLACED_BY_SETTLEMENT", new RegExp(`达成[^，。；]{0,10}和解|${MEDIATES.source}`, "u")],
  // 维持第一项，变更第二项 · 部分改判
  [
    "PARTLY_REVERSED",
    /部分改判|(?:撤销|变更)[^。；]{0,30}第[一二三四五六七八九十\d]+项|维持[^。]{0,40}第[一二三四五六七八九十\d、]+项|变更[^。；]{0,20}(?:判决|裁定)/u,
  ],
  // 撤销一审判决 · 改判 · 撤销原判
  ["REVERSED", /改判|撤销(?:了)?(?:一审|原审|二审|原|上述|该)[^，。；]{0,24}(?:判决|裁定|判)?|撤销[^，。；]{0,40}(?:民事|行政|刑事|执行|异议)?(?:判决|裁定)/u], // prettier-ignore
  // 驳回上诉，维持原判 · 驳回复议申请 · 维持一审判决
  ["AFFIRMED", /驳回[^，。；]{0,16}上诉|维持(?:原|一审|二审|了|[^，。；]{0,30}(?:判决|裁定))|驳回[^，。；]{0,20}(?:复议|再审)(?:申请|请求)/u], // prettier-ignore
];

/** What a reviewing court does with the ruling before it; undefined where its sentences do not say. */
export function dispositionOf(sentences: string): Decision<Disposition> | undefined {
  const plain = withoutCitedRules(sentences);
  const found = DISPOSITIONS.find(([, words]) => words.test(plain));
  return found && { value: found[0], rule: `disposition/${found[0].toLowerCase()}` };
}

const GRANTS = /判令|责令|(?:判决|改判)[^。；]{0,80}(?:支付|返还|赔偿|承担|退还|偿还|给付|履行|交付|补偿|赔礼道歉|停止|排除|消除|恢复|解除|确认|归还|协助|腾退|享有|无效|撤销|继续|不得执行)|(?:予以|应予|给予|获得|得到)(?:得到)?支持|(?<![不未难][予以应]?)支持(?:了)?[^，。；]{0,40}(?:请求|主张|诉请|诉求)|有权(?:主张|要求|请求)|均?符合法律规定|应当?(?:向[^，。；]{2,30})?(?:支付|返还|赔偿|退还|偿还|承担[^，。；]{0,12}责任)/u; // prettier-ignore
const DISMISSES = /驳回(?:了)?[^，。；]{0,40}(?:诉讼请求|诉请|全部请求|诉求|起诉|异议(?:请求|申请)?|申请)/u;
const REFUSES =
  /(?<!其余|其他|部分|抗辩|辩解|辩称)[^，。；]{0,30}(?:不予支持|不应支持|不应予以支持|难以支持|未予支持|不应得到支持|缺乏[^，。；]{0,10}依据)/u;
const PARTLY = /部分(?:予以)?支持|(?:其余|其他|其它|剩余)[^，。；]{0,24}(?:不予支持|不予|不应支持|驳回)|驳回[^，。；]{0,24}(?:其他|其余|其它)[^，。；]{0,10}(?:请求|诉求)|酌情支持|酌减|酌情(?:调整|减少|降低|调低|减轻)|调减|扣减|予以(?:调整|调低|核减)|责任比例/u; // prettier-ignore
const SANCTIONS = /(?:决定|予以|给予|处以|作出|依法)[^。；]{0,40}(?:罚款|司法拘留)/u;
/** 驳回被告的反诉请求, 驳回被告（反诉原告）某公司的其他诉讼请求: it says nothing of the suit itself. */
const COUNTERCLAIM_REFUSED =
  /驳回(?:[^，。；]{0,60}反诉(?:的)?(?:其他|其余|全部|诉讼)*请求|(?:被告|反诉原告)[^，。；]{0,60}(?:诉讼请求|诉请))/gu;
/** 驳回某公司对王某的诉讼请求, beside what another has to pay */
const AGAINST_ONE = /驳回[^，。；]{2,60}对[^，。；]{1,40}的(?:全部)?(?:诉讼)?请求/u;
/** 被告人犯合同诈骗罪，判处有期徒刑十年 */
const CONVICTS = /判处[^。；]{0,10}(?:有期|无期|拘役|管制|死刑|罚金)|犯[^，。；]{1,20}罪/u;
const BY_WORDS: readonly (readonly [outcome: Outcome, words: RegExp])[] = [
  ["REORGANIZATION_APPROVED", /批准[^，。；]{0,14}重整计划/u],
  ["WITHDRAWN", /(?:准许|准予)[^，。；]{0,20}撤(?:回起诉|诉|回申请)|撤诉结案|(?:原告|申请人)[^，。；]{0,12}撤回(?:起诉|了起诉)/u],
  ["SETTLED", /达成[^，。；]{0,10}和解/u],
  ["MEDIATED", MEDIATES],
];

/** How a court that decides first decided; undefined where the words contradict each other or do not say. */
export function outcomeOf(sentences: string): Decision<Outcome> | undefined {
  const plain = withoutCitedRules(sentences);
  if (CONVICTS.test(plain)) return undefined; // the list of outcomes has no word for a conviction
  return outcomeOfSuit(plain.replace(COUNTERCLAIM_REFUSED, ""));
}

function outcomeOfSuit(sentences: string): Decision<Outcome> | undefined {
  const direct = BY_WORDS.find(([, words]) => words.test(sentences));
  if (direct) return { value: direct[0], rule: `outcome/${direct[0].toLowerCase()}` };
  const dismisses = DISMISSES.test(sentences);
  const grants = GRANTS.test(sentences);
  if (/酌定/u.test(sentences) && !/支持(?:了)?[^，。；]{0,20}(?:请求|诉请)/u.test(sentences)) return undefined; // how much was asked is not said
  if (PARTLY.test(sentences))
    return grants || /支持|驳回/u.test(sentences) ? { value: "PARTIAL", rule: "outcome/partly" } : undefined;
  if (SANCTIONS.test(sentences) && !dismisses) return { value: "SANCTIONED", rule: "outcome/sanction" };
  if (grants && dismisses) return AGAINST_ONE.test(sentences) ? { value: "PARTIAL", rule: "outcome/against-one" } : undefined;
  if (dismisses) return { value: "DISMISSED", rule: "outcome/dismissed" };
  if (grants && !REFUSES.test(sentences)) return { value: "PLAINTIFF_WINS", rule: "outcome/granted" };
  if (!grants && REFUSES.test(sentences)) return { value: "DEFENDANT_WINS", rule: "outcome/not-supported" };
  return undefined;
}

/** 某公司提起上诉; not 上诉人, 未提起上诉 */
const APPEALS = /(?:提起|提出)?上诉(?!人|状|期)/u;
const NO_APPEAL = /[未没](?:有)?(?:提起|提出)?上诉/u;

/** Whether a sentence tells that somebody appealed. */
export function tellsAppeal(words: string): boolean {
  return APPEALS.test(words) && !NO_APPEAL.test(words);
}
