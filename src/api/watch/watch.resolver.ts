import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from "type-graphql";
import type { CaseRow } from "../../graph/read/node-rows.js";
import { NotFoundError } from "../../search/search-errors.js";
import { CaseType } from "../case/case.type.js";
import { checkFirst } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { WatchNewsType, WatchType } from "./watch.type.js";

/** What is watched, and what is new. */
@Resolver((_of) => WatchNewsType)
export class WatchResolver {
  @Query(
    (_returns) => [WatchType],
    about("What is watched.", "全部关注。", "watches { id name kind checkedAt }"),
  )
  async watches(@Ctx() { store }: RequestContext): Promise<readonly WatchType[]> {
    return (await store.watches()).map(({ id, name, query, createdAt, checkedAt }) => ({
      id,
      name,
      kind: query.kind,
      createdAt,
      checkedAt,
    }));
  }

  @Query(
    (_returns) => [WatchNewsType],
    about(
      "The latest news of a watch, the newest first; also the feed /watches/….atom.",
      "一项关注的最新动态，由新到旧；亦见 /watches/….atom。",
      'watchNews(watch: "watch:0a1b2c3d4e5f") { title summary case { id } }',
    ),
  )
  async watchNews(
    @Arg("watch", (_type) => ID, about("The watch.", "关注的编号。", "watch:0a1b2c3d4e5f"))
    watch: string,
    @Arg("first", (_type) => Int, {
      defaultValue: 20,
      ...about("How many, 1 to 100.", "条数，1至100。", "20"),
    })
    first: number,
    @Ctx() { store }: RequestContext,
  ): Promise<readonly WatchNewsType[]> {
    checkFirst(first);
    if ((await store.watch(watch)) === undefined) throw new NotFoundError("watch", watch, "node");
    return store.watchNews(watch, first);
  }

  @FieldResolver((_type) => CaseType, {
    nullable: true,
    ...about("The case; null for the status of a rule.", "所涉案件；规则状态为空。", "{ id name }"),
  })
  case(
    @Root() { caseId }: WatchNewsType,
    @Ctx() { loaders }: RequestContext,
  ): Promise<CaseRow | undefined> {
    return loaders.node("case", caseId);
  }
}
