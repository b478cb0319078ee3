import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from "type-graphql";
import type { Loaders } from "../../search/loaders.js";
import { NotFoundError } from "../../search/search-errors.js";
import type { RequestContext } from "../context.js";
import { badUserInput } from "../errors/user-errors.js";
import { about } from "../schema/about.js";
import { describePath } from "./describe-path.js";
import type { RelationCount } from "../../graph/read/subgraph.js";
import { RelationCountType } from "./relation-count.type.js";
import { PathType, SubgraphType } from "./subgraph.type.js";
import { wantsOnlyIds } from "./wants-only-ids.js";

/** Bounds of what a client may ask for: each step multiplies what is read. */
const DEEPEST = 3;
const MOST_NODES = 500;
const LONGEST_PATH = 6;
const TYPE = /^[A-Z_]{1,40}$/u;
const MOST_TYPES = 20;

/** Walks through the graph. */
@Resolver()
export class SubgraphResolver {
  @Query(
    (_returns) => SubgraphType,
    about(
      "What lies around a node.",
      "某节点周围有什么。",
      'neighborhood(id: "case:tj-05") { edges { type } }',
    ),
  )
  async neighborhood(
    @Arg("id", (_type) => ID, about("The node in the middle.", "中心节点。", "case:tj-05"))
    id: string,
    @Ctx() { loaders, store }: RequestContext,
    @Info() info: GraphQLResolveInfo,
    @Arg("depth", (_type) => Int, {
      defaultValue: 1,
      ...about("How many steps away, 1 to 3.", "步数，1至3。", "2"),
    })
    depth: number,
    @Arg("limit", (_type) => Int, {
      defaultValue: 100,
      ...about("How many nodes at most, 1 to 500.", "节点上限，1至500。", "100"),
    })
    limit: number,
    @Arg("types", (_type) => [String], {
      nullable: true,
      ...about(
        "Only by relationships of these types, as `relations` gives them, at most 20.",
        "仅沿这些类型的关系（见 relations），至多20种。",
        '["EXHIBITS"]',
      ),
    })
    types?: string[] | null,
  ): Promise<SubgraphType> {
    if (depth < 1 || depth > DEEPEST)
      throw badUserInput(`depth is ${depth}: expected 1 to ${DEEPEST}.`);
    if (limit < 1 || limit > MOST_NODES)
      throw badUserInput(`limit is ${limit}: expected 1 to ${MOST_NODES}.`);
    if (types && (types.length === 0 || types.length > MOST_TYPES))
      throw badUserInput(`types has ${types.length} entries: expected 1 to ${MOST_TYPES}.`);
    const wrong = types?.find((type) => !TYPE.test(type));
    if (wrong !== undefined)
      throw badUserInput(
        "types takes types of relationships such as EXHIBITS: relations has them.",
      );
    const found = await store.neighborhood(id, depth, limit, types ?? undefined);
    if (found === undefined) throw new NotFoundError("id", id, "node");
    const nodes = wantsOnlyIds(info, "nodes")
      ? found.nodeIds.map((each) => ({ id: each }))
      : await loadNodes(loaders, found.nodeIds);
    const shown = new Set(nodes.map((node) => node.id)); // without what was removed meanwhile
    const edges = found.edges.filter((edge) => shown.has(edge.from) && shown.has(edge.to));
    return { nodes, edges, truncated: found.truncated };
  }

  @Query(
    (_returns) => [RelationCountType],
    about(
      "What hangs off a node, by kind, with counts, the most first: what neighborhood can expand.",
      "节点的各类关系及数量，多者在前；可据以用 neighborhood 展开。",
      'relations(id: "case:tj-05") { type outgoing count }',
    ),
  )
  async relations(
    @Arg("id", (_type) => ID, about("The node.", "节点。", "case:tj-05")) id: string,
    @Ctx() { store }: RequestContext,
  ): Promise<readonly RelationCount[]> {
    const found = await store.relations(id);
    if (found === undefined) throw new NotFoundError("id", id, "node");
    return found;
  }

  @Query(
    (_returns) => [PathType],
    about(
      "The shortest ways between two nodes, at most ten, the more telling first.",
      "两个节点之间的最短路径，至多十条，更有意义的在前。",
      'paths(from: "case:tj-03", to: "case:tj-05") { nodes { id } }',
    ),
  )
  async paths(
    @Arg("from", (_type) => ID, about("One end.", "起点。", "case:tj-03")) from: string,
    @Arg("to", (_type) => ID, about("The other end.", "终点。", "case:tj-05")) to: string,
    @Ctx() { loaders, store }: RequestContext,
    @Arg("maxLength", (_type) => Int, {
      defaultValue: 4,
      ...about("How many steps at most, 1 to 6.", "步数上限，1至6。", "4"),
    })
    maxLength: number,
  ): Promise<readonly PathType[]> {
    if (maxLength < 1 || maxLength > LONGEST_PATH)
      throw badUserInput(`maxLength is ${maxLength}: expected 1 to ${LONGEST_PATH}.`);
    const found = await store.paths(from, to, maxLength);
    if (found === undefined) {
      const missing = (await loaders.anyNode(from)) === undefined ? "from" : "to";
      throw new NotFoundError(missing, missing === "from" ? from : to, "node");
    }
    const paths = await Promise.all(
      found.map(async (path) => ({
        nodes: await loadNodes(loaders, path.nodeIds),
        edges: path.edges,
      })),
    );
    return paths
      .filter((path) => path.nodes.length === path.edges.length + 1)
      .map((path) => ({ ...path, why: describePath(path.nodes, path.edges) }));
  }
}

async function loadNodes(
  loaders: Loaders,
  ids: readonly string[],
): Promise<readonly { readonly id: string }[]> {
  const nodes = await Promise.all(ids.map((id) => loaders.anyNode(id)));
  return nodes.filter((node) => node !== undefined);
}
