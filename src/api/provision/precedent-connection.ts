import { type ForumCourt, ranksByTier } from "../../domain/authority-tier.js";
import type { Application } from "../../graph/read/links.js";
import type { CaseRow } from "../../graph/read/node-rows.js";
import type { Page } from "../../graph/read/pages.js";
import type { PrecedentQuery } from "../../graph/read/precedent-list.js";
import type {
  Predecessors,
  ProvisionScope,
  ViaPredecessor,
} from "../../graph/read/provision-scopes.js";
import { connect, type Connection, type Edge, pageInfo } from "../connection/connection.js";
import { encodeCursor, type KeyShape, type ListIdentity } from "../connection/cursor.js";
import type { RequestContext } from "../context.js";
import type { UnderstoodCitation } from "../../search/citation-resolver.js";
import type { UnderstoodCitationType } from "./understood-citation.type.js";

/**
 * An application in a list of precedents: of what was asked for itself, or of a predecessor of it.
 */
export interface ListedApplication extends Application {
  readonly via?: ViaPredecessor | undefined;
}

export interface PrecedentEdge extends Edge<CaseRow> {
  readonly applications: readonly ListedApplication[];
  /** The court before which its authority counts. */
  readonly forum: ForumCourt | undefined;
}

export interface PrecedentConnection extends Connection<CaseRow, PrecedentEdge> {
  readonly understood: readonly UnderstoodCitationType[];
}

/** The tiers that a list walks: those of its forum, where it is ordered by authority. */
export function tiersOf(
  order: PrecedentQuery["order"],
  forum: ForumCourt | undefined,
): Pick<PrecedentQuery, "tiers"> {
  return order === "AUTHORITY" && forum !== undefined ? { tiers: ranksByTier(forum) } : {};
}

/** Which predecessors count: those whose rule was reversed only where they are asked for. */
export function predecessorsOf(included: boolean, reversed: boolean): Predecessors {
  if (!included) return "NONE";
  return reversed ? "ALL" : "NOT_REVERSED";
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
  const asked = answering(scopes);
  const [cases, applications] = await Promise.all([
    Promise.all(page.items.map((item) => loaders.node("case", item.id))),
    Promise.all(page.items.map((item) => loaders.applicationsOfCases.load(item.id))),
  ]);
  const edges = page.items.flatMap((item, index): PrecedentEdge[] => {
    const node = cases[index];
    if (node === undefined) return [];
    const counts = (each: Application) =>
      asked.has(each.provisionId) && (query.bases?.includes(each.basis) ?? true);
    const listed = (applications[index] ?? [])
      .filter(counts)
      .map((each) => ({ ...each, via: asked.get(each.provisionId) }));
    return [{ cursor: encodeCursor(list, item.key), node, applications: listed, forum }];
  });
  const connection = connect<CaseRow, PrecedentEdge>(
    edges,
    pageInfo(page, list, after),
    totalCount,
  );
  return Object.assign(connection, {
    understood: understood.map((each) => ({ ...each, searched: new Set(asked.keys()) })),
  });
}

/**
 * The provisions that answer for what was asked for, with the predecessor through which they do;
 * none where one was asked for.
 */
function answering(
  scopes: readonly ProvisionScope[],
): ReadonlyMap<string, ViaPredecessor | undefined> {
  const found = new Map<string, ViaPredecessor | undefined>();
  for (const { id, via } of scopes.flatMap((scope) => scope.provisions))
    found.set(id, found.has(id) && found.get(id) === undefined ? undefined : via);
  return found;
}
