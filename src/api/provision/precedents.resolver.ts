import { Args, Ctx, Query, Resolver } from "type-graphql";
import { exactly } from "../../domain/count.js";
import { readCaseFilter } from "../case/read-case-filter.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { checkCitations, readAskedProvisions } from "../../search/asked-provisions.js";
import {
  connectPrecedents,
  type PrecedentConnection,
  readListing,
} from "./precedent-connection.js";
import { PrecedentConnectionType } from "./precedent.type.js";
import { PrecedentsArgs } from "./precedents.args.js";

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
    checkCitations(citations);
    const filter = await readCaseFilter(args.filter, context);
    const listing = await readListing([LIST, citations, match], args, filter, context);
    const { query, predecessors, key, first } = listing;
    const { understood, scopes } = await readAskedProvisions(citations, predecessors, context);
    const lists = [{ parent: LIST, scopes, match }];
    return connectPrecedents(
      async () =>
        (await context.store.precedents(lists, query, key, first)).get(LIST) ?? {
          items: [],
          hasNext: false,
        },
      listing,
      scopes,
      understood,
      async () => (await context.store.countPrecedents(lists, query)).get(LIST) ?? exactly(0),
      context,
    );
  }
}
