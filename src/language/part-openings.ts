import { LEXICON } from "../lexicon/lexicon.js";
import type { Span } from "./normal-form.js";
import { type PartKind, partOfHeading, partOfLine } from "./part-headings.js";

/**
 * A stretch of a text under a heading that stands outside of it: 裁判结果, 典型意义. Offsets in
 * UTF-16 units.
 */
export interface TextSection extends Span {
  readonly heading: string;
}

/** A place where a part of a decision may begin. */
export interface Opening {
  readonly at: number;
  readonly kind: PartKind;
  /** CERTAIN opens its part everywhere, LIKELY not within the reasoning of the text's own court. */
  readonly heading?: "CERTAIN" | "LIKELY";
  /** The court whose decision the text is reasons: 本院认为. */
  readonly own?: boolean;
  /** The same court at an earlier stage: 本院一审认为. */
  readonly earlier?: boolean;
  /** What it is where no own court speaks after it. */
  readonly otherwise?: PartKind;
  /**
   * The stage of the proceedings that a party begins (上诉称, 申请再审称), also after a court's
   * reasoning.
   */
  readonly begins?: Stage;
  /** The stage at which a court speaks: 一审法院, 二审法院. */
  readonly stage?: Stage;
  /** The head of another document: 民事判决书. */
  readonly document?: boolean;
}

/** First instance, appeal, retrial. */
export type Stage = 0 | 1 | 2;

const STAGES = LEXICON.table<"FIRST_INSTANCE" | "RETRIAL">("stage-words");
const SENTENCE_END = /[。！？；!?;\n]/gu;
const LONGEST_OPENING = 160;
const SHORT_LINE = 30;

type Sign =
  /** 本院认为, 对此，本院认为, 本院经审查认为, 本院依法组成合议庭审查认为. */
  | "OWN_REASONS"
  /** 本院一审认为. */
  | "OWN_EARLIER"
  /** 经审查认为, 合议庭认为. */
  | "EXAMINED"
  | "APPEALS"
  | "ASKS_RETRIAL"
  /** 经审理查明, 另查明, 本院二审查明. */
  | "FINDINGS"
  /** 某公司诉称, 张某辩称, 提出诉讼请求：, 事实和理由：. */
  | "PLEADS"
  /** 某某称：. */
  | "SAYS"
  /** 附：本判决适用的法律条文. */
  | "APPENDIX"
  | "SIGNATURES"
  /** 民事判决书: the head of another document. */
  | "DOCUMENT";

const SIGNS = LEXICON.table<Sign>("part-openings");

const SUBJECT_SIGN = LEXICON.expression("(?!{no-subject})").source;
/** 甲认为，法院…: what is behind a verb of speech is another's word. */
const LEAD = LEXICON.expression("(?:(?!{speech-signs})[^，。：“])").source;
const COURT_END = LEXICON.expression("{court-end}").source;
const STAGE_COURT = LEXICON.expression("{earlier-stage}{stage-nouns}?|{both-stages}").source;
const OTHER_COURT =
  `^(?:${LEAD}{0,16}[，、])?(?:${STAGE_COURT}|(?:${SUBJECT_SIGN}\\p{Script=Han}){1,24}?${COURT_END})` +
  "[^，。；：“]{0,60}?";
/** 一审法院查明, 清河市白石区人民法院认定; not 一审法院认定事实错误. */
const OTHER_FINDS = new RegExp(
  OTHER_COURT + LEXICON.expression("{finding}(?!{flawed-finding})").source,
  "u",
);
/** 一审法院认为, 原审判决, 清河市白石区人民法院依照. */
const OTHER_DECIDES = new RegExp(
  `${OTHER_COURT}(?:${LEXICON.expression("{reasoning-by}|{ruling-nouns}(?!{no-ruling-behind})").source})`,
  "u",
);
/** 法院认为, 二审法院经审理认为: a court of the case that is reported. */
const COURT_REASONS = new RegExp(
  `^(?:${LEAD}{0,24}[，、：])?(?:${SUBJECT_SIGN}[^，。；：“]){0,24}?` +
    LEXICON.expression("{court-of-case}[^，。；：“]{0,12}?{considering}").source,
  "u",
);

/** In the order in which they are preferred where two match with the same words. */
const OPENINGS: readonly (readonly [Sign | RegExp, Omit<Opening, "at">])[] = [
  ["OWN_REASONS", { kind: "REASONING", own: true }],
  ["EXAMINED", { kind: "REASONING" }],
  ["APPEALS", { kind: "PARTY", begins: 1 }],
  ["ASKS_RETRIAL", { kind: "PARTY", begins: 2 }],
  [COURT_REASONS, { kind: "EARLIER_RULING" }],
  ["FINDINGS", { kind: "FACTS" }],
  [OTHER_FINDS, { kind: "EARLIER_RULING", otherwise: "FACTS" }],
  [OTHER_DECIDES, { kind: "EARLIER_RULING" }],
  ["PLEADS", { kind: "PARTY" }],
  ["SAYS", { kind: "PARTY" }],
  ["APPENDIX", { kind: "APPENDIX" }],
  ["SIGNATURES", { kind: "APPENDIX" }],
];

/**
 * The places where parts of a text may open, in order: given sections, headings on lines, and words
 * that open a sentence.
 */
export function openingsOf(text: string, sections: readonly TextSection[]): readonly Opening[] {
  const openings = sections.flatMap(({ heading, start }): Opening[] => {
    const kind = partOfHeading(heading);
    return kind === undefined ? [] : [{ at: start, kind, heading: "CERTAIN" }];
  });
  let from = 0;
  let lineFrom = 0;
  let afterLine = true;
  for (const end of [...text.matchAll(SENTENCE_END), { index: text.length, 0: "" }]) {
    const blank = text.slice(from, end.index).trim() === "";
    const opening = blank
      ? undefined
      : openingAt(text, from, afterLine && mayHead(text, lineFrom, from));
    if (opening !== undefined) openings.push(opening);
    if (afterLine) lineFrom = from;
    from = end.index + 1;
    afterLine = end[0] === "\n";
  }
  return openings.sort((a, b) => a.at - b.at);
}

/** A line that follows a wrapped one is its end, no heading. */
function mayHead(text: string, lineFrom: number, from: number): boolean {
  const before = text.slice(lineFrom, Math.max(lineFrom, from - 1)).trimEnd();
  return before.length < SHORT_LINE || /[。！？：”】；!?:]$/u.test(before);
}

function openingAt(text: string, from: number, mayBeHeading: boolean): Opening | undefined {
  const words = upToStop(text.slice(from, from + LONGEST_OPENING));
  const line = mayBeHeading ? (/^[^\n]*/u.exec(words)?.[0] ?? "") : "";
  if (SIGNS.has(line.replace(/\s/gu, ""), "DOCUMENT"))
    return { at: from, kind: "FACTS", document: true, heading: "CERTAIN" };
  const headed = line === "" ? undefined : partOfLine(line);
  if (headed !== undefined)
    return { at: from, kind: headed.kind, heading: headed.certain ? "CERTAIN" : "LIKELY" };
  const plain = plainOf(words);
  let first: { readonly length: number; readonly opening: Omit<Opening, "at"> } | undefined;
  for (const [sign, opening] of OPENINGS) {
    const length =
      typeof sign === "string" ? SIGNS.search(plain, sign)?.to : sign.exec(plain)?.[0].length;
    if (length !== undefined && (first === undefined || length < first.length))
      first = { length, opening };
  }
  if (first === undefined) return undefined;
  const earlier = first.opening.own === true && SIGNS.has(plain, "OWN_EARLIER");
  const stage =
    first.opening.kind === "EARLIER_RULING" ? { stage: stageOf(plain.slice(0, first.length)) } : {};
  return { at: from, ...first.opening, ...(earlier ? { earlier } : {}), ...stage };
}

function stageOf(words: string): Stage {
  return STAGES.has(words, "RETRIAL") ? 2 : STAGES.has(words, "FIRST_INSTANCE") ? 0 : 1;
}

/** An opening ends where its sentence does; a line break may only wrap it. */
function upToStop(words: string): string {
  const stop = words.search(/[。；;]/u);
  return stop === -1 ? words : words.slice(0, stop + 1);
}

/** Without white space, its stops full-width, as the patterns have them. */
function plainOf(words: string): string {
  return words
    .replace(/\s+/gu, "")
    .replace(/,/gu, "，")
    .replace(/:/gu, "：")
    .replace(/^[”’）)]+/u, "")
    .replace(/^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．])/u, "");
}
