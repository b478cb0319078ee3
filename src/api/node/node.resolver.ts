import { Arg, Ctx, ID, Query, Resolver } from "type-graphql";
import type { RequestContext } from "../context.js";
import { badUserInput } from "../errors/user-errors.js";
import { about } from "../schema/about.js";
import { NodeInterface } from "./node.interface.js";

/** Ids of one request. */
const MOST = 100;

/** Anything by its id. */
@Resolver()
export class NodeResolver {
  @Query((_returns) => NodeInterface, {
    nullable: true,
    ...about(
      "Any node by its id; null where there is none.",
      "按标识取任一节点；不存在则为空。",
      'node(id: "court:shanghai-high") { id }',
    ),
  })
  node(
    @Arg("id", (_type) => ID, about("The id.", "标识。", "factor:rent-default")) id: string,
    @Ctx() { loaders }: RequestContext,
  ): Promise<{ readonly id: string } | undefined> {
    return loaders.anyNode(id);
  }

  @Query((_returns) => [NodeInterface], {
    nullable: "items",
    ...about(
      "Nodes by their ids, in that order; null for an id that does not exist.",
      "按标识取多个节点，保持顺序；不存在的为空。",
      'nodes(ids: ["case:tj-01", "case:sh-01"]) { id }',
    ),
  })
  nodes(
    @Arg(
      "ids",
      (_type) => [ID],
      about("The ids, at most 100.", "标识，至多100个。", '["case:tj-01"]'),
    )
    ids: string[],
    @Ctx() { loaders }: RequestContext,
  ): readonly Promise<{ readonly id: string } | undefined>[] {
    if (ids.length > MOST)
      throw badUserInput(`ids has ${ids.length} entries: expected at most ${MOST}.`);
    return ids.map((id) => loaders.anyNode(id));
  }
}
