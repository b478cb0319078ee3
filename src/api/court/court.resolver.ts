import { Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import type { CaseRow, CourtRow, PublicationRow, RegionRow } from "../../graph/read/node-rows.js";
import { caseList } from "../case/case-list.js";
import { CaseConnection } from "../case/case.type.js";
import { type Connection, rootList } from "../connection/connection.js";
import { PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { PublicationType } from "../publication/publication.type.js";
import { about } from "../schema/about.js";
import { CourtConnection, CourtType } from "./court.type.js";
import { RegionType } from "./region.type.js";

/** Courts: the list of all, and what hangs off one. */
@Resolver((_of) => CourtType)
export class CourtResolver {
  @Query(
    (_returns) => CourtConnection,
    about(
      "All courts: by level, region and name.",
      "全部法院，按层级、地区、名称排序。",
      "courts(first: 5) { nodes { name } }",
    ),
  )
  courts(
    @Args((_type) => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CourtRow>> {
    return rootList("courts", "court", page, context);
  }

  @FieldResolver((_type) => RegionType, {
    nullable: true,
    ...about("Where it sits.", "所在地区。", '{ name: "北京市" }'),
  })
  region(
    @Root() root: CourtRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<RegionRow | undefined> {
    return loaders.node("region", root.regionId);
  }

  @FieldResolver((_type) => CourtType, {
    nullable: true,
    ...about("The court above it.", "上级（监督）法院。", '{ name: "北京市高级人民法院" }'),
  })
  supervisedBy(
    @Root() root: CourtRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<CourtRow | undefined> {
    return loaders.node("court", root.supervisedById);
  }

  @FieldResolver(
    (_type) => [PublicationType],
    about("The releases it published.", "所发布的案例。", "[{ title }]"),
  )
  publications(
    @Root() root: CourtRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly PublicationRow[]> {
    return loaders.linked("publication", "publications-of-courts", root.id);
  }

  @FieldResolver(
    (_type) => CaseConnection,
    about(
      "The cases it ruled on, newest first.",
      "该院作出裁判的案件，由新到旧。",
      "{ nodes { title } }",
    ),
  )
  cases(
    @Root() root: CourtRow,
    @Args((_type) => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CaseRow>> {
    return caseList("court", root.id, page, context);
  }
}
