import type { UnresolvedRecord } from "../../domain/case-record.js";
import type { ParsedCaseName } from "./case-name.js";
import type { CaseSection } from "./case-text.js";
import type { ReviewNote } from "./extraction.js";
import type { CauseNames } from "./ports.js";

/** The causes of action of a case: the official ones by id, what is none kept as it is printed. */
export interface ExtractedCause {
  readonly causesOfAction: readonly string[];
  readonly unresolved: readonly UnresolvedRecord[];
  readonly notes: readonly ReviewNote[];
}

/** 案由：融资租赁合同纠纷 */
const LABELLED = /案由\s*[：:]?\s*(?<name>[\p{Script=Han}、（）()]{3,40})/u;
/** 原告某公司与被告张某融资租赁合同纠纷一案 */
const IN_OPENING = /(?<before>[\p{Script=Han}、（）()]{2,60}(?:纠纷|之诉|争议))一案/gu;
const SHORTEST = 3;
const LONGEST = 40;

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
      unresolved: [],
      notes: name.cause.exact
        ? []
        : [{ part: "causesOfAction", message: `read as ${name.cause.name}`, quote: name.matter }],
    };
  const labelled = sections.flatMap((section) =>
    section.kind === "KEYWORDS" || section.kind === "HEAD" || section.kind === "FACTS"
      ? (LABELLED.exec(section.text)?.groups?.["name"] ?? [])
      : [],
  )[0];
  const stated = labelled === undefined ? undefined : causes.idOf(labelled);
  if (stated !== undefined) return { causesOfAction: [stated], unresolved: [], notes: [] };
  if (name?.matter === undefined) {
    const opening = openingCause(sections, causes);
    if (opening !== undefined) return { causesOfAction: [opening], unresolved: [], notes: [] };
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
function openingCause(sections: readonly CaseSection[], causes: CauseNames): string | undefined {
  for (const section of sections) {
    if (section.kind !== "OTHER" && section.kind !== "HEAD") continue;
    for (const found of section.text.slice(0, 2000).matchAll(IN_OPENING)) {
      const words = found.groups?.["before"] ?? "";
      for (let length = Math.min(LONGEST, words.length); length >= SHORTEST; length--) {
        const id = causes.idOf(words.slice(-length));
        if (id !== undefined) return id;
      }
    }
  }
  return undefined;
}
