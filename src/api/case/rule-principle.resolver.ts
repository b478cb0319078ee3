import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type {
  CaseRow,
  FactorRow,
  ProvisionRow,
  RulePrincipleRow,
} from "../../graph/read/node-rows.js";
import { type Connection, connectNodes } from "../connection/connection.js";
import { decodeCursor } from "../connection/cursor.js";
import { checkFirst, PageArgs } from "../connection/page.args.js";
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
  async rulePrinciples(
    @Args((_type) => PageArgs) { first, after }: PageArgs,
    @Ctx() { loaders, store }: RequestContext,
  ): Promise<Connection<RulePrincipleRow>> {
    const list = ["rulePrinciples"];
    const page = await store.rootList(
      "rule-principles",
      decodeCursor(list, "text", after)?.toString(),
      checkFirst(first),
    );
    return connectNodes(loaders, "rule", page, list, after, () =>
      store.countRootList("rule-principles"),
    );
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
  ): Promise<Connection<CaseRow>> {
    return caseList("rule", root.id, page, context);
  }
}
