import { Args, Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { CourtRow, RegionRow } from "../../graph/read/node-rows.js";
import { type Connection, connectNodes } from "../connection/connection.js";
import { decodeCursor } from "../connection/cursor.js";
import { checkFirst, PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { CourtConnection } from "./court.type.js";
import { RegionType } from "./region.type.js";

/** What hangs off a region. */
@Resolver((_of) => RegionType)
export class RegionResolver {
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
  async courts(
    @Root() root: RegionRow,
    @Args((_type) => PageArgs) { first, after }: PageArgs,
    @Ctx() { loaders }: RequestContext,
  ): Promise<Connection<CourtRow>> {
    const list = ["region-courts", root.id];
    const page = await loaders.partList(
      "region-courts",
      root.id,
      decodeCursor(list, "text", after),
      checkFirst(first),
    );
    return connectNodes(loaders, "court", page, list, after, () =>
      loaders.countPartList("region-courts", root.id),
    );
  }
}
