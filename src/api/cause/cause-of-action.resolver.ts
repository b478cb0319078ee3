import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Connection } from "../connection/connection.js";
import type { CaseRow, CauseRow } from "../../graph/read/node-rows.js";
import { caseList } from "../case/case-list.js";
import { CaseConnection } from "../case/case.type.js";
import { PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { CauseOfActionType } from "./cause-of-action.type.js";

/** What hangs off a cause of action. */
@Resolver((_of) => CauseOfActionType)
export class CauseOfActionResolver {
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
  ): Promise<Connection<CaseRow>> {
    return caseList("cause", root.id, page, context);
  }
}
