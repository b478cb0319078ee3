import type { Authority } from "../domain/authority-for-forum.js";
import { type ForumCourt, ranksByTier } from "../domain/authority-tier.js";
import { type Count, exactly } from "../domain/count.js";
import type { CaseFilter } from "../graph/read/case-filter.js";
import type { CaseRow } from "../graph/read/node-rows.js";
import type { Key } from "../graph/read/pages.js";
import type { PrecedentOrder } from "../graph/read/precedent-list.js";
import { checkCitations, predecessorsOf, readAskedProvisions } from "./asked-provisions.js";
import { caseAuthority, forumOf } from "./case-authority.js";
import type { UnderstoodCitation } from "./citation-resolver.js";
import { type CountedApplicationsArgs, countedApplications } from "./counted-applications.js";
import { answering, type ListedApplication, listedApplications } from "./listed-applications.js";
import { type StatedStatus, statusesOfCase, statusFor } from "./rule-status.js";
import type { SearchContext } from "./search-context.js";

/** What precedents are asked for, with one list as the answer. */
export interface TraceRequest extends CountedApplicationsArgs {
  /** As a lawyer types them, 1 to 10. */
  readonly citations: readonly string[];
  readonly match: "ANY" | "ALL";
  readonly order: PrecedentOrder;
  readonly includePredecessors: boolean;
  readonly includeReversed: boolean;
  /** By id or name. */
  readonly forumCourt?: string | undefined;
  /** With the ids of what it names (resolveFilter). */
  readonly filter?: CaseFilter | undefined;
}

/** A case that applies what was asked for: how, and what it counts. */
export interface TracedPrecedent {
  readonly row: CaseRow;
  /** Its place in the list: the page after it begins there. */
  readonly key: Key;
  readonly applications: readonly ListedApplication[];
  readonly authority: Authority;
  /** Whether its rule still stands; undefined where its record states none. */
  readonly ruleStatus: StatedStatus | undefined;
}

/** One page of a list of precedents. */
export interface PrecedentTrace {
  readonly understood: readonly UnderstoodCitation[];
  readonly forum: ForumCourt | undefined;
  readonly found: readonly TracedPrecedent[];
  readonly hasNext: boolean;
  /** How many there are in all, up to a bound. */
  count(): Promise<Count>;
}

/** The one list among those that the store reads together. */
const LIST = "precedents";

/**
 * The cases that apply provisions, a page of them, each with the words that prove it and what it
 * counts before the forum court.
 * @throws InputError for citations that are not understood, too many of them, a court that is not
 * known, an empty list of bases, treatments or positions.
 */
export async function tracePrecedents(
  request: TraceRequest,
  after: Key | undefined,
  first: number,
  context: SearchContext,
): Promise<PrecedentTrace> {
  checkCitations(request.citations);
  const { store, loaders } = context;
  const counted = countedApplications(request);
  const forum = await forumOf(request.forumCourt, context);
  const { order, filter, match } = request;
  const tiers = order === "AUTHORITY" && forum !== undefined ? ranksByTier(forum) : undefined;
  const query = { order, filter, ...counted, ...(tiers !== undefined && { tiers }) };
  const predecessors = predecessorsOf(request);
  const { understood, scopes } = await readAskedProvisions(
    request.citations,
    predecessors,
    context,
  );
  const lists = [{ parent: LIST, scopes, match }];
  const page = (await store.precedents(lists, query, after, first)).get(LIST);
  const asked = answering(scopes);
  const found = await Promise.all(
    (page?.items ?? []).map(async ({ id, key }): Promise<TracedPrecedent | undefined> => {
      const [row, applications] = await Promise.all([
        loaders.node("case", id),
        loaders.applicationsOfCases.load(id),
      ]);
      if (row === undefined) return undefined;
      const listed = listedApplications(applications, asked, query);
      const [authority, statuses] = await Promise.all([
        caseAuthority(row, forum, context),
        statusesOfCase(id, context),
      ]);
      const ruleStatus = statusFor(
        statuses,
        listed.map((each) => each.provisionId),
      );
      return { row, key, applications: listed, authority, ruleStatus };
    }),
  );
  return {
    understood,
    forum,
    found: found.filter((each) => each !== undefined),
    hasNext: page?.hasNext ?? false,
    count: async () => (await store.countPrecedents(lists, query)).get(LIST) ?? exactly(0),
  };
}
