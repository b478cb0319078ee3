import { fromChineseNumber } from "../../domain/chinese-number.js";

/** The ways in which a release numbers its cases. */
export const MARKER_STYLES = ["CASE_WORD", "GUIDING", "CHINESE_COMMA", "CHINESE_BRACKET", "ARABIC_DOT", "ARABIC_BRACKET", "ARABIC_SPACE", "ENGLISH"] as const; // prettier-ignore
export type MarkerStyle = (typeof MARKER_STYLES)[number];

/** The number of a case in its release: 案例一, 一、, （一）, 1. */
export interface CaseMarker {
  readonly style: MarkerStyle;
  readonly number: number;
  /** Where the title begins in the line; its length where the marker stands alone. */
  readonly restFrom: number;
}

/** 3, 十二, 二十, 一百零五: a number as one counts, so that 案例一五种遗嘱 is the first case. */
const NUMBER =
  "[\\d０-９]{1,3}|一百(?:零[一二三四五六七八九]|[一二三四五六七八九]?十?[一二三四五六七八九]?)|[二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九]";

const SHAPES: readonly (readonly [MarkerStyle, RegExp])[] = [
  // 案例一 …, 案例1：…, 【案例 3】, 典型案例之二, 案例（四）, 第五案
  ["CASE_WORD", new RegExp(`^[【\\[〔（(]?\\s*(?:(?:典型|参考|示范|优秀|精品)?案\\s*(?:例|件)\\s*(?:之)?\\s*[（(#]?\\s*(${NUMBER})\\s*[）)]?|第\\s*(${NUMBER})\\s*(?:号)?案(?:例|件)?)(?![\\d号年月日个件起])\\s*[】\\]〕）)]?\\s*[：:、.．,，|｜丨·\\-—]?\\s*`, "u")], // prettier-ignore
  // 第一例 …, 第三则：…, 例一：…, 案一：…, 事例2
  [
    "CASE_WORD",
    new RegExp(
      `^[【\\[]?(?:第\\s*(${NUMBER})\\s*(?:例|则|篇)|(?:事例|实例|例|案)\\s*(${NUMBER}))(?:\\s*[】\\]]?\\s*[：:、.．|｜丨]\\s*|[】\\]]\\s*|[ \\t\\u3000]+|$)`,
      "u",
    ),
  ],
  // 指导案例24号：…, 指导性案例第24号, 参考案例3号
  ["GUIDING", new RegExp(`^[【\\[]?\\s*(?:最高人民法院)?(?:指导|参考|典型)(?:性)?案例\\s*(?:第)?\\s*(${NUMBER})\\s*号\\s*[】\\]]?\\s*[：:、]?\\s*`, "u")], // prettier-ignore
  // 一、某公司诉某局…案
  ["CHINESE_COMMA", /^([一二三四五六七八九十]{1,4})\s*[、.．]\s*/u],
  // （一）…, (一)…
  ["CHINESE_BRACKET", /^[（(]\s*([一二三四五六七八九十]{1,4})\s*[）)]\s*[、.．]?\s*/u],
  // 1.…, 1、…, 01．…
  ["ARABIC_DOT", /^([\d０-９]{1,3})\s*[、.．](?![\d０-９])\s*/u],
  // （1）…, 1)…
  ["ARABIC_BRACKET", /^[（(]?\s*([\d０-９]{1,3})\s*[）)]\s*[、.．]?\s*/u],
  // No.1 …, NO.03, № 2：…
  ["ENGLISH", /^[【\[]?(?:NO\s*[.．]|№)\s*([\d０-９]{1,3})(?![\d０-９])\s*[】\]]?\s*[：:、.．|｜丨]?\s*/iu],
  // 1 虚构租赁关系…
  ["ARABIC_SPACE", /^(\d{1,3})[ \t\u3000]+(?=[\p{Script=Han}“"《])(?![年月日号个件元万余名人条款项岁时分点倍])/u],
];

/** Markdown's emphasis around the number alone: **案例一：**某公司诉… */
const EMPHASIS = /^(\*{1,3}|_{2,3})([^\s*_][^*_]{1,12})\1\s*[：:、.．]?\s*/u;

/** Reads the case number that a line begins with; undefined where it begins with none. */
export function readCaseMarker(line: string): CaseMarker | undefined {
  const strong = EMPHASIS.exec(line);
  const inner = strong?.[2] === undefined ? undefined : readCaseMarker(strong[2]);
  if (strong?.[2] !== undefined && inner?.restFrom === strong[2].length) return { ...inner, restFrom: strong[0].length };
  for (const [style, shape] of SHAPES) {
    const found = shape.exec(line);
    if (!found) continue;
    const number = fromChineseNumber(found[1] ?? found[2] ?? "");
    if (number !== undefined && number > 0 && number <= 999) return { style, number, restFrom: found[0].length };
  }
  return undefined;
}
