import { findAbbreviations } from "./abbreviations.js";
import type { ParsedCaseName } from "./case-name.js";
import type { CaseText, SectionKind } from "./case-text.js";
import { evidenceAt } from "./evidence-at.js";
import type { ReviewNote } from "./extraction.js";
import { joinSections } from "./joined-sections.js";
import { readJudgmentHead } from "./judgment-head.js";
import { isWholeName } from "./names-in-prose.js";
import { nameEvidence, PartyDrafts } from "./party-draft.js";
import { readCapacities, shortNames } from "./party-mentions.js";
import { type FoundParties, partyRecords } from "./party-record.js";
import { proseParties } from "./prose-parties.js";
import { rolesByElimination } from "./roles-by-elimination.js";
import { saysNoSide } from "./role-words.js";
import { joinCallingNames } from "./short-forms.js";

/** Where a court writes of those whose case it decides. */
const NOT_OF_THE_CASE: ReadonlySet<SectionKind> = new Set([
  "TAIL",
  "PROVISIONS",
  "RULES",
  "SIGNIFICANCE",
  "KEYWORDS",
]);

/** Whether a text is a court's own document rather than a case in a release. */
export function isCourtDocument({ sections }: CaseText): boolean {
  return sections.some(({ kind, supplied }) => kind === "HEAD" || supplied === true);
}

/** The parties of a court's document, as records. */
export function courtParties(text: CaseText, name: ParsedCaseName | undefined): FoundParties {
  const { drafts, notes } = draftCourtParties(text, name);
  return { parties: partyRecords(drafts.all, text), notes };
}

/**
 * The parties of a court's document: those that its head lists and no others; where it has none,
 * those of its opening and its text; where these name nobody, those of its caption.
 */
export function draftCourtParties(
  text: CaseText,
  name: ParsedCaseName | undefined,
): { readonly drafts: PartyDrafts; readonly notes: readonly ReviewNote[] } {
  const sections = text.sections.filter(({ kind }) => !NOT_OF_THE_CASE.has(kind));
  const drafts = new PartyDrafts();
  const head = readJudgmentHead(sections);
  for (const party of head.parties) {
    const draft = drafts.of(party.name);
    const evidence = evidenceAt(party.section, party.place);
    draft.roles.push(
      ...[...party.bracketed, party.role].map(({ role, word }) => ({
        role,
        word,
        evidence,
        withoutSide: saysNoSide(word),
      })),
    );
    draft.first ??= evidence;
  }
  const notes = head.parties.length === 0 ? readProse(sections, name, drafts) : [];
  for (const listed of drafts.all.length === 0 ? (name?.parties ?? []) : []) {
    const draft = drafts.of(listed.name);
    draft.listed = listed;
    if (listed.role !== undefined)
      draft.roles.push({ role: listed.role, evidence: nameEvidence(text) });
  }
  const shorts = shortNames(sections, drafts, true);
  const known = [...drafts.names, ...shorts.keys()];
  for (const section of sections) readCapacities(section, known, shorts, drafts);
  return { drafts, notes };
}

function readProse(
  sections: CaseText["sections"],
  name: ParsedCaseName | undefined,
  drafts: PartyDrafts,
): readonly ReviewNote[] {
  const joined = joinSections(sections);
  const listed = (name?.parties ?? []).map((each) => each.name);
  const roles = proseParties(joined, listed);
  const known = [...new Set([...roles.map((each) => each.name), ...listed])];
  const shorts = new Map(
    findAbbreviations(joined.text, known)
      .filter(({ full }) => known.includes(full) || isWholeName(full))
      .map(({ short, full }) => [short, full]),
  );
  for (const { name: own, role, word, withoutSide, place } of roles) {
    const draft = drafts.of(shorts.get(own) ?? own);
    const evidence = joined.evidenceAt(place);
    draft.first ??= evidence;
    draft.mentions++;
    if (role !== undefined && evidence !== undefined)
      draft.roles.push({ role, word, evidence, withoutSide });
  }
  return [...joinCallingNames(drafts), ...rolesByElimination(drafts, joined)];
}
