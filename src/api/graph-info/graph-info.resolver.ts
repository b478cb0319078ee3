import { Ctx, Query, Resolver } from "type-graphql";
import type { GraphInfo } from "../../graph/read/graph-info.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { GraphInfoType } from "./graph-info.type.js";

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
}
