import { LEXICON } from "../../lexicon/lexicon.js";
import type { CaseSection } from "./case-text.js";
import { isPartyName } from "./party-name.js";
import { type RoleWord, roleWordAtStart, roleWordsIn } from "./role-words.js";
import type { Place } from "../../language/place.js";

/** A party as the head of a judgment names it: 上诉人（原审被告）：某公司，住所地… */
export interface HeadParty {
  readonly name: string;
  readonly role: RoleWord;
  /**
   * The roles in brackets: those of earlier stages (原审被告), and those in a counterclaim
   * (反诉被告).
   */
  readonly bracketed: readonly RoleWord[];
  readonly section: CaseSection;
  readonly place: Place;
}

/** What the head of a judgment says of those who take part. */
export interface JudgmentHead {
  readonly parties: readonly HeadParty[];
  /** Agents, representatives and others who are no parties. */
  readonly agents: ReadonlySet<string>;
}

const HEAD = LEXICON.table<"AGENT" | "SHARED_AGENT" | "STORY" | "NAME_NOTE" | "NO_NAME">(
  "judgment-head",
);
/** （原审被告、反诉原告） */
const BRACKET = /^[（(](?<roles>[^）)]{2,40})[）)]/u;
const NAME = /^[：:\s]*(?<name>[^，,。；;：:\n]{2,60})/u;
const AGENT_NAME = /^[^，,。（(；;：:\s]{2,12}/u;
const SHORTEST_LINE = 4;

/** Reads the lines of a judgment's head: each begins with the role of the one that it names. */
export function readJudgmentHead(sections: readonly CaseSection[]): JudgmentHead {
  const parties: HeadParty[] = [];
  const agents = new Set<string>();
  for (const section of sections) {
    if (section.kind !== "HEAD") continue;
    let from = 0;
    for (const line of section.text.split("\n")) {
      const agent = agentOf(line, "AGENT") ?? agentOf(line, "SHARED_AGENT");
      if (agent !== undefined) agent.split("、").forEach((each) => agents.add(each));
      else {
        const party = partyOf(line, from, section);
        if (party) parties.push(party);
      }
      from += line.length + 1;
    }
  }
  return { parties, agents };
}

/** 法定代表人：李某, 委托诉讼代理人：王某，某律师事务所律师 */
function agentOf(line: string, kind: "AGENT" | "SHARED_AGENT"): string | undefined {
  const opener = HEAD.search(line, kind);
  return opener && AGENT_NAME.exec(line.slice(opener.to))?.[0];
}

function partyOf(line: string, from: number, section: CaseSection): HeadParty | undefined {
  const role =
    line.length < SHORTEST_LINE || HEAD.has(line, "STORY") ? undefined : roleWordAtStart(line);
  if (role === undefined) return undefined;
  let at = role.length;
  const bracketed: RoleWord[] = [];
  for (
    let bracket = BRACKET.exec(line.slice(at));
    bracket;
    bracket = BRACKET.exec(line.slice(at))
  ) {
    bracketed.push(...roleWordsIn(bracket.groups?.["roles"] ?? ""));
    at += bracket[0].length;
  }
  const found = NAME.exec(line.slice(at));
  const named = found?.groups?.["name"] ?? "";
  const name = named.slice(0, HEAD.search(named, "NAME_NOTE")?.from).trim();
  if (!isPartyName(name) || HEAD.has(name, "NO_NAME")) return undefined;
  return {
    name,
    role,
    bracketed,
    section,
    place: { from, to: from + at + (found?.[0].length ?? 0) },
  };
}
