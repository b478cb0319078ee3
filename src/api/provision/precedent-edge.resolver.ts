import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AuthorityType } from "../authority/authority.type.js";
import { caseAuthority } from "../authority/case-authority.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import type { PrecedentEdge } from "./precedent-connection.js";
import { PrecedentEdgeType } from "./precedent.type.js";

/** What is said of a precedent in a list. */
@Resolver((_of) => PrecedentEdgeType)
export class PrecedentEdgeResolver {
  @FieldResolver(
    (_type) => AuthorityType,
    about(
      "Its authority before the list's forum court; without one only the first two tiers can be told.",
      "该案对所指定受诉法院的参照顺位；未指定时只能判断前两项。",
      "{ tier: GUIDING_CASE }",
    ),
  )
  authority(@Root() root: PrecedentEdge, @Ctx() context: RequestContext) {
    return caseAuthority(root.node, root.forum, context);
  }
}
