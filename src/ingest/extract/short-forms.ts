import { LEXICON } from "../../lexicon/lexicon.js";
import type { ReviewNote } from "./extraction.js";
import type { PartyDraft, PartyDrafts } from "./party-draft.js";
import { partyKind } from "./party-name.js";
import { isPlace } from "./places.js";

const FORM_SIGNS = LEXICON.expression("{form-signs}", "gu");

/** In a text of more names the comparison of each with each would take too long. */
const MOST_PARTIES = 200;

/**
 * A name that the text uses once or twice and that a listed party's name contains sign by sign
 * (某租赁公司 of 某融资租赁公司, 钱某 of 钱某某) is that party's short form, where no other listed
 * party could be meant.
 */
export function joinShortForms(drafts: PartyDrafts): readonly ReviewNote[] {
  const notes: ReviewNote[] = [];
  if (drafts.names.length > MOST_PARTIES) return notes;
  for (const draft of drafts.all) {
    if (draft.listed !== undefined || draft.aliases.size > 0 || draft.mentions > 2) continue;
    const longer = drafts.all.filter((other) => other !== draft && isShortForm(draft.name, other));
    const [only] = longer;
    if (
      only === undefined ||
      longer.length !== 1 ||
      only.mentions + (only.listed ? 2 : 0) <= draft.mentions
    )
      continue;
    only.aliases.add(draft.name);
    notes.push(joinInto(only, draft, drafts));
  }
  return notes;
}

/** One party of two: what the text has of the draft is the other's too. */
function joinInto(party: PartyDraft, draft: PartyDraft, drafts: PartyDrafts): ReviewNote {
  party.roles.push(...draft.roles);
  party.capacities.push(...draft.capacities);
  drafts.delete(draft.name);
  return {
    part: "parties",
    message: `read as a short form of ${party.name}: ${draft.name}`,
    quote: draft.first?.quote,
  };
}

function isShortForm(short: string, other: PartyDraft): boolean {
  const long = other.name;
  if (short.length >= long.length || partyKind(short) !== partyKind(long)) return false;
  if (partyKind(short) === "PERSON") return other.listed !== undefined && long === `${short}某`;
  const own = short.replace(FORM_SIGNS, "");
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
 * A name by which a court calls an organisation whose full name it also writes with the same role
 * (瑞海公司 of 大连瑞海楼宇设备工程有限公司, 市住建局 of 清河市住房和城乡建设局) is that party's.
 */
export function joinCallingNames(drafts: PartyDrafts): readonly ReviewNote[] {
  const notes: ReviewNote[] = [];
  if (drafts.names.length > MOST_PARTIES) return notes;
  for (const draft of drafts.all) {
    const fuller = drafts.all.filter((other) => callsBy(draft, other));
    const [only] = fuller;
    if (only === undefined || fuller.length !== 1) continue;
    for (const alias of [...draft.aliases, draft.name])
      if (!only.name.startsWith(alias)) only.aliases.add(alias);
    notes.push(joinInto(only, draft, drafts));
  }
  return notes;
}

function callsBy(short: PartyDraft, other: PartyDraft): boolean {
  const long = other.name;
  if (short.name.length >= long.length || partyKind(short.name) !== "ORGANIZATION") return false;
  if (partyKind(long) !== "ORGANIZATION") return false;
  if (!short.roles.some(({ role }) => other.roles.some((each) => each.role === role))) return false;
  if (long.startsWith(short.name)) return short.mentions < other.mentions;
  if (short.name.at(-1) !== long.at(-1)) return false;
  let at = 0;
  for (const sign of long) if (sign === short.name.charAt(at)) at++;
  return at === short.name.length;
}
