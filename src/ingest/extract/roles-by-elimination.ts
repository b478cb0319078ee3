import type { PartyRole } from "../../domain/closed-lists.js";
import type { ReviewNote } from "./extraction.js";
import type { JoinedSections } from "./joined-sections.js";
import type { PartyDrafts } from "./party-draft.js";
import { roleWordsAt } from "./role-words.js";

/** Who acts in each kind of proceedings, and who answers. */
const PAIRS: readonly (readonly [acts: PartyRole, answers: PartyRole])[] = [
  ["APPELLANT", "APPELLEE"],
  ["APPLICANT", "RESPONDENT"],
  ["EXECUTION_APPLICANT", "JUDGMENT_DEBTOR"],
];
/** With another role than these a party is no opponent of the one who acts. */
const OPPONENT: ReadonlySet<PartyRole> = new Set(["DEFENDANT"]);

/**
 * 上诉人甲因诉某局…一案: where the text calls nobody by name the appellee and still speaks of one,
 * it is the one who was sued; so in reviews and enforcement.
 */
export function rolesByElimination(
  drafts: PartyDrafts,
  joined: JoinedSections,
): readonly ReviewNote[] {
  const has = (role: PartyRole) =>
    drafts.all.some(({ roles }) => roles.some((each) => each.role === role));
  return PAIRS.flatMap(([acts, answers]): readonly ReviewNote[] => {
    if (!has(acts) || has(answers)) return [];
    const place = roleWordsAt(joined.text, answers)[0];
    const evidence = place && joined.evidenceAt(place);
    const others = drafts.all.filter(({ roles }) => roles.every(({ role }) => OPPONENT.has(role)));
    if (evidence === undefined) return [];
    return others.map((draft) => {
      draft.roles.push({
        role: answers,
        word: evidence.quote,
        evidence,
        withoutSide: acts === "APPLICANT",
      });
      return {
        part: "parties",
        message: `read as the ${evidence.quote}, since nobody else is: ${draft.name}`,
        quote: evidence.quote,
      };
    });
  });
}
