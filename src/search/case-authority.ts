import { type Authority, authorityFor } from "../domain/authority-for-forum.js";
import type { ForumCourt } from "../domain/authority-tier.js";
import type { CaseRow } from "../graph/read/node-rows.js";
import type { SearchContext } from "./search-context.js";
import { InputError } from "./search-errors.js";

/**
 * The court that an argument names as the forum, by its id or name; undefined where it names none.
 * @throws InputError for what is no court's id or name.
 */
export async function forumOf(
  court: string | null | undefined,
  { loaders, names }: Pick<SearchContext, "loaders" | "names">,
  argument = "forumCourt",
): Promise<ForumCourt | undefined> {
  if (court === null || court === undefined) return undefined;
  const forum = await loaders.forumCourts.load(
    await names.resolve("court", court, argument, loaders),
  );
  if (forum === undefined)
    throw new InputError(`${argument}: ${court.slice(0, 100)} is gone from the graph: ask again.`);
  return forum;
}

/**
 * The authority of a case. Courts and publications are read once for all cases of a request.
 */
export async function caseAuthority(
  row: CaseRow,
  forum: ForumCourt | undefined,
  { loaders, today }: Pick<SearchContext, "loaders" | "today">,
): Promise<Authority> {
  const { standing } = row;
  const court = (id: string | undefined) => loaders.node("court", id);
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
  return authorityFor(facts, forum, today);
}
