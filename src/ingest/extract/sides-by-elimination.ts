import type { CaseSection } from "./case-text.js";
import type { ReviewNote } from "./extraction.js";
import { type PartyDrafts, shortEvidence } from "./party-draft.js";

/**
 * 甲与乙…案: where the text calls all on one side of 与 defendants and speaks of a plaintiff
 * without a name, the other side's only party is the plaintiff; and the other way round.
 */
export function sidesByElimination(
  drafts: PartyDrafts,
  sections: readonly CaseSection[],
): readonly ReviewNote[] {
  const listed = drafts.all.filter((draft) => draft.listed !== undefined);
  const notes: ReviewNote[] = [];
  const rules = [
    ["FIRST", "原告", "PLAINTIFF", "DEFENDANT"],
    ["SECOND", "被告", "DEFENDANT", "PLAINTIFF"],
  ] as const;
  for (const [side, word, role, opposite] of rules) {
    const own = listed.filter((draft) => draft.listed?.side === side);
    const others = listed.filter((draft) => draft.listed?.side !== side);
    const [only] = own;
    if (only === undefined || own.length !== 1 || only.roles.length > 0 || others.length === 0)
      continue;
    const given = others.filter(({ roles }) => !roles.some((each) => each.role === "THIRD_PARTY"));
    if (
      given.length === 0 ||
      !given.every(({ roles }) => roles.some((each) => each.role === opposite))
    )
      continue;
    const section = sections.find((each) => each.text.includes(word));
    const at = section?.text.indexOf(word) ?? -1;
    if (section === undefined || at < 0) continue;
    const evidence = shortEvidence(section, { from: at, to: at + word.length });
    only.roles.push({ role, evidence });
    notes.push({
      part: "parties",
      message: `read as the ${word}, since the other side of the case's name is not: ${only.name}`,
      quote: evidence.quote,
    });
  }
  return notes;
}
