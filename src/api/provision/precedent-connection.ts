import { type ForumCourt, ranksByTier } from "../../domain/authority-tier.js";
import type { Application } from "../../graph/read/links.js";
import type { CaseRow } from "../../graph/read/node-rows.js";
import type { Page } from "../../graph/read/pages.js";
import type { PrecedentQuery, ProvisionScope } from "../../graph/read/precedent-pages.js";
import { type Connection, connect, type Edge, pageInfo } from "../connection/connection.js";
import { encodeCursor, type KeyShape, type ListIdentity } from "../connection/cursor.js";
import type { RequestContext } from "../context.js";
import type { UnderstoodCitation } from "./citation-resolver.js";
import type { UnderstoodCitationType } from "./understood-citation.type.js";

export interface PrecedentEdge extends Edge<CaseRow> {
  readonly applications: readonly Application[];
  /** The court before which its authority counts. */
  readonly forum: ForumCourt | undefined;
}

interface PrecedentConnection extends Connection<CaseRow, PrecedentEdge> {
  readonly understood: readonly UnderstoodCitationType[];
}

/** The tiers that a list walks: those of its forum, where it is ordered by authority. */
export function tiersOf(order: PrecedentQuery["order"], forum: ForumCourt | undefined): Pick<PrecedentQuery, "tiers"> {
  return order === "AUTHORITY" && forum !== undefined ? { tiers: ranksByTier(forum) } : {};
}

/** How the keys of an order look in a cursor. */
export function keyShape(order: PrecedentQuery["order"]): KeyShape {
  return order === "AUTHORITY" ? "authority" : "date";
}

/** A page of precedents with the applications that put each of them there. */
export async function connectPrecedents(
  page: Page,
  scopes: readonly ProvisionScope[],
  query: PrecedentQuery,
  forum: ForumCourt | undefined,
  list: ListIdentity,
  after: string | null | undefined,
  { loaders }: RequestContext,
  totalCount: () => Promise<number>,
  understood: readonly UnderstoodCitation[],
): Promise<PrecedentConnection> {
  const asked = new Set(scopes.flatMap((scope) => scope.provisions.map((each) => each.id)));
  const [cases, applications] = await Promise.all([
    Promise.all(page.items.map((item) => loaders.node("case", item.id))),
    Promise.all(page.items.map((item) => loaders.applicationsOfCases.load(item.id))),
  ]);
  const edges = page.items.flatMap((item, index): PrecedentEdge[] => {
    const node = cases[index];
    if (node === undefined) return [];
    const counts = (each: Application) => asked.has(each.provisionId) && (query.bases?.includes(each.basis) ?? true);
    return [{ cursor: encodeCursor(list, item.key), node, applications: (applications[index] ?? []).filter(counts), forum }];
  });
  const connection = connect<CaseRow, PrecedentEdge>(edges, pageInfo(page, list, after), totalCount);
  return Object.assign(connection, { understood: understood.map((each) => ({ ...each, searched: asked })) });
}
