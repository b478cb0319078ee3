import type { CaseSection } from "./case-text.js";
import { isPartyName } from "./party-name.js";
import { type RoleWord, roleWordAtStart, roleWordsIn } from "./role-words.js";
import type { Place } from "../../language/place.js";

/** A party as the head of a judgment names it: 上诉人（原审被告）：某公司，住所地… */
export interface HeadParty {
  readonly name: string;
  readonly role: RoleWord;
  /** The roles in brackets: those of earlier stages (原审被告), and those in a counterclaim (反诉被告). */
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

/** 法定代表人：李某, 委托诉讼代理人：王某，某律师事务所律师, 被告张某、某厂共同委托代理人朱某 */
const AGENT = /^(?:[\p{Script=Han}]{0,4}(?:法定代表人|代表人|负责人|代理人|辩护人|经营者|投资人|法定代理人|指定代理人|执行事务合伙人))(?:暨[\p{Script=Han}]{2,10})?[：:\s]?(?<name>[^，,。（(；;：:\s]{2,12})/u; // prettier-ignore
/** （原审被告、反诉原告） */
const BRACKET = /^[（(](?<roles>[^）)]{2,40})[）)]/u;
const NAME = /^[：:\s]*(?<name>[^，,。；;：:\n]{2,60})/u;
/** 被告张某、某厂共同委托代理人朱某，某律师事务所律师 */
const SHARED_AGENT = /^[^，,。]{2,80}?(?:委托(?:诉讼)?|诉讼|法定|指定)代理人[：:\s]?(?<name>[^，,。（(；;：:\s]{2,12})/u;
/** The story begins: 本院在执行…一案中, 案外人袁某称 */
const STORY = /一案|本院|^[^：:，,]{2,40}称[，,：:]|对.{0,20}[无有]异议/u;
const SHORTEST_LINE = 4;

/** Reads the lines of a judgment's head: each begins with the role of the one that it names. */
export function readJudgmentHead(sections: readonly CaseSection[]): JudgmentHead {
  const parties: HeadParty[] = [];
  const agents = new Set<string>();
  for (const section of sections) {
    if (section.kind !== "HEAD") continue;
    let from = 0;
    for (const line of section.text.split("\n")) {
      const agent = (AGENT.exec(line) ?? SHARED_AGENT.exec(line))?.groups?.["name"];
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

function partyOf(line: string, from: number, section: CaseSection): HeadParty | undefined {
  const role = line.length < SHORTEST_LINE || STORY.test(line) ? undefined : roleWordAtStart(line);
  if (role === undefined) return undefined;
  let at = role.length;
  const bracketed: RoleWord[] = [];
  for (let bracket = BRACKET.exec(line.slice(at)); bracket; bracket = BRACKET.exec(line.slice(at))) {
    bracketed.push(...roleWordsIn(bracket.groups?.["roles"] ?? ""));
    at += bracket[0].length;
  }
  const found = NAME.exec(line.slice(at));
  const name = (found?.groups?.["name"] ?? "").replace(/[（(](?:曾用名|原名|以下|统一|组织机构)[^）)]*[）)]?.*$/u, "").trim();
  if (!isPartyName(name) || /诉讼|及其|代理人/u.test(name)) return undefined;
  return { name, role, bracketed, section, place: { from, to: from + at + (found?.[0].length ?? 0) } };
}
