import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import type { Basis } from "../../domain/closed-lists.js";
import { MOST_PARTS } from "../../domain/most-parts.js";
import type { PrecedentOrder, PrecedentQuery } from "../../graph/read/precedent-list.js";
import type { Predecessors, ProvisionScope } from "../../graph/read/provision-scopes.js";
import { forumOf } from "../../search/case-authority.js";
import type { UnderstoodCitation } from "../../search/citation-resolver.js";
import { checkScope } from "../../search/provision-scope.js";
import { FORUM_COURT } from "../authority/forum-court.arg.js";
import { CaseFilterInput, readCaseFilter } from "../case/case-filter.input.js";
import { decodeCursor } from "../connection/cursor.js";
import { checkFirst, PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { badUserInput } from "../errors/user-errors.js";
import { about } from "../schema/about.js";
import { BasisEnum } from "../schema/closed-lists.enum.js";
import { checkBases } from "./applied-provisions.js";
import { INCLUDE_REVERSED } from "./include-reversed.arg.js";
import {
  connectPrecedents,
  keyShape,
  type PrecedentConnection,
  predecessorsOf,
  tiersOf,
} from "./precedent-connection.js";
import { MatchEnum, PrecedentOrderEnum } from "./precedent-order.enum.js";
import { PrecedentConnectionType } from "./precedent.type.js";

const MOST_CITATIONS = 10;
/** The one list of this field, among the lists that the store reads together. */
const LIST = "precedents";

/** Precedents by statute: the first question of a lawyer. */
@Resolver()
export class PrecedentsResolver {
  @Query(
    (_returns) => PrecedentConnectionType,
    about(
      "The cases that apply provisions, with the words that prove it.",
      "适用指定条文的案件，附原文依据。",
      'precedents(citations: ["民法典752条"]) { nodes { title } }',
    ),
  )
  async precedents(
    @Arg(
      "citations",
      (_type) => [String],
      about(
        "What was applied, as a lawyer types it, 1 to 10; several articles in one are several citations, a range is one of at most 50.",
        "被适用的条文，1至10个；一处写有数条的分别计，区间为一个，至多50条。",
        '["民法典第752条"]',
      ),
    )
    citations: string[],
    @Args((_type) => PageArgs) { first, after }: PageArgs,
    @Ctx() context: RequestContext,
    @Arg("match", (_type) => MatchEnum, {
      defaultValue: "ANY",
      ...about("One of them or all.", "任一或全部。", "ALL"),
    })
    match: "ANY" | "ALL",
    @Arg("filter", (_type) => CaseFilterInput, {
      nullable: true,
      ...about("Only these cases.", "仅限这些案件。", '{ regions: ["region:tianjin"] }'),
    })
    filter: CaseFilterInput | null,
    @Arg("basis", (_type) => [BasisEnum], {
      nullable: true,
      ...about("Only applications known in one of these ways.", "仅计指定依据的适用。", "[CITED]"),
    })
    basis: Basis[] | null,
    @Arg("includePredecessors", (_type) => Boolean, {
      defaultValue: true,
      ...about(
        "Whether cases under the provisions that went before count.",
        "是否计入前身条文的案件。",
        "false",
      ),
    })
    includePredecessors: boolean,
    @Arg("includeReversed", (_type) => Boolean, INCLUDE_REVERSED)
    includeReversed: boolean,
    @Arg("orderBy", (_type) => PrecedentOrderEnum, {
      defaultValue: "AUTHORITY",
      ...about("The order.", "排序。", "NEWEST"),
    })
    order: PrecedentOrder,
    @Arg("forumCourt", (_type) => ID, FORUM_COURT)
    forumCourt: string | null,
  ): Promise<PrecedentConnection> {
    if (citations.length < 1 || citations.length > MOST_CITATIONS)
      throw badUserInput(
        `citations has ${citations.length} entries: expected 1 to ${MOST_CITATIONS}.`,
      );
    const bases = checkBases(basis);
    const predecessors = predecessorsOf(includePredecessors, includeReversed);
    const caseFilter = await readCaseFilter(filter, context);
    checkFirst(first);
    const forum = await forumOf(forumCourt, context);
    const query: PrecedentQuery = {
      order,
      filter: caseFilter,
      ...(bases && { bases }),
      ...tiersOf(order, forum),
    };
    const list = ["precedents", citations, match, query, predecessors];
    const key = decodeCursor(list, keyShape(order), after);
    const understood = await context.citations.resolveAll(citations, context.loaders);
    const scopes = await Promise.all(
      understood.map((each) => scopeOf(each, predecessors, context)),
    );
    const lists = [{ parent: LIST, scopes, match }];
    const page = (await context.store.precedents(lists, query, key, first)).get(LIST) ?? {
      items: [],
      hasNext: false,
    };
    return connectPrecedents(
      page,
      scopes,
      query,
      forum,
      list,
      after,
      context,
      async () => (await context.store.countPrecedents(lists, query)).get(LIST) ?? 0,
      understood,
    );
  }
}

/**
 * What answers for a citation: for a range each of its articles, for an ambiguous one each
 * candidate.
 */
async function scopeOf(
  { citation, provisions }: UnderstoodCitation,
  predecessors: Predecessors,
  { loaders }: RequestContext,
): Promise<ProvisionScope> {
  const scopes = await Promise.all(
    provisions.map(async (each) =>
      checkScope(await loaders.provisionScope(each.id, predecessors), each),
    ),
  );
  const merged = [
    ...new Map(scopes.flatMap((scope) => scope.provisions).map((each) => [each.id, each])).values(),
  ];
  if (merged.length > MOST_PARTS)
    throw badUserInput(
      `${citation} has more than ${MOST_PARTS} parts: ask for fewer articles at once.`,
    );
  return { asked: provisions[0]?.id ?? citation, provisions: merged };
}
