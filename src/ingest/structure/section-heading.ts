import { LEXICON } from "../../lexicon/lexicon.js";
import { numberingOf } from "../clean/numbering.js";
import type { SectionKind } from "../extract/case-text.js";

/**
 * A heading as it is printed, what kind of section it opens, and the words that follow it on its
 * line.
 */
export interface SectionHeading {
  readonly name: string;
  readonly kind: SectionKind;
  /**
   * Where the words of the section begin in the line; its length where the heading stands alone.
   */
  readonly restFrom: number;
  /**
   * Whether the heading's place alone shows that it is one: it stands alone, in brackets or before
   * a colon.
   */
  readonly certain: boolean;
}

const HEADINGS = LEXICON.table<SectionKind | "PART">("section-headings");
/**
 * Words that open a sentence of the text rather than a section when more follows:
 * 法院经审理认为：…, 原告诉称：…
 */
const SPEECH = LEXICON.list("heading-speech");
/** Markdown's emphasis before the words: **基本案情：**2021年3月…, - **裁判结果** … */
const EMPHASIS = /^(?:[-*+]\s+)?(\*{1,3}|_{2,3})([^\s*_][^*_]{1,26})\1[ \t]*[：:]?\s*/u;
const BRACKETED =
  /^[【\[〔［〖「『（(<＜]([^【】\[\]〔〕［］〖〗「」『』（）()<>＜＞《》]{2,24})[】\]〕］〗」』）)>＞]/u;
const LONGEST_NAME = 24;
const JOINERS = /[和与及暨、·/／&]|以及/u;

/**
 * Reads a line as a section's heading, alone (【基本案情】, 一、基本案情, ## 案情简介) or before
 * its words (基本案情：2021年3月…).
 * @returns undefined where the line is none.
 */
export function readSectionHeading(line: string): SectionHeading | undefined {
  const strong = EMPHASIS.exec(line);
  const inner = strong?.[2] === undefined ? undefined : readSectionHeading(strong[2]);
  if (strong?.[2] !== undefined && inner?.restFrom === strong[2].length)
    return { ...inner, restFrom: restOf(line, strong[0].length), certain: true };
  const numbering = numberingOf(line);
  const body = line.slice(numbering.length);
  const bracket = BRACKETED.exec(body);
  if (bracket?.[1] !== undefined) {
    const name = bracket[1].replace(/\s+/gu, "");
    const kind = kindOfHeading(name);
    const after = /^\s*[：:]?\s*/u.exec(body.slice(bracket[0].length))?.[0].length ?? 0;
    if (kind !== undefined)
      return {
        name,
        kind,
        restFrom: restOf(line, numbering.length + bracket[0].length + after),
        certain: true,
      };
  }
  const colon = /^([^：:，。；！？]{2,24})[：:]\s*/u.exec(body);
  if (colon?.[1] !== undefined) {
    const name = colon[1].replace(/\s+/gu, "");
    const kind = kindOfHeading(name);
    const restFrom = restOf(line, numbering.length + colon[0].length);
    if (
      kind !== undefined &&
      (restFrom === line.length || !SPEECH.some((words) => name.endsWith(words)))
    )
      return { name, kind, restFrom, certain: restFrom === line.length || name.length >= 4 };
  }
  const name = body.replace(/\s+/gu, "");
  if (name.length > LONGEST_NAME) return spaced(numbering, body);
  const kind = kindOfHeading(name);
  return kind === undefined
    ? spaced(numbering, body)
    : { name, kind, restFrom: line.length, certain: true };
}

/** 基本案情 2021年3月，… : a strong name, white space, and words. */
function spaced(numbering: string, body: string): SectionHeading | undefined {
  const found = /^(\S{2,8})[ \t\u3000]+(?=\S)/u.exec(body);
  if (found?.[1] === undefined) return undefined;
  const kind = kindOfHeading(found[1]);
  const isShort = found[1].length < 4 || body.length < 20;
  // 关键词 承揽 定金
  if (kind === undefined || (isShort && kind !== "KEYWORDS" && kind !== "HEAD")) return undefined;
  return { name: found[1], kind, restFrom: numbering.length + found[0].length, certain: false };
}

/** Signs that a converter left behind a heading say nothing: 【判决理由】。 */
function restOf(line: string, from: number): number {
  return /^[。．.\s]*$/u.test(line.slice(from)) ? line.length : from;
}

/**
 * The kind of section that a name opens, alone or joined with another; undefined where it is no
 * name of a section.
 */
export function kindOfHeading(name: string): SectionKind | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const alone = HEADINGS.whole(name)?.means;
  if (alone !== undefined && alone !== "PART") return alone;
  const [first, ...others] = name.split(JOINERS);
  if (first === undefined || others.length === 0 || others.length > 2) return undefined;
  const kinds = [first, ...others].map((part) => HEADINGS.whole(part)?.means);
  const [kind] = kinds;
  if (kind === undefined || kinds.includes(undefined)) return undefined;
  return kind === "PART" ? "OTHER" : kind;
}
