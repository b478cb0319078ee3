import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { Connection } from "../connection/connection.js";
import type { CaseRow, CauseRow, FactorRow } from "../../graph/read/node-rows.js";
import { caseList } from "../case/case-list.js";
import { CaseConnection } from "../case/case.type.js";
import { PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { FactorType } from "../factor/factor.type.js";
import { NamedPageArgs } from "../names/named-page.args.js";
import { sharedList } from "../names/shared-list.js";
import { about } from "../schema/about.js";
import { CauseOfActionConnection, CauseOfActionType } from "./cause-of-action.type.js";

/** Causes of action: their tree, and what hangs off one. */
@Resolver((_of) => CauseOfActionType)
export class CauseOfActionResolver {
  @Query(
    (_returns) => CauseOfActionConnection,
    about(
      "The causes of action at the top of the tree, from which `children` goes down; with a name those of all levels that bear it. In the order of the official list.",
      "案由树的顶层，以 children 逐级向下；给出名称时为各级中含该名称的案由。按官方序号排列。",
      'causesOfAction(name: "租赁") { nodes { name caseCount } }',
    ),
  )
  causesOfAction(
    @Args((_type) => NamedPageArgs) { name, withCases, ...page }: NamedPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CauseRow>> {
    const roots = (name ?? "").trim() === "";
    return sharedList("cause", name, { withCases, roots }, page, context);
  }

  @FieldResolver((_type) => CauseOfActionType, {
    nullable: true,
    ...about("The cause above it.", "上级案由。", '{ name: "合同纠纷" }'),
  })
  parent(
    @Root() root: CauseRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<CauseRow | undefined> {
    return loaders.node("cause", root.parentId);
  }

  @FieldResolver(
    (_type) => [CauseOfActionType],
    about(
      "The causes right below it, in the order of the official list.",
      "下一级案由，按官方序号排列。",
      '[{ name: "租赁合同纠纷" }]',
    ),
  )
  children(
    @Root() root: CauseRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly CauseRow[]> {
    return loaders.linked("cause", "children-of-causes", root.id);
  }

  @FieldResolver(
    (_type) => [FactorType],
    about(
      "The factors that are mostly met in cases of this very cause, by id; at most 500.",
      "本案由（不含下级案由）的案件中常见的要素，按标识排序，至多500个。",
      '[{ label: "欠付租金" }]',
    ),
  )
  factors(
    @Root() root: CauseRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly FactorRow[]> {
    return loaders.linked("factor", "factors-of-causes", root.id);
  }

  @FieldResolver(
    (_type) => CaseConnection,
    about(
      "Its cases and those of the causes below it, newest first.",
      "该案由（含下级案由）的案件，由新到旧。",
      "{ nodes { title } }",
    ),
  )
  cases(
    @Root() root: CauseRow,
    @Args((_type) => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Connection<CaseRow> {
    return caseList("cause", root.id, page, context);
  }

  @FieldResolver(
    (_type) => Int,
    about(
      "How many cases have it or a cause below it, each counted once.",
      "该案由（含下级案由）的案件数，一案计一次。",
      "20",
    ),
  )
  caseCount(@Root() root: CauseRow, @Ctx() { loaders }: RequestContext): Promise<number> {
    return loaders.countCaseList("cause", root.id);
  }
}
