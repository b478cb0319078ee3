import type { PartyRole } from "../../domain/closed-lists.js";
import type { CaseSection } from "./case-text.js";
import { isPartyName } from "./party-name.js";
import { roleWordAtStart, roleWordsIn } from "./role-words.js";
import { type Place } from "./text-place.js";

/** A party as the head of a judgment names it: 上诉人（原审被告）：某公司，住所地… */
export interface HeadParty {
  readonly name: string;
  readonly role: PartyRole;
  /** The roles of earlier stages, in brackets: 原审被告. */
  readonly earlier: readonly PartyRole[];
  readonly section: CaseSection;
  readonly place: Place;
}

/** What the head of a judgment says of those who take part. */
export interface JudgmentHead {
  readonly parties: readonly HeadParty[];
  /** Agents, representatives and others who are no parties. */
  readonly agents: ReadonlySet<string>;
}

/** 法定代表人：李某, 委托诉讼代理人：王某，某律师事务所律师 */
const AGENT = /^(?:[\p{Script=Han}]{0,4}(?:法定代表人|代表人|负责人|代理人|辩护人|经营者|投资人|法定代理人|指定代理人|执行事务合伙人))(?:暨[\p{Script=Han}]{2,10})?[：:\s]?(?<name>[^，,。（(；;：:\s]{2,12})/u; // prettier-ignore
/** （原审被告、反诉原告） */
const BRACKET = /^[（(](?<roles>[^）)]{2,40})[）)]/u;
const NAME = /^[：:\s]*(?<name>[^，,。；;：:\n]{2,60})/u;
const SHORTEST_LINE = 4;

/** Reads the lines of a judgment's head: each begins with the role of the one that it names. */
export function readJudgmentHead(sections: readonly CaseSection[]): JudgmentHead {
  const parties: HeadParty[] = [];
  const agents = new Set<string>();
  for (const section of sections) {
    if (section.kind !== "HEAD") continue;
    let from = 0;
    for (const line of section.text.split("\n")) {
      const agent = AGENT.exec(line)?.groups?.["name"];
      if (agent !== undefined) agents.add(agent);
      else {
        const party = partyOf(line, from, section);
        if (party) parties.push(party);
      }
      from += line.length + 1;
    }
  }
  return { parties, agents };
}

function partyOf(line: string, from: number, section: CaseSection): HeadParty | undefined {
  const role = line.length < SHORTEST_LINE ? undefined : roleWordAtStart(line);
  if (role === undefined) return undefined;
  let at = role.length;
  const earlier: PartyRole[] = [];
  for (let bracket = BRACKET.exec(line.slice(at)); bracket; bracket = BRACKET.exec(line.slice(at))) {
    earlier.push(...roleWordsIn(bracket.groups?.["roles"] ?? "").map((each) => each.role));
    at += bracket[0].length;
  }
  const found = NAME.exec(line.slice(at));
  const name = (found?.groups?.["name"] ?? "").replace(/[（(](?:曾用名|原名|以下|统一|组织机构)[^）)]*[）)]?.*$/u, "").trim();
  if (!isPartyName(name) || /一案|诉讼/u.test(name)) return undefined;
  return { name, role: role.role, earlier, section, place: { from, to: from + at + (found?.[0].length ?? 0) } };
}
