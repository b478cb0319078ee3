import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { CaseRow, FactorRow } from "../../graph/read/node-rows.js";
import { caseList } from "../case/case-list.js";
import { CaseConnection } from "../case/case.type.js";
import { type Connection, rootList } from "../connection/connection.js";
import { PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { FactorConnection, FactorDistinctionType, FactorType } from "./factor.type.js";

/** Factors: the list of all, and what hangs off one. */
@Resolver((_of) => FactorType)
export class FactorResolver {
  @Query(
    (_returns) => FactorConnection,
    about(
      "The vocabulary of factors, by id.",
      "全部要素，按标识排序。",
      "factors(first: 5) { nodes { label } }",
    ),
  )
  factors(
    @Args((_type) => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<FactorRow>> {
    return rootList("factors", "factor", page, context);
  }

  @FieldResolver(
    (_type) => [FactorType],
    about("The factors above it.", "上位要素。", '[{ label: "违约" }]'),
  )
  broader(
    @Root() root: FactorRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly FactorRow[]> {
    return loaders.linked("factor", "broader-factors", root.id);
  }

  @FieldResolver(
    (_type) => [FactorType],
    about("The factors directly below it.", "下位要素。", '[{ label: "轻微违约" }]'),
  )
  narrower(
    @Root() root: FactorRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly FactorRow[]> {
    return loaders.linked("factor", "narrower-factors", root.id);
  }

  @FieldResolver(
    (_type) => [FactorDistinctionType],
    about("The factors it is easily confused with.", "易混淆的要素及区别。", "[{ difference }]"),
  )
  async distinguishedFrom(
    @Root() root: FactorRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly FactorDistinctionType[]> {
    const distinctions = await loaders.distinctions.load(root.id);
    const factors = await Promise.all(
      distinctions.map((each) => loaders.node("factor", each.factorId)),
    );
    return distinctions.flatMap((each, index) =>
      factors[index] === undefined ? [] : { factor: factors[index], difference: each.difference },
    );
  }

  @FieldResolver(
    (_type) => CaseConnection,
    about(
      "The cases that exhibit it or a factor below it, newest first.",
      "具备该要素（含下位要素）的案件，由新到旧。",
      "{ nodes { title } }",
    ),
  )
  cases(
    @Root() root: FactorRow,
    @Args((_type) => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CaseRow>> {
    return caseList("factor", root.id, page, context);
  }
}
