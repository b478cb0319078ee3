import { healed, type Piece } from "../clean/healed-text.js";
import { type Line, readLines } from "../clean/lines.js";
import { withoutPageFurniture } from "../clean/page-furniture.js";
import { continues, layoutOf } from "../clean/paragraphs.js";
import type { CaseSection, CaseText, SectionKind } from "../extract/case-text.js";

/** 民事判决书, 执 行 裁 定 书, 张某与某公司融资租赁合同纠纷一审民事判决书 */
const DOCUMENT_NAME = /(?:判\s*决|裁\s*定|调\s*解|决\s*定)\s*书$/u;
const CASE_NUMBER = /[（(〔\[]\s*(?:19|20)\d{2}\s*[）)〕\]]\s*\S{2,30}?号/u;
const COURT_LINE = /^[\p{Script=Han}\s]{2,30}法\s*院$/u;
const HEAD_LINES = 12;
const SHORT_LINE = 25;

/**
 * The parts of a judgment and the words with which their first paragraph begins, in the order in which they are tried.
 * A part holds until the next begins.
 */
const PARTS: readonly (readonly [heading: string, kind: SectionKind, opening: RegExp])[] = [
  ["落款", "TAIL", /^(?:审\s*判\s*长|(?:代理|人民)?\s*审\s*判\s*员|独任\s*审判员|人\s*民\s*陪\s*审\s*员|执\s*行\s*员|法\s*官\s*助\s*理|书\s*记\s*员)(?:\s|[：:\p{Script=Han}]|$)/u], // prettier-ignore
  ["本院认为", "REASONING", /^(?:综上所述，|综上，)?本院(?:经(?:审理|审查|研究|合议)|审查|再审|二审)?(?:后)?认为/u],
  ["一审认为", "OTHER", /^(?:一审|原审|二审)法院(?:经审理|审查)?认为/u],
  ["一审查明", "OTHER", /^(?:一审|原审|二审)法院(?:经审理|审理)?(?:查明|认定)/u],
  ["一审判决", "OTHER", /^(?:一审|原审|二审)法院.{0,80}(?:判决|裁定)(?:如下)?[：:]/u],
  ["经审理查明", "FINDINGS", /^(?:本院)?(?:经(?:审理|审查|庭审|再审|二审)|二审|再审|根据.{0,60}|综合.{0,60}|结合.{0,60}|对.{0,60}|另)?.{0,30}?(?:查明|认定(?:以下|如下)?事实(?:如下)?|(?:认定|确认)(?:如下|以下)事实|予以确认并在卷佐证)/u], // prettier-ignore
  ["辩称", "DEFENCE", /^.{2,60}?(?:辩称|答辩称|答辩意见|述称|未作答辩|未答辩|未提交答辩|未到庭(?:参加诉讼|应诉)?.{0,20}答辩)/u],
  ["诉称", "CLAIM", /^.{0,60}?(?:诉称|起诉称|上诉称|向本院(?:提出|提起).{0,12}请求|(?:诉讼|上诉|仲裁|再审|异议)请求[：:]|申请再审称|提出异议称|请求本院|申请称|上诉请求)/u], // prettier-ignore
  ["审理经过", "OTHER", /^.{4,300}?一案[，,]/u],
];
/** …依照《…》第…条，判决如下： */
const ORDERS_FOLLOW = /(?:判决|裁定|决定|调解|协议|协议如下|裁判)如下[：:]?$/u;
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
    ordersFollow = ORDERS_FOLLOW.test(words) && parts.at(-1)?.kind === "REASONING";
  }
  const sections = parts.flatMap(({ heading, kind, paragraphs }): CaseSection[] => {
    const text = healed(paragraphs);
    return text.text === "" ? [] : [{ heading, kind, text: text.text, spanAt: text.spanAt }];
  });
  return { ...titleOf(lines), sections };
}

function isJudgment(lines: readonly Line[]): boolean {
  const head = lines.slice(0, HEAD_LINES);
  const named = head.some((line) => DOCUMENT_NAME.test(line.text));
  const numbered = head.some((line) => CASE_NUMBER.test(line.text));
  const decided = lines.some(
    (line) => /(?:判决|裁定|决定|协议)如下/u.test(line.text) || /本院(?:经审查|审查)?认为/u.test(line.text),
  );
  return named && numbered && decided;
}

/** The title as printed; where the head gives court, kind and number on lines of their own, these one after the other. */
function titleOf(lines: readonly Line[]): Pick<CaseText, "title" | "name"> {
  const head = lines.slice(0, HEAD_LINES);
  const kind = head.find((line) => DOCUMENT_NAME.test(line.text))?.text.replace(/\s+/gu, "") ?? "";
  if (kind.length > 12) return { title: kind };
  const court = head.find((line) => COURT_LINE.test(line.text))?.text.replace(/\s+/gu, "") ?? "";
  const number = head.flatMap((line) => CASE_NUMBER.exec(line.text)?.[0] ?? [])[0]?.replace(/\s+/gu, "") ?? "";
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
      PARTS.some(([, , opening]) => opening.test(line.text.slice(0, 100))) && /^(?:本院|一审|原审|审)/u.test(line.text);
    const inHead =
      index < HEAD_LINES && before !== undefined && (DOCUMENT_NAME.test(before.text) || CASE_NUMBER.test(before.text));
    const isShort = layout.margin === undefined && (before?.text.length ?? 0) <= SHORT_LINE; // a party, a judge, a date
    const paragraph = paragraphs.at(-1);
    if (paragraph && before && !opens && !isShort && !inHead && continues(before, line, layout))
      paragraph.push({ text: line.text, start: line.start });
    else paragraphs.push([{ text: line.text, start: line.start }]);
  });
  return paragraphs;
}
