import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { CaseRow, CauseRow, FactorRow, ProvisionRow } from "../../graph/read/node-rows.js";
import { caseList } from "../case/case-list.js";
import { CaseConnection } from "../case/case.type.js";
import { CauseOfActionType } from "../cause/cause-of-action.type.js";
import { type Connection, rootList } from "../connection/connection.js";
import { PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { ProvisionType } from "../provision/provision.type.js";
import { about } from "../schema/about.js";
import { FactorExampleType, type ShownExample, shownExample } from "./factor-example.type.js";
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
  ): Connection<FactorRow> {
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
    (_type) => [FactorExampleType],
    about(
      "Clauses of our own that state it, deny it or only look like it: by them it is understood in other words.",
      "表述、否认该要素或者形似而实非的例句（自行编写），系统据以识别换了说法的要素。",
      '[{ text: "租赁公司从后台把挖机锁了", kind: STATES, register: LAY }]',
    ),
  )
  examples(@Root() root: FactorRow, @Ctx() { loaders }: RequestContext): readonly ShownExample[] {
    return root.examples.map((each) => shownExample(each, loaders));
  }

  @FieldResolver(
    (_type) => [ProvisionType],
    about(
      "The provisions that decide what follows from it, instrument by instrument in the order of the text.",
      "决定该要素法律后果的条文，按法律文件及原文顺序排列。",
      "[{ citation gist }]",
    ),
  )
  provisions(
    @Root() root: FactorRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly ProvisionRow[]> {
    return loaders.linked("provision", "provisions-of-factors", root.id);
  }

  @FieldResolver(
    (_type) => [CauseOfActionType],
    about(
      "The causes of action in which it is mostly met.",
      "该要素常见的案由。",
      '[{ name: "融资租赁合同纠纷" }]',
    ),
  )
  causesOfAction(
    @Root() root: FactorRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly CauseRow[]> {
    return loaders.linked("cause", "causes-of-factors", root.id);
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
  ): Connection<CaseRow> {
    return caseList("factor", root.id, page, context);
  }
}
