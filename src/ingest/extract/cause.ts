import type { UnresolvedRecord } from "../../domain/case-record.js";
import type { ParsedCaseName } from "./case-name.js";
import type { CaseSection } from "./case-text.js";
import type { ReviewNote } from "./extraction.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import type { CaseOpening } from "./opening.js";
import type { CauseNames } from "./ports.js";

/** The causes of action of a case: the official ones by id, what is none kept as it is printed. */
export interface ExtractedCause {
  readonly causesOfAction: readonly string[];
  /** The words of the text that name it. */
  readonly words?: string | undefined;
  readonly unresolved: readonly UnresolvedRecord[];
  readonly notes: readonly ReviewNote[];
}

/** 案由：融资租赁合同纠纷 */
const LABELLED = LEXICON.expression(
  "{cause-labels}\\s{0,9}[：:]?\\s{0,9}(?<name>[\\p{Script=Han}、（）()]{3,40})",
);
/** 原告某公司与被告张某融资租赁合同纠纷一案 */
const IN_OPENING = LEXICON.expression(
  "(?<before>[\\p{Script=Han}、（）()]{2,60}{matter-ends})一案",
  "gu",
);
/** 本案原由甲以乙为被告，向某法院提起案外人执行异议之诉 */
const IN_STORY = LEXICON.expression(
  "{suit-verbs}(?<before>\\p{Script=Han}{2,40}{suit-ends})(?:{behind-suit}|[。，])",
  "gu",
);
/** 行政登记行为, 12件, 系列案: no part of the matter itself. */
const NO_MATTER = LEXICON.expression(
  "(?<={administrative}.{2,6}){act-nouns}$|^\\d{1,4}件|{case-series}?案$",
  "gu",
);
const SHORTEST = 3;
const LONGEST = 40;

/**
 * What courts call the review of an administrative act that its authority cannot enforce itself.
 */
const [NON_LITIGATION = ""] = LEXICON.list("non-litigation-review");
const NON_LITIGATION_NUMBER = LEXICON.expression("{non-litigation-kinds}");

/** What a judgment's own words and the heading of its file say of whom and of what it is. */
export interface JudgmentMatter {
  readonly opening: CaseOpening | undefined;
  readonly heading: CaseOpening | undefined;
}

/**
 * The cause of action of a judgment: what its opening says that it is about, which in an
 * administrative case is the act (房屋登记); the review of an act that is to be enforced by its number.
 */
export function judgmentCause(
  { opening, heading }: JudgmentMatter,
  caseNumber: string | undefined,
  sections: readonly CaseSection[],
  causes: CauseNames,
): ExtractedCause {
  const labelled = labelledCause(sections);
  const raw =
    caseNumber !== undefined && NON_LITIGATION_NUMBER.test(caseNumber)
      ? NON_LITIGATION
      : (labelled ??
        (opening?.matter ?? storyMatter(sections) ?? heading?.matter)?.replace(NO_MATTER, ""));
  if (raw === undefined) return extractCause(undefined, sections, causes);
  const whole = causes.idOf(raw);
  if (whole !== undefined)
    return { causesOfAction: [whole], words: raw, unresolved: [], notes: [] };
  const broader = officialEnd(raw, causes);
  const reason = "it is no official cause of action";
  return {
    causesOfAction: broader === undefined ? [] : [broader.id],
    words: broader?.words,
    unresolved: [{ kind: "cause", raw, reason }],
    notes: [{ part: "causesOfAction", message: reason, quote: raw }],
  };
}

/**
 * Reads the cause of action from the case's name; else from the line that states it; else from the
 * words …纠纷一案 of a judgment.
 */
export function extractCause(
  name: ParsedCaseName | undefined,
  sections: readonly CaseSection[],
  causes: CauseNames,
): ExtractedCause {
  if (name?.cause)
    return {
      causesOfAction: [name.cause.id],
      words: name.matter,
      unresolved: [],
      notes: name.cause.exact
        ? []
        : [{ part: "causesOfAction", message: `read as ${name.cause.name}`, quote: name.matter }],
    };
  const labelled = labelledCause(sections);
  const stated = labelled === undefined ? undefined : causes.idOf(labelled);
  if (stated !== undefined)
    return { causesOfAction: [stated], words: labelled, unresolved: [], notes: [] };
  if (name?.matter === undefined) {
    const opening = openingCause(sections, causes);
    if (opening !== undefined)
      return { causesOfAction: [opening.id], words: opening.words, unresolved: [], notes: [] };
  }
  const raw = (name !== undefined && name.parties.length > 0 ? name.matter : undefined) ?? labelled;
  if (raw === undefined) return { causesOfAction: [], unresolved: [], notes: [] };
  return {
    causesOfAction: [],
    unresolved: [{ kind: "cause", raw, reason: "it is no official cause of action" }],
    notes: [{ part: "causesOfAction", message: "it is no official cause of action", quote: raw }],
  };
}

/**
 * The longest official name that ends before 一案, in the first words of a judgment that tell what
 * it is about.
 */
function openingCause(
  sections: readonly CaseSection[],
  causes: CauseNames,
): OfficialName | undefined {
  for (const section of sections) {
    if (section.kind !== "OTHER" && section.kind !== "HEAD") continue;
    for (const found of section.text.slice(0, 2000).matchAll(IN_OPENING)) {
      const cause = officialEnd(found.groups?.["before"] ?? "", causes);
      if (cause !== undefined) return cause;
    }
  }
  return undefined;
}

/** What the suit was about with which the case began: 提起…之诉, 以…纠纷为由. */
function storyMatter(sections: readonly CaseSection[]): string | undefined {
  return sections.flatMap((section) =>
    section.kind === "OTHER" || section.kind === "HEAD"
      ? [...section.text.slice(0, 4000).matchAll(IN_STORY)].map(
          (found) => found.groups?.["before"] ?? "",
        )
      : [],
  )[0];
}

interface OfficialName {
  readonly id: string;
  readonly words: string;
}

/** The longest official name with which some words end. */
function officialEnd(words: string, causes: CauseNames): OfficialName | undefined {
  for (let length = Math.min(LONGEST, words.length); length >= SHORTEST; length--) {
    const end = words.slice(-length);
    const id = causes.idOf(end);
    if (id !== undefined) return { id, words: end };
  }
  return undefined;
}

/** 案由：融资租赁合同纠纷, on a line of its own. */
function labelledCause(sections: readonly CaseSection[]): string | undefined {
  return sections.flatMap((section) =>
    section.kind === "KEYWORDS" || section.kind === "HEAD" || section.kind === "FACTS"
      ? (LABELLED.exec(section.text)?.groups?.["name"] ?? [])
      : [],
  )[0];
}
