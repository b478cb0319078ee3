import { LEXICON } from "../lexicon/lexicon.js";
import type { UnderstoodPosition } from "./understood-facts.js";

const POSITIONS = LEXICON.table<"LAW" | "LAY">("party-positions");
const SIDES = LEXICON.table<"CLAIMANT" | "RESPONDENT" | "EITHER" | "COUNTERCLAIM">("party-sides");
/**
 * How far before its position a party's role may stand, with 再审 before the role:
 * 再审申请人某公司作为承租人.
 */
const ROLE_REACH = 12;
const MOST_BETWEEN = 6;
const CLAUSE_END = /[，。；、]/u;

/**
 * The positions of parties in a text, each once, at its first place; of positions inside one
 * another the longest.
 */
export function findPositions(text: string): readonly UnderstoodPosition[] {
  const seen = new Map<string, UnderstoodPosition>();
  for (const { from, to } of POSITIONS.find(text)) {
    const position = text.slice(from, to);
    if (seen.has(position)) continue;
    const side = sideBefore(text.slice(Math.max(0, from - ROLE_REACH), from));
    seen.set(position, { position, side, mention: { quote: position, start: from, end: to } });
  }
  return [...seen.values()];
}

/**
 * What the last role of a clause tells that ends with a position: 原告是|出租人,
 * 被申请人作为|承租人.
 */
function sideBefore(before: string): "CLAIMANT" | "RESPONDENT" | undefined {
  const clause = before.split(CLAUSE_END).at(-1) ?? "";
  const role = SIDES.find(clause).findLast((each) => each.means !== "COUNTERCLAIM");
  if (role === undefined || clause.length - role.to > MOST_BETWEEN) return undefined;
  return role.means === "CLAIMANT" || role.means === "RESPONDENT" ? role.means : undefined;
}
