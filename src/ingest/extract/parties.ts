import type { PartyRecord } from "../../domain/case-record.js";
import type { PartyRole, Side } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import { LEXICON } from "../../lexicon/lexicon.js";
import { findAbbreviations } from "./abbreviations.js";
import type { ListedParty, ParsedCaseName } from "./case-name.js";
import type { CaseSection, CaseText, SectionKind } from "./case-text.js";
import type { ReviewNote } from "./extraction.js";
import { readJudgmentHead } from "./judgment-head.js";
import { findNames } from "./masked-names.js";
import { findCapacities } from "./party-capacity.js";
import { partyKind } from "./party-name.js";
import { findRoles } from "./party-roles.js";
import { isPlace } from "./places.js";
import { isLaterRole, saysNoSide } from "./role-words.js";
import type { Place } from "../../language/place.js";
import { clauseAround, LONGEST_QUOTE } from "../../language/sentences.js";
import { evidenceAt } from "./evidence-at.js";

/** Where parties act. Comments name the parties of other cases too, articles those of any case. */
const WITH_PARTIES: ReadonlySet<SectionKind> = new Set([
  "FACTS",
  "CLAIM",
  "DEFENCE",
  "FINDINGS",
  "REASONING",
  "RESULT",
  "OTHER",
]);
const MOST_PARTIES = 200;
/** 被告某公司的委托诉讼代理人崔某到庭参加诉讼; 辩护人程某、石某 */
const AGENT_BEFORE = LEXICON.expression(
  String.raw`(?<!见证){agent-titles}[：:]?(?:\p{Script=Han}{2,4}、)?$`,
);
/** What the evidence is called that stands in the title. */
const CASE_NAME_HEADING = "案件名称";

/** What is known of one party while the text is read. */
interface Draft {
  readonly name: string;
  /** In the order in which the text gives them. */
  readonly roles: {
    readonly role: PartyRole;
    readonly evidence: Evidence;
    readonly withoutSide?: boolean | undefined;
  }[];
  readonly capacities: { readonly capacity: string; readonly evidence: Evidence }[];
  readonly aliases: Set<string>;
  /** Whether the text calls it an agent of another. */
  isAgent: boolean;
  listed?: ListedParty | undefined;
  first?: Evidence | undefined;
  mentions: number;
}

/**
 * The parties of a case: those that its name lists, those of a judgment's head, and those that the
 * text names by a mask or introduces by a short name. A role is given only where words give it.
 * Names that may be one party are in the notes.
 */
export function extractParties(
  text: CaseText,
  name: ParsedCaseName | undefined,
): { readonly parties: readonly PartyRecord[]; readonly notes: readonly ReviewNote[] } {
  const head = readJudgmentHead(text.sections);
  const sections = text.sections.filter((section) => WITH_PARTIES.has(section.kind));
  const drafts = new Map<string, Draft>();
  const draftOf = (wanted: string): Draft => {
    const known = drafts.get(wanted);
    if (known) return known;
    const draft: Draft = {
      name: wanted,
      roles: [],
      capacities: [],
      aliases: new Set(),
      isAgent: false,
      mentions: 0,
    };
    drafts.set(wanted, draft);
    return draft;
  };
  for (const party of head.parties) {
    const draft = draftOf(party.name);
    const evidence = evidenceAt(party.section, party.place);
    draft.roles.push(
      ...[...party.bracketed, party.role].map(({ role, word }) => ({
        role,
        evidence,
        withoutSide: saysNoSide(word),
      })),
    );
    draft.first ??= evidence;
  }
  for (const listed of name?.parties ?? []) {
    const draft = draftOf(listed.name);
    draft.listed = listed;
    if (listed.role !== undefined)
      draft.roles.push({ role: listed.role, evidence: nameEvidence(text) });
  }
  const shorts = shortNames(
    [...text.sections.filter((each) => each.kind === "HEAD"), ...sections],
    drafts,
    draftOf,
  );
  const known = [...drafts.keys(), ...shorts.keys()];
  for (const section of sections) readSection(section, known, shorts, draftOf);
  for (const agent of head.agents)
    if (!head.parties.some((party) => party.name === agent)) drafts.delete(agent);
  for (const [own, draft] of drafts)
    if (draft.isAgent && draft.roles.length === 0 && draft.listed === undefined) drafts.delete(own);
  const notes = [...joinShortForms(drafts), ...sidesByElimination(drafts, sections)];
  const parties = [...drafts.values()].slice(0, MOST_PARTIES);
  const isObjection = parties.some(({ roles }) =>
    roles.some(({ role }) => role === "OBJECTOR" || role === "OUTSIDER"),
  );
  return { parties: parties.map((draft) => partyRecord(draft, text, isObjection)), notes };
}

/**
 * Short names by which the text calls the parties: 某金租公司 → 某金融租赁股份有限公司. A name so
 * introduced is a party's.
 */
function shortNames(
  sections: readonly CaseSection[],
  drafts: ReadonlyMap<string, Draft>,
  draftOf: (name: string) => Draft,
): ReadonlyMap<string, string> {
  const shorts = new Map<string, string>();
  for (const section of sections)
    for (const { full, short, place } of findAbbreviations(section.text, [...drafts.keys()])) {
      const draft = draftOf(full);
      draft.first ??= evidenceAt(section, clauseAround(section.text, place));
      if (short !== full && !drafts.has(short)) {
        draft.aliases.add(short);
        shorts.set(short, full);
      }
    }
  return shorts;
}

function readSection(
  section: CaseSection,
  known: readonly string[],
  shorts: ReadonlyMap<string, string>,
  draftOf: (name: string) => Draft,
): void {
  const mentions = findNames(section.text, known).map((each) => ({
    ...each,
    name: shorts.get(each.name) ?? each.name,
  }));
  for (const mention of mentions) {
    const draft = draftOf(mention.name);
    draft.mentions++;
    draft.first ??= evidenceAt(section, clauseAround(section.text, mention));
    if (AGENT_BEFORE.test(section.text.slice(Math.max(0, mention.from - 24), mention.from)))
      draft.isAgent = true;
  }
  for (const { name, role, withoutSide, place } of findRoles(section.text, mentions))
    draftOf(name).roles.push({ role, withoutSide, evidence: shortEvidence(section, place) });
  for (const { name, capacity, place } of findCapacities(section.text, mentions))
    draftOf(name).capacities.push({ capacity, evidence: shortEvidence(section, place) });
}

/** The clause in which the words stand, where they stand in one. */
function shortEvidence(section: CaseSection, place: Place): Evidence {
  const from = Math.max(0, place.from);
  return evidenceAt(
    section,
    clauseAround(section.text, { from, to: Math.min(place.to, from + LONGEST_QUOTE) }),
  );
}

function nameEvidence(text: CaseText): Evidence {
  return { quote: (text.name ?? text.title).slice(0, LONGEST_QUOTE), section: CASE_NAME_HEADING };
}

/**
 * A name that the text uses once or twice and that a listed party's name contains sign by sign
 * (某租赁公司 of 某融资租赁公司, 钱某 of 钱某某) is that party's short form, where no other listed
 * party could be meant.
 */
function joinShortForms(drafts: Map<string, Draft>): readonly ReviewNote[] {
  const notes: ReviewNote[] = [];
  if (drafts.size > MOST_PARTIES) return notes;
  for (const draft of [...drafts.values()]) {
    if (draft.listed !== undefined || draft.aliases.size > 0 || draft.mentions > 2) continue;
    const longer = [...drafts.values()].filter(
      (other) => other !== draft && isShortForm(draft.name, other),
    );
    const [only] = longer;
    if (
      only === undefined ||
      longer.length !== 1 ||
      only.mentions + (only.listed ? 2 : 0) <= draft.mentions
    )
      continue;
    only.aliases.add(draft.name);
    only.roles.push(...draft.roles);
    only.capacities.push(...draft.capacities);
    drafts.delete(draft.name);
    notes.push({
      part: "parties",
      message: `read as a short form of ${only.name}: ${draft.name}`,
      quote: draft.first?.quote,
    });
  }
  return notes;
}

function isShortForm(short: string, other: Draft): boolean {
  const long = other.name;
  if (short.length >= long.length || partyKind(short) !== partyKind(long)) return false;
  if (partyKind(short) === "PERSON") return other.listed !== undefined && long === `${short}某`;
  const own = short.replace(/[某公司有限责任股份]/gu, "");
  const masked =
    short.startsWith("某") && isPlace(long.slice(0, Math.max(0, long.indexOf("某"))))
      ? long.indexOf("某")
      : 0; // 上海某文化传媒有限公司
  if (
    own.length < 2 ||
    short.slice(-2) !== long.slice(-2) ||
    long.charAt(masked) !== short.charAt(0)
  )
    return false;
  let at = 0;
  for (const sign of long.slice(masked)) if (sign === short.charAt(at)) at++;
  return at === short.length;
}

/**
 * 甲与乙…案: where the text calls all on one side of 与 defendants and mentions a plaintiff
 * without a name, the other side's only party is the plaintiff; and the other way round.
 */
function sidesByElimination(
  drafts: ReadonlyMap<string, Draft>,
  sections: readonly CaseSection[],
): readonly ReviewNote[] {
  const listed = [...drafts.values()].filter((draft) => draft.listed !== undefined);
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

function partyRecord(draft: Draft, text: CaseText, isObjection: boolean): PartyRecord {
  const main =
    draft.roles.find(({ role, withoutSide }) => !isLaterRole(role) && withoutSide !== true) ??
    draft.roles.find(({ role }) => !isLaterRole(role)) ??
    draft.roles[0];
  const also = [...new Set(draft.roles.map(({ role }) => role))].filter(
    (role) => role !== main?.role,
  );
  const ofSuit = draft.roles
    .filter(({ withoutSide }) => withoutSide !== true)
    .map(({ role }) => role);
  const ownOfSuit = main?.withoutSide === true ? ofSuit[0] : main?.role;
  const side = ownOfSuit === undefined ? undefined : sideOf(ownOfSuit, ofSuit, isObjection);
  const capacities = [...new Set(draft.capacities.map(({ capacity }) => capacity))].slice(0, 3);
  const aliases = [...draft.aliases].slice(0, 20);
  const evidence =
    main?.evidence ?? draft.capacities[0]?.evidence ?? draft.first ?? nameEvidence(text);
  return {
    name: draft.name,
    kind: partyKind(draft.name),
    role: main?.role ?? "NOT_STATED",
    ...(also.length === 0 ? {} : { alsoRoles: also.slice(0, 5) }),
    ...(side === undefined ? {} : { side }),
    ...(capacities.length === 0 ? {} : { capacity: capacities.join("、") }),
    ...(aliases.length === 0 ? {} : { aliases }),
    evidence,
  };
}

/**
 * Whose side a role is on. In an objection to enforcement the objector claims, and the creditor
 * answers.
 */
function sideOf(
  main: PartyRole,
  also: readonly PartyRole[],
  isObjection: boolean,
): Side | undefined {
  if (main === "PLAINTIFF") return "CLAIMANT";
  if (main === "DEFENDANT" || main === "ACCUSED") return "RESPONDENT";
  const has = (...wanted: readonly PartyRole[]) =>
    wanted.some((role) => role === main || also.includes(role));
  if (has("PLAINTIFF", "OBJECTOR")) return "CLAIMANT";
  if (has("DEFENDANT", "ACCUSED")) return "RESPONDENT";
  if (isObjection && has("EXECUTION_APPLICANT")) return "RESPONDENT";
  if (isObjection && has("JUDGMENT_DEBTOR")) return "NEITHER";
  if (has("EXECUTION_APPLICANT", "APPLICANT")) return "CLAIMANT";
  if (has("JUDGMENT_DEBTOR", "RESPONDENT")) return "RESPONDENT";
  return has("THIRD_PARTY", "OUTSIDER", "GUARANTOR") ? "NEITHER" : undefined;
}
