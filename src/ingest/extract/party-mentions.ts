import { LEXICON } from "../../lexicon/lexicon.js";
import type { CaseSection } from "./case-text.js";
import { clauseAround } from "../../language/sentences.js";
import { findAbbreviations } from "./abbreviations.js";
import { evidenceAt } from "./evidence-at.js";
import { findNames } from "./masked-names.js";
import { findCapacities } from "./party-capacity.js";
import { type PartyDrafts, shortEvidence } from "./party-draft.js";
import { findRoles } from "./party-roles.js";

/** 被告某公司的委托诉讼代理人崔某到庭参加诉讼; 辩护人程某、石某 */
const AGENT_BEFORE = LEXICON.expression(
  String.raw`(?<!{no-agents-before}){agent-titles}[：:]?(?:\p{Script=Han}{2,4}、)?$`,
);

/**
 * Short names by which the text calls the parties: 某金租公司 → 某金融租赁股份有限公司. A name so
 * introduced is a party's.
 */
export function shortNames(
  sections: readonly CaseSection[],
  drafts: PartyDrafts,
  onlyKnown = false,
): ReadonlyMap<string, string> {
  const shorts = new Map<string, string>();
  for (const section of sections)
    for (const { full, short, place } of findAbbreviations(section.text, drafts.names)) {
      if (onlyKnown && !drafts.has(full)) continue;
      const draft = drafts.of(full);
      draft.first ??= evidenceAt(section, clauseAround(section.text, place));
      if (short !== full && !drafts.has(short)) {
        draft.aliases.add(short);
        shorts.set(short, full);
      }
    }
  return shorts;
}

/**
 * Reads what a section says of the names that are known, and of those that a mask shows: roles,
 * business roles, whether a name is an agent's.
 */
export function readSection(
  section: CaseSection,
  known: readonly string[],
  shorts: ReadonlyMap<string, string>,
  drafts: PartyDrafts,
): void {
  const mentions = findNames(section.text, known).map((each) => ({
    ...each,
    name: shorts.get(each.name) ?? each.name,
  }));
  for (const mention of mentions) {
    const draft = drafts.of(mention.name);
    draft.mentions++;
    draft.first ??= evidenceAt(section, clauseAround(section.text, mention));
    if (AGENT_BEFORE.test(section.text.slice(Math.max(0, mention.from - 24), mention.from)))
      draft.isAgent = true;
  }
  for (const { name, role, withoutSide, place } of findRoles(section.text, mentions))
    drafts.of(name).roles.push({ role, withoutSide, evidence: shortEvidence(section, place) });
  for (const { name, capacity, place } of findCapacities(section.text, mentions))
    drafts.of(name).capacities.push({ capacity, evidence: shortEvidence(section, place) });
}

/** Reads the business roles that a section gives to the names that are known, and to no others. */
export function readCapacities(
  section: CaseSection,
  known: readonly string[],
  shorts: ReadonlyMap<string, string>,
  drafts: PartyDrafts,
): void {
  const mentions = findNames(section.text, known)
    .map((each) => ({ ...each, name: shorts.get(each.name) ?? each.name }))
    .filter(({ name }) => drafts.has(name));
  for (const { name, capacity, place } of findCapacities(section.text, mentions))
    drafts.of(name).capacities.push({ capacity, evidence: shortEvidence(section, place) });
}
