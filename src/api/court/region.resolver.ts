import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { CourtRow, RegionRow } from "../../graph/read/node-rows.js";
import { type Connection, connectNodes } from "../connection/connection.js";
import { decodeCursor } from "../connection/cursor.js";
import { checkFirst, PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { NamedPageArgs } from "../names/named-page.args.js";
import { sharedList } from "../names/shared-list.js";
import { about } from "../schema/about.js";
import { CourtConnection } from "./court.type.js";
import { RegionConnection, RegionType } from "./region.type.js";

/** Regions: the list of all, and what hangs off one. */
@Resolver((_of) => RegionType)
export class RegionResolver {
  @Query(
    (_returns) => RegionConnection,
    about(
      "Regions, all or those of a name, by division code: a province stands before its parts.",
      "地区，可按名称筛选，按行政区划代码排序，省在其下属地区之前。",
      "regions(withCases: true) { nodes { name caseCount } }",
    ),
  )
  regions(
    @Args((_type) => NamedPageArgs) { name, withCases, ...page }: NamedPageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RegionRow>> {
    return sharedList("region", name, { withCases }, page, context);
  }

  @FieldResolver((_type) => RegionType, {
    nullable: true,
    ...about("The region it is part of.", "所属地区。", '{ name: "广东省" }'),
  })
  partOf(
    @Root() root: RegionRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<RegionRow | undefined> {
    return loaders.node("region", root.partOfId);
  }

  @FieldResolver(
    (_type) => [RegionType],
    about("The regions inside it.", "下属地区。", '[{ name: "广州市" }]'),
  )
  parts(
    @Root() root: RegionRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly RegionRow[]> {
    return loaders.linked("region", "regions-in-regions", root.id);
  }

  @FieldResolver(
    (_type) => CourtConnection,
    about("Its courts: by level and name.", "当地法院，按层级、名称排序。", "{ nodes { name } }"),
  )
  courts(
    @Root() root: RegionRow,
    @Args((_type) => PageArgs) { first, after }: PageArgs,
    @Ctx() { loaders }: RequestContext,
  ): Connection<CourtRow> {
    const list = ["region-courts", root.id];
    const place = decodeCursor(list, "text", after);
    const size = checkFirst(first);
    return connectNodes(
      loaders,
      "court",
      () => loaders.partList("region-courts", root.id, place, size),
      list,
      after,
      () => loaders.countPartList("region-courts", root.id),
    );
  }

  @FieldResolver(
    (_type) => Int,
    about("How many cases it has, its parts included.", "该地区（含下属地区）的案件数。", "20"),
  )
  caseCount(@Root() root: RegionRow, @Ctx() { loaders }: RequestContext): Promise<number> {
    return loaders.countCaseList("region", root.id);
  }
}
