import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Connection } from "../connection/connection.js";
import type { CaseRow, CourtRow, PublicationRow } from "../../graph/read/node-rows.js";
import { caseList } from "../case/case-list.js";
import { CaseConnection } from "../case/case.type.js";
import { PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { CourtType } from "../court/court.type.js";
import { about } from "../schema/about.js";
import { PublicationType } from "./publication.type.js";

/** What hangs off a publication. */
@Resolver((_of) => PublicationType)
export class PublicationResolver {
  @FieldResolver((_type) => CourtType, {
    nullable: true,
    ...about("The court that published it.", "发布法院。", '{ name: "上海市高级人民法院" }'),
  })
  court(
    @Root() root: PublicationRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<CourtRow | undefined> {
    return loaders.node("court", root.courtId);
  }

  @FieldResolver(
    (_type) => CaseConnection,
    about("Its cases in their printed order.", "所载案例，按原序。", "{ nodes { title } }"),
  )
  cases(
    @Root() root: PublicationRow,
    @Args((_type) => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CaseRow>> {
    return caseList("publication", root.id, page, context);
  }
}
