import { Ctx, Query, Resolver } from "type-graphql";
import type { Coverage } from "../../graph/read/coverage.js";
import type { GraphInfo } from "../../graph/read/graph-info.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { CoverageType, GraphInfoType } from "./graph-info.type.js";

/** What the graph holds. */
@Resolver()
export class GraphInfoResolver {
  @Query(
    (_returns) => GraphInfoType,
    about(
      "The database behind the graph and how much it holds.",
      "图谱所在数据库及其规模。",
      "graphInfo { labels { name count } }",
    ),
  )
  graphInfo(@Ctx() { store }: RequestContext): Promise<GraphInfo> {
    return store.info();
  }

  @Query(
    (_returns) => CoverageType,
    about(
      "What a search can find: how much the graph holds, of which time, and how current it is.",
      "检索所及的范围：图谱收录的数量、时间跨度与更新情况。",
      "coverage { cases latest loadedAt complete }",
    ),
  )
  coverage(@Ctx() { store }: RequestContext): Promise<Coverage> {
    return store.coverage();
  }
}
