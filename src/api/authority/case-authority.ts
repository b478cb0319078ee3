import { authorityFor } from "../../domain/authority-for-forum.js";
import type { ForumCourt } from "../../domain/authority-tier.js";
import type { CaseRow } from "../../graph/read/node-rows.js";
import type { RequestContext } from "../context.js";
import { badUserInput } from "../errors/user-errors.js";
import type { Loaders } from "../loaders.js";
import { AuthorityType } from "./authority.type.js";

/**
 * The court that an argument names as the forum; undefined where it names none.
 * @throws BAD_USER_INPUT for an id that is no court's.
 */
export async function forumOf(id: string | null | undefined, loaders: Loaders): Promise<ForumCourt | undefined> {
  if (id === null || id === undefined) return undefined;
  const forum = await loaders.forumCourts.load(id);
  if (forum === undefined)
    throw badUserInput(`forumCourt ${id.slice(0, 100)} is no court of the graph: courts and search give their ids.`);
  return forum;
}

/** The authority of a case; what it must be told of courts and publications is asked for once for all cases of a request. */
export async function caseAuthority(
  row: CaseRow,
  forum: ForumCourt | undefined,
  { loaders, today }: Pick<RequestContext, "loaders" | "today">,
): Promise<AuthorityType> {
  const { standing } = row;
  const court = (id: string | undefined) => (id === undefined ? undefined : loaders.node("court", id));
  const [decidedBy, rankCourt, publication] = await Promise.all([
    court(standing.decidedBy),
    court(standing.rank.startsWith("court:") ? standing.rank : undefined),
    loaders.node("publication", row.publicationId),
  ]);
  const facts = {
    standing,
    court: decidedBy,
    rankCourt,
    publication: { kind: publication?.kind, court: await court(publication?.courtId) },
    date: row.date,
    sortDate: row.sortDate,
  };
  return AuthorityType.from(authorityFor(facts, forum, today));
}
