import { type ForumCourt, ranksByTier } from "../../domain/authority-tier.js";
import type { Count } from "../../domain/count.js";
import { once } from "../../domain/once.js";
import type { CaseRow } from "../../graph/read/node-rows.js";
import type { CaseFilter } from "../../graph/read/case-filter.js";
import type { Key, Page } from "../../graph/read/pages.js";
import type { PrecedentOrder, PrecedentQuery } from "../../graph/read/precedent-list.js";
import type { Predecessors, ProvisionScope } from "../../graph/read/provision-scopes.js";
import { connect, type Connection, type Edge, pageInfo } from "../connection/connection.js";
import {
  decodeCursor,
  encodeCursor,
  type KeyShape,
  type ListIdentity,
} from "../connection/cursor.js";
import { checkFirst } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { forumOf } from "../../search/case-authority.js";
import type { UnderstoodCitation } from "../../search/citation-resolver.js";
import {
  answering,
  type ListedApplication,
  listedApplications,
} from "../../search/listed-applications.js";
import { countedApplications } from "../../search/counted-applications.js";
import { predecessorsOf } from "../../search/asked-provisions.js";
import type { PrecedentListArgs } from "./precedents.args.js";
import type { UnderstoodCitationType } from "./understood-citation.type.js";

/** A precedent with the applications that count. */
export interface PrecedentEdge extends Edge<CaseRow> {
  readonly applications: readonly ListedApplication[];
  /** The court before which its authority counts. */
  readonly forum: ForumCourt | undefined;
}

/** A page of precedents, with what the citations were taken to mean. */
export interface PrecedentConnection extends Connection<CaseRow, PrecedentEdge> {
  readonly understood: readonly UnderstoodCitationType[];
}

/** A list of precedents as a client asks for a page of it. */
export interface PrecedentListing {
  readonly query: PrecedentQuery;
  readonly predecessors: Predecessors;
  /** The court before which authority counts. */
  readonly forum: ForumCourt | undefined;
  readonly list: ListIdentity;
  readonly key: Key | undefined;
  readonly after: string | null | undefined;
  readonly first: number;
}

const CURSOR_SHAPES = {
  AUTHORITY: "authority",
  BASIS: "authority",
  NEWEST: "date",
  OLDEST: "date",
} as const satisfies Readonly<Record<PrecedentOrder, KeyShape>>;

/**
 * @param identity what makes the list this one beside its order, its filter and its predecessors.
 * @throws BAD_USER_INPUT for a list of no basis, a court that is not known, a page of no size, and
 * a cursor of another list.
 */
export async function readListing(
  identity: ListIdentity,
  args: PrecedentListArgs,
  filter: CaseFilter | undefined,
  context: RequestContext,
): Promise<PrecedentListing> {
  const { after, orderBy: order } = args;
  const counted = countedApplications(args);
  const first = checkFirst(args.first);
  const forum = await forumOf(args.forumCourt, context);
  const query: PrecedentQuery = {
    order,
    filter,
    ...counted,
    ...(order === "AUTHORITY" && forum !== undefined && { tiers: ranksByTier(forum) }),
  };
  const predecessors = predecessorsOf(args);
  const list = [...identity, query, predecessors];
  const key = decodeCursor(list, CURSOR_SHAPES[order], after);
  return { query, predecessors, forum, list, key, after, first };
}

/** A page of precedents with the applications that put each of them there. */
export function connectPrecedents(
  readPage: () => Promise<Page>,
  { query, forum, list, after }: PrecedentListing,
  scopes: readonly ProvisionScope[],
  understood: readonly UnderstoodCitation[],
  totalCount: () => Promise<Count>,
  { loaders }: RequestContext,
): PrecedentConnection {
  const asked = answering(scopes);
  const page = once(readPage);
  const idsOf = async () => (await page()).items.map((item) => item.id);
  const edges = async () => {
    const ids = await idsOf();
    const [cases, applications] = await Promise.all([
      Promise.all(ids.map((id) => loaders.node("case", id))),
      Promise.all(ids.map((id) => loaders.applicationsOfCases.load(id))),
    ]);
    return (await page()).items.flatMap((item, index): PrecedentEdge[] => {
      const node = cases[index];
      if (node === undefined) return [];
      const listed = listedApplications(applications[index] ?? [], asked, query);
      return [{ cursor: encodeCursor(list, item.key), node, applications: listed, forum }];
    });
  };
  const connection = connect<CaseRow, PrecedentEdge>(
    edges,
    async () => pageInfo(await page(), list, after),
    totalCount,
    async () => loaders.nodes("case", await idsOf()),
  );
  // not spread: what is not asked for is not read
  return Object.assign(connection, {
    understood: understood.map((each) => ({ ...each, searched: new Set(asked.keys()) })),
  });
}
