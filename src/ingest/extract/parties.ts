import type { ParsedCaseName } from "./case-name.js";
import { type CaseText, WITH_ACTS } from "./case-text.js";
import { courtParties, isCourtDocument } from "./court-parties.js";
import { nameEvidence, PartyDrafts } from "./party-draft.js";
import { readSection, shortNames } from "./party-mentions.js";
import { type FoundParties, partyRecords } from "./party-record.js";
import { joinShortForms } from "./short-forms.js";
import { sidesByElimination } from "./sides-by-elimination.js";

/**
 * The parties of a case. A court's document names them, in its head or its opening; of a case that
 * a release narrates they are those that its name lists, and those that the text names by a mask or
 * introduces by a short name. A role is given only where words give it. Names that may be one
 * party are in the notes.
 */
export function extractParties(text: CaseText, name: ParsedCaseName | undefined): FoundParties {
  return isCourtDocument(text) ? courtParties(text, name) : toldParties(text, name);
}

/** The parties of a case as a release narrates it. */
function toldParties(text: CaseText, name: ParsedCaseName | undefined): FoundParties {
  const sections = text.sections.filter((section) => WITH_ACTS.has(section.kind));
  const drafts = new PartyDrafts();
  for (const listed of name?.parties ?? []) {
    const draft = drafts.of(listed.name);
    draft.listed = listed;
    if (listed.role !== undefined)
      draft.roles.push({ role: listed.role, evidence: nameEvidence(text) });
  }
  const shorts = shortNames(sections, drafts);
  const known = [...drafts.names, ...shorts.keys()];
  for (const section of sections) readSection(section, known, shorts, drafts);
  for (const draft of drafts.all)
    if (draft.isAgent && draft.roles.length === 0 && draft.listed === undefined)
      drafts.delete(draft.name);
  const notes = [...joinShortForms(drafts), ...sidesByElimination(drafts, sections)];
  return { parties: partyRecords(drafts.all, text), notes };
}
