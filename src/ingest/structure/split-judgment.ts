import { healed, type Piece } from "../clean/healed-text.js";
import { type Line, readLines } from "../clean/lines.js";
import { withoutPageFurniture } from "../clean/page-furniture.js";
import { continues, endsSentence, layoutOf } from "../clean/paragraphs.js";
import { CASE_NUMBER } from "../../language/case-numbers.js";
import type { CaseSection, CaseText, SectionKind } from "../extract/case-text.js";

/** 民事判决书, 执 行 裁 定 书, 张某与某公司融资租赁合同纠纷一审民事判决书 */
const DOCUMENT_NAME = /(?:判\s*决|裁\s*定|调\s*解|决\s*定)\s*书$/u;
const NUMBER = new RegExp(CASE_NUMBER, "u");
const COURT_LINE = /^[\p{Script=Han}\s]{2,30}法\s*院$/u;
const HEAD_LINES = 12;
const SHORT_LINE = 25;

/**
 * The parts of a judgment and the words with which their first paragraph begins, in the order in which they are tried.
 * A part holds until the next begins.
 */
const PARTS: readonly (readonly [heading: string, kind: SectionKind, opening: RegExp])[] = [
  ["落款", "TAIL", /^(?:审\s*判\s*长|(?:代理|人民)?\s*审\s*判\s*员|独任\s*审判员|人\s*民\s*陪\s*审\s*员|执\s*行\s*员|法\s*官\s*助\s*理|书\s*记\s*员)(?:\s|[：:\p{Script=Han}]|$)/u], // prettier-ignore
  ["附录法条", "PROVISIONS", /^附(?:录)?[：:]?.{0,16}(?:法律|法条|条文)/u],
  ["本院认为", "REASONING", /^(?:综上所述，|综上，)?本院(?:经(?:审理|审查|研究|合议)|审查|再审|二审)?(?:后)?认为/u],
  // 一审法院认为 · 清河市白石区人民法院认为
  [
    "一审认为",
    "OTHER",
    /^(?!本院)(?:(?:一审|原审|二审)法院|\p{Script=Han}{2,24}?法院)(?:[一二]审|再审|经审理|审查|经审查)?认为/u,
  ],
  [
    "一审查明",
    "OTHER",
    /^(?!本院)(?:(?:一审|原审|二审)法院|\p{Script=Han}{2,24}?法院)(?:[一二]审|再审|经审理|审理|经审查)?(?:查明|认定)/u,
  ],
  // 一审法院判决：… · 清河市白石区人民法院于2018年2月9日作出（2017）清0102民初12号民事判决：…
  ["一审判决", "OTHER", /^(?!本院)(?:(?:一审|原审|二审)法院|\p{Script=Han}{2,24}?法院).{0,120}?(?:判决|裁定)(?:如下)?[：:]/u],
  // what a party says of the facts is no finding: 张某辩称：一审认定事实清楚
  ["经审理查明", "FINDINGS", /^(?:本院)?(?:经(?:审理|审查|庭审|再审|二审)|二审|再审|根据.{0,60}|综合.{0,60}|结合.{0,60}|对.{0,60}|另)?(?:(?![称辩]).){0,30}?(?:查明|认定(?:以下|如下)?事实(?:如下)?|(?:认定|确认)(?:如下|以下)事实|予以确认并在卷佐证)/u], // prettier-ignore
  ["辩称", "DEFENCE", /^.{2,60}?(?:辩称|答辩称|答辩意见|述称|未作答辩|未答辩|未提交(?:书面)?(?:答辩|意见)|提交意见称|未到庭(?:参加诉讼|应诉)?.{0,20}答辩)|^(?:申请执行人|被执行人|被申请人|利害关系人).{0,40}?称[，,：:]|^(?!原告|上诉人|再审|复议|申请|申诉|案外|异议|公诉)[^，,。：:]{2,30}(?:公司|银行|厂|中心|局|某)称[，,：:]/u], // prettier-ignore
  // …诉称 · 案外人袁某称，… · 公诉机关指控 · 某公司以某厂不能清偿到期债务为由，向本院申请对某厂进行破产清算
  ["诉称", "CLAIM", /^.{0,60}?(?:诉称|起诉称|上诉称|向本院(?:提出|提起).{0,12}请求|(?:诉讼|起诉|上诉|仲裁|再审|异议)请求[：:]|申请再审称|提出异议称|请求本院|申请称|上诉请求)|^(?:原告|上诉人|案外人|异议人|复议申请人|申请人|申诉人).{0,40}?称[，,：:]|^[^，,。：:]{2,30}(?:复议|异议)称[，,：:]|^申请人[^案]{2,80}?向本院(?:提出|提起)?申请|^(?:公诉机关|\p{Script=Han}{2,20}检察院)指控|^[^案]{0,100}为由[，,]?向本院(?:提出)?申请/u], // prettier-ignore
  // …纠纷一案，本院… · 本院在执行…一案中，… · 某区人民检察院以…号起诉书指控…
  [
    "审理经过",
    "OTHER",
    /^.{4,300}?一案(?:的过程)?中?[，,]|^[^，。]{2,60}不服.{4,80}(?:裁定|判决|决定)书?[，,]向本院申请|^\p{Script=Han}{2,20}人民检察院以.{2,40}起诉书指控/u,
  ],
];
/** …依照《…》第…条，判决如下： */
const ORDERS_FOLLOW = /(?:判决|裁定|决定|调解|协议|协议如下|裁判)如下[：:]?$/u;
/** …经本院主持调解，当事人自愿达成如下协议： */
const AGREEMENT_FOLLOWS = /(?:达成|形成)[^，。]{0,8}(?:如下[^，。]{0,4}协议|协议如下)[：:]?$/u;
/** What may come after a part that ends the judgment: nothing of it opens a part again. */
const CLOSED_AFTER: Readonly<Partial<Record<string, readonly string[]>>> = {
  本院认为: ["诉称", "辩称", "审理经过", "经审理查明", "一审判决", "一审查明", "一审认为"],
  判决如下: ["诉称", "辩称", "审理经过", "经审理查明", "一审判决", "一审查明", "一审认为", "本院认为"],
  落款: ["诉称", "辩称", "审理经过", "经审理查明", "一审判决", "一审查明", "一审认为", "本院认为"],
};

/** A judgment in its parts; the whole document is one case. Undefined where the document is none. */
export function splitJudgment(document: string): CaseText | undefined {
  const lines = withoutPageFurniture(readLines(document), () => false);
  if (!isJudgment(lines)) return undefined;
  const layout = layoutOf(lines);
  const parts: { heading: string; kind: SectionKind; paragraphs: Piece[][] }[] = [
    { heading: "首部", kind: "HEAD", paragraphs: [] },
  ];
  let ordersFollow = false;
  for (const pieces of paragraphsOf(lines, layout)) {
    const words = healed([pieces]).text;
    const part = parts.at(-1);
    const opened = partOf(words, part?.heading ?? "");
    if (opened && opened[0] !== part?.heading) parts.push({ heading: opened[0], kind: opened[1], paragraphs: [pieces] });
    else if (ordersFollow && opened === undefined) parts.push({ heading: "判决如下", kind: "RESULT", paragraphs: [pieces] });
    else part?.paragraphs.push(pieces);
    ordersFollow = (ORDERS_FOLLOW.test(words) && parts.at(-1)?.kind === "REASONING") || AGREEMENT_FOLLOWS.test(words);
  }
  const sections = parts.flatMap(({ heading, kind, paragraphs }): CaseSection[] => {
    const text = healed(paragraphs);
    return text.text === "" ? [] : [{ heading, supplied: true, kind, text: text.text, spanAt: text.spanAt }];
  });
  return { ...titleOf(lines), sections };
}

function isJudgment(lines: readonly Line[]): boolean {
  const head = lines.slice(0, HEAD_LINES);
  const named = head.some((line) => DOCUMENT_NAME.test(line.text));
  const numbered = head.some((line) => NUMBER.test(line.text));
  const decided = lines.some(
    (line) => /(?:判决|裁定|决定|协议)如下|如下[^，。]{0,4}协议/u.test(line.text) || /本院(?:经审查|审查)?认为/u.test(line.text),
  );
  return named && numbered && decided;
}

/** The title as printed; where the head gives court, kind and number on lines of their own, these one after the other. */
function titleOf(lines: readonly Line[]): Pick<CaseText, "title" | "name"> {
  const head = lines.slice(0, HEAD_LINES);
  const kind = head.find((line) => DOCUMENT_NAME.test(line.text))?.text.replace(/\s+/gu, "") ?? "";
  if (kind.length > 12) return { title: kind };
  const court = head.find((line) => COURT_LINE.test(line.text))?.text.replace(/\s+/gu, "") ?? "";
  const number = head.flatMap((line) => NUMBER.exec(line.text)?.[0] ?? [])[0]?.replace(/\s+/gu, "") ?? "";
  return { title: `${court}${kind}${number}` };
}

function partOf(words: string, current: string): readonly [heading: string, kind: SectionKind] | undefined {
  const closed = CLOSED_AFTER[current] ?? [];
  const found = PARTS.find(([heading, , opening]) => !closed.includes(heading) && opening.test(words.slice(0, 400)));
  return found && [found[0], found[1]];
}

function paragraphsOf(lines: readonly Line[], layout: ReturnType<typeof layoutOf>): readonly Piece[][] {
  const paragraphs: Piece[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const opens =
      PARTS.some(([, , opening]) => opening.test(line.text.slice(0, 100))) &&
      (/^(?:本院|一审|原审|审)/u.test(line.text) || before === undefined || endsSentence(before.text));
    const inHead = index < HEAD_LINES && before !== undefined && (DOCUMENT_NAME.test(before.text) || NUMBER.test(before.text));
    const isShort = layout.margin === undefined && (before?.text.length ?? 0) <= SHORT_LINE; // a party, a judge, a date
    const paragraph = paragraphs.at(-1);
    if (paragraph && before && !opens && !isShort && !inHead && continues(before, line, layout))
      paragraph.push({ text: line.text, start: line.start });
    else paragraphs.push([{ text: line.text, start: line.start }]);
  });
  return paragraphs;
}
