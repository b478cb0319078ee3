import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type {
  CaseRow,
  FactorRow,
  ProvisionRow,
  RulePrincipleRow,
} from "../../graph/read/node-rows.js";
import { type Connection, rootList } from "../connection/connection.js";
import { PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { FactorType } from "../factor/factor.type.js";
import { ProvisionType } from "../provision/provision.type.js";
import { about } from "../schema/about.js";
import { caseList } from "./case-list.js";
import { CaseConnection } from "./case.type.js";
import { RulePrincipleConnection, RulePrincipleType } from "./rule-principle.type.js";

/** Rule-principles: the list of all, and what hangs off one. */
@Resolver((_of) => RulePrincipleType)
export class RulePrincipleResolver {
  @Query(
    (_returns) => RulePrincipleConnection,
    about(
      "All rule-principles, by id.",
      "全部裁判规则，按标识排序。",
      "rulePrinciples(first: 5) { nodes { statement } }",
    ),
  )
  rulePrinciples(
    @Args((_type) => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Connection<RulePrincipleRow> {
    return rootList("rule-principles", "rule", page, context);
  }

  @FieldResolver(
    (_type) => [ProvisionType],
    about("The provisions it interprets.", "所解释的条文。", "[{ citation }]"),
  )
  interprets(
    @Root() root: RulePrincipleRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly ProvisionRow[]> {
    return loaders.linked("provision", "provisions-of-rules", root.id);
  }

  @FieldResolver(
    (_type) => [FactorType],
    about(
      "The factors that must be there for the rule to apply.",
      "适用该规则须具备的要素。",
      "[{ label }]",
    ),
  )
  turnsOn(
    @Root() root: RulePrincipleRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly FactorRow[]> {
    return loaders.linked("factor", "factors-of-rules", root.id);
  }

  @FieldResolver(
    (_type) => CaseConnection,
    about(
      "The cases that stand for it, newest first.",
      "确立该规则的案件，由新到旧。",
      "{ nodes { title } }",
    ),
  )
  cases(
    @Root() root: RulePrincipleRow,
    @Args((_type) => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Connection<CaseRow> {
    return caseList("rule", root.id, page, context);
  }
}
