import { Args, Ctx, Query, Resolver } from "type-graphql";
import { MOST_PARTS } from "../../domain/most-parts.js";
import type { Predecessors, ProvisionScope } from "../../graph/read/provision-scopes.js";
import type { UnderstoodCitation } from "../../search/citation-resolver.js";
import { checkScope } from "../../search/provision-scope.js";
import { readCaseFilter } from "../case/case-filter.input.js";
import type { RequestContext } from "../context.js";
import { badUserInput } from "../errors/user-errors.js";
import { about } from "../schema/about.js";
import {
  connectPrecedents,
  type PrecedentConnection,
  readListing,
} from "./precedent-connection.js";
import { PrecedentConnectionType } from "./precedent.type.js";
import { PrecedentsArgs } from "./precedents.args.js";

const MOST_CITATIONS = 10;
/** This field, and its one list among those that the store reads together. */
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
    @Args((_type) => PrecedentsArgs) args: PrecedentsArgs,
    @Ctx() context: RequestContext,
  ): Promise<PrecedentConnection> {
    const { citations, match } = args;
    if (citations.length < 1 || citations.length > MOST_CITATIONS)
      throw badUserInput(
        `citations has ${citations.length} entries: expected 1 to ${MOST_CITATIONS}.`,
      );
    const filter = await readCaseFilter(args.filter, context);
    const listing = await readListing([LIST, citations, match], args, filter, context);
    const { query, predecessors, key, first } = listing;
    const understood = await context.citations.resolveAll(citations, context.loaders);
    const scopes = await Promise.all(
      understood.map((each) => scopeOf(each, predecessors, context)),
    );
    const lists = [{ parent: LIST, scopes, match }];
    const page = (await context.store.precedents(lists, query, key, first)).get(LIST);
    return connectPrecedents(
      page ?? { items: [], hasNext: false },
      listing,
      scopes,
      understood,
      async () => (await context.store.countPrecedents(lists, query)).get(LIST) ?? 0,
      context,
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
