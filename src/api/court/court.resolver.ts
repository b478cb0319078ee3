import {
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Int,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { CourtLevel } from "../../domain/closed-lists.js";
import type { CaseRow, CourtRow, PublicationRow, RegionRow } from "../../graph/read/node-rows.js";
import { caseList } from "../case/case-list.js";
import { CaseConnection } from "../case/case.type.js";
import type { Connection } from "../connection/connection.js";
import { PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { givenList, NamedPageArgs } from "../names/named-page.args.js";
import { sharedList } from "../names/shared-list.js";
import { PublicationType } from "../publication/publication.type.js";
import { about } from "../schema/about.js";
import { CourtLevelEnum } from "../schema/closed-lists.enum.js";
import { CourtConnection, CourtType } from "./court.type.js";
import { RegionType } from "./region.type.js";

@ArgsType()
class CourtsArgs extends NamedPageArgs {
  @Field((_type) => [CourtLevelEnum], {
    nullable: true,
    ...about("Only courts of these levels.", "仅限这些层级的法院。", "[HIGH, INTERMEDIATE]"),
  })
  levels?: CourtLevel[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Only courts of these regions and what is inside them, by id or name.",
      "仅限这些地区（含下属地区）的法院，可用标识或名称。",
      '["广东"]',
    ),
  })
  regions?: string[] | null;
}

/** Courts: the list of all, and what hangs off one. */
@Resolver((_of) => CourtType)
export class CourtResolver {
  @Query(
    (_returns) => CourtConnection,
    about(
      "Courts, all or those of a name, level or region: by level, region and name.",
      "法院，可按名称、层级、地区筛选，按层级、地区、名称排序。",
      'courts(levels: [BASIC], name: "浦东") { nodes { name } }',
    ),
  )
  async courts(
    @Args((_type) => CourtsArgs) { name, withCases, levels, regions, ...page }: CourtsArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CourtRow>> {
    const places = givenList("regions", regions);
    const filter = {
      withCases,
      levels: givenList("levels", levels),
      regions:
        places && (await context.names.resolveAll("region", places, "regions", context.loaders)),
    };
    return sharedList("court", name, filter, page, context);
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
  ): Connection<CaseRow> {
    return caseList("court", root.id, page, context);
  }

  @FieldResolver(
    (_type) => Int,
    about("How many cases it ruled on.", "该院作出裁判的案件数。", "12"),
  )
  caseCount(@Root() root: CourtRow, @Ctx() { loaders }: RequestContext): Promise<number> {
    return loaders.countCaseList("court", root.id);
  }
}
