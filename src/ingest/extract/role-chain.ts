import { type RoleWord, roleWordAtStart, roleWordsIn } from "./role-words.js";

/** The roles that one party has, as the head of a document puts them before its name. */
export interface RoleChain {
  /** Its role in these proceedings, then those of earlier stages and of the counterclaim. */
  readonly words: readonly RoleWord[];
  /** Where the name begins. */
  readonly to: number;
  readonly hasColon: boolean;
}

/** （原审被告、反诉原告，二审上诉人） */
const BRACKET = /^[（(](?<roles>[^（()）]{2,50})[）)]/u;
/** 被告一：, 第三人2（…）： */
const ORDINAL = /^(?:[一二三四五六七八九十]{1,3}|\d{1,2})(?=[：:∶（(])/u;
const COLON = /^\s*[：:∶︰﹕]\s*/u;
/** 被上诉人（一审被告）；某公司 */
const COLON_OR_MISPRINT = /^\s*[：:∶︰﹕；;]\s*/u;
const SEPARATOR = /^(?:、|兼|暨)/u;
const REACH = 80;

/**
 * The roles that begin at a place: 再审申请人（一审被告、二审上诉人）：, 一审被告、二审被上诉人：.
 * Undefined where no role does.
 */
export function roleChainAt(text: string, from: number): RoleChain | undefined {
  const words = text.slice(from, from + REACH);
  const first = roleWordAtStart(words);
  if (first === undefined) return undefined;
  const roles = [first];
  let at = first.length;
  for (let count = 0; count < 6; count++) {
    const rest = words.slice(at);
    const ordinal = ORDINAL.exec(rest);
    const bracket = BRACKET.exec(rest);
    const inner = roleWordsIn(bracket?.groups?.["roles"] ?? "");
    const next = SEPARATOR.test(rest) ? roleWordAtStart(rest.slice(1)) : undefined;
    if (ordinal) at += ordinal[0].length;
    else if (bracket && inner.length > 0) {
      roles.push(...inner);
      at += bracket[0].length;
    } else if (next) {
      roles.push(next);
      at += 1 + next.length;
    } else break;
  }
  const colon = (roles.length > 1 ? COLON_OR_MISPRINT : COLON).exec(words.slice(at));
  return { words: roles, to: from + at + (colon?.[0].length ?? 0), hasColon: colon !== null };
}
