import { fromChineseNumber } from "../../domain/chinese-number.js";
import { anyOf } from "../../lexicon/compile-pattern.js";
import { LEXICON } from "../../lexicon/lexicon.js";

/** The ways in which a release numbers its cases. */
export const MARKER_STYLES = [
  "CASE_WORD",
  "GUIDING",
  "CHINESE_COMMA",
  "CHINESE_BRACKET",
  "ARABIC_DOT",
  "ARABIC_BRACKET",
  "ARABIC_SPACE",
  "ENGLISH",
] as const;
export type MarkerStyle = (typeof MARKER_STYLES)[number];

/** The number of a case in its release: 案例一, 一、, （一）, 1. */
export interface CaseMarker {
  readonly style: MarkerStyle;
  readonly number: number;
  /** Where the title begins in the line; its length where the marker stands alone. */
  readonly restFrom: number;
}

const DIGIT = "[一二三四五六七八九]";
/** 3, 十二, 二十, 一百零五: a number as one counts, so that 案例一五种遗嘱 is the first case. */
const NUMBER = `[\\d０-９]{1,3}|一百(?:零${DIGIT}|${DIGIT}?十?${DIGIT}?)|[二三四五六七八九]?十${DIGIT}?|${DIGIT}`;
/** 案例一｜…, 案例1：…; 案例1号 and 案件3件 count otherwise. */
const CASE_END = String.raw`(?!\d|${anyOf(LEXICON.list("no-case-behind"))})\s*[】\]〕）)]?\s*[：:、.．,，|｜丨·\-—]?\s*`;
/** A sign, white space or the line's end stands before the title: 第一例 …, 例一：… */
const APART = String.raw`(?:\s*[】\]]?\s*[：:、.．|｜丨]\s*|[】\]]\s*|[ \t\u3000]+|$)`;

const SHAPES: readonly (readonly [MarkerStyle, RegExp])[] = [
  // 案例一 …, 案例1：…, 【案例 3】, 典型案例之二, 案例（四）
  [
    "CASE_WORD",
    numbered(
      String.raw`[【\[〔（(]?\s?{case-number-kinds}?案\s?(?:例|件)\s?之?\s?[（(#]?\s?`,
      `\\s*[）)]?${CASE_END}`,
    ),
  ],
  // 第五案, 第3号案例
  ["CASE_WORD", numbered(String.raw`[【\[〔（(]?\s?第\s?`, `\\s*号?案(?:例|件)?${CASE_END}`)],
  // 第一例 …, 第三则：…
  [
    "CASE_WORD",
    numbered(
      String.raw`[【\[]?第\s?`,
      `\\s*${LEXICON.expression("{case-number-units}").source}${APART}`,
    ),
  ],
  // 例一：…, 案一：…, 事例2
  ["CASE_WORD", numbered(String.raw`[【\[]?{case-number-words}\s?`, APART)],
  // 指导案例24号：…, 指导性案例第24号, 参考案例3号
  [
    "GUIDING",
    numbered(
      String.raw`[【\[]?\s?{guiding-case-words}\s?第?\s?`,
      String.raw`\s*号\s*[】\]]?\s*[：:、]?\s*`,
    ),
  ],
  // 一、某公司诉某局…案
  ["CHINESE_COMMA", /^([一二三四五六七八九十]{1,4})\s*[、.．]\s*/u],
  // （一）…, (一)…
  ["CHINESE_BRACKET", /^[（(]\s*([一二三四五六七八九十]{1,4})\s*[）)]\s*[、.．]?\s*/u],
  // 1.…, 1、…, 01．…
  ["ARABIC_DOT", /^([\d０-９]{1,3})\s*[、.．](?![\d０-９])\s*/u],
  // （1）…, 1)…
  ["ARABIC_BRACKET", /^[（(]?\s*([\d０-９]{1,3})\s*[）)]\s*[、.．]?\s*/u],
  // No.1 …, NO.03, № 2：…
  [
    "ENGLISH",
    /^[【[]?(?:NO\s*[.．]|№)\s*([\d０-９]{1,3})(?![\d０-９])\s*[】\]]?\s*[：:、.．|｜丨]?\s*/iu,
  ],
  // 1 虚构租赁关系…
  [
    "ARABIC_SPACE",
    LEXICON.expression(
      String.raw`^(\d{1,3})[ \t\u3000]{1,9}(?=[\p{Script=Han}“"《])(?!{counted-units})`,
    ),
  ],
];

/** The words before a number, the number, and what divides it from the title. */
function numbered(before: string, after: string): RegExp {
  return new RegExp(`^${LEXICON.expression(before).source}(${NUMBER})${after}`, "u");
}

/** Markdown's emphasis around the number alone: **案例一：**某公司诉… */
const EMPHASIS = /^(\*{1,3}|_{2,3})([^\s*_][^*_]{1,12})\1\s*[：:、.．]?\s*/u;

/** Reads the case number that a line begins with; undefined where it begins with none. */
export function readCaseMarker(line: string): CaseMarker | undefined {
  const strong = EMPHASIS.exec(line);
  const inner = strong?.[2] === undefined ? undefined : readCaseMarker(strong[2]);
  if (strong?.[2] !== undefined && inner?.restFrom === strong[2].length)
    return { ...inner, restFrom: strong[0].length };
  for (const [style, shape] of SHAPES) {
    const found = shape.exec(line);
    if (!found) continue;
    const number = fromChineseNumber(found[1] ?? "");
    if (number !== undefined && number > 0 && number <= 999)
      return { style, number, restFrom: found[0].length };
  }
  return undefined;
}
