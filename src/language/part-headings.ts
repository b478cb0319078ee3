import { LEXICON } from "../lexicon/lexicon.js";

/**
 * What a part of a decision is. EARLIER_RULING is another court's, or of an earlier stage; NOTICE
 * the orders and the standing warnings behind the operative clause; APPENDIX the signatures and the
 * articles printed below them.
 */
export type PartKind =
  "REASONING" | "PARTY" | "FACTS" | "EARLIER_RULING" | "COMMENT" | "NOTICE" | "APPENDIX";

/**
 * What a heading opens; NONE for lines of a judgment that only look like one: 民事判决书,
 * 某区人民法院, 判决如下.
 */
const HEADINGS = LEXICON.table<PartKind | "NONE">("part-headings");
/** In the order in which they are asked. */
const KINDS: readonly PartKind[] = ["COMMENT", "PARTY", "APPENDIX", "FACTS", "REASONING"];

/** The part that a heading opens; undefined for a heading of other things. */
export function partOfHeading(heading: string): PartKind | undefined {
  return KINDS.find((kind) => HEADINGS.has(heading, kind));
}

const LONGEST_HEADING = 14;
const LONGEST_LINE = 60;
/** # 一、, （二）, 3., ■: what stands before a heading. */
const MARKUP = /^[#*>\s]*/u;
const NUMBERING = LEXICON.expression("^(?:[（(]{figure}{1,3}[）)]|{figure}{1,3}[、.．]|{bullet})?");
const EMPHASIS = /^\s*\**/u;
const BRACKETED = /^[【\[〔［〖]([^【】[\]〔〕［］〖〗]{2,20})[】\]〕］〗]/u;
const ALONE = /^([\p{Script=Han}\s、／/·]{2,20}?)[：:\s*]*$/u;
const BEFORE_COLON = /^([\p{Script=Han}]{4,12})[：:]/u;

/**
 * The part that a line opens as its heading: 【裁判理由】, 二、裁判结果, 典型意义：本案…. Certain
 * where brackets mark it: a court that reasons heads its points with lines of its own.
 */
export function partOfLine(
  line: string,
): { readonly kind: PartKind; readonly certain: boolean } | undefined {
  const body = line
    .slice(0, LONGEST_LINE)
    .replace(MARKUP, "")
    .replace(NUMBERING, "")
    .replace(EMPHASIS, "");
  const bracketed = BRACKETED.exec(body)?.[1];
  const marked = bracketed === undefined ? undefined : partOfHeading(bracketed.replace(/\s/gu, ""));
  if (marked !== undefined) return { kind: marked, certain: true };
  const name = (ALONE.exec(body.trim())?.[1] ?? BEFORE_COLON.exec(body)?.[1])?.replace(/\s/gu, "");
  if (name === undefined || name.length > LONGEST_HEADING || HEADINGS.has(name, "NONE"))
    return undefined;
  const kind = partOfHeading(name);
  return kind && { kind, certain: kind === "COMMENT" || kind === "FACTS" };
}
