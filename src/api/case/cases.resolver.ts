import { Arg, Args, Ctx, ID, Query, Resolver } from "type-graphql";
import type { CaseRow } from "../../graph/read/node-rows.js";
import type { CaseOrder } from "../../graph/read/case-pages.js";
import { type Connection, connectNodes } from "../connection/connection.js";
import { decodeCursor } from "../connection/cursor.js";
import { checkFirst, PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { badUserInput } from "../errors/user-errors.js";
import { about } from "../schema/about.js";
import { CaseFilterInput } from "./case-filter.input.js";
import { readCaseFilter } from "./read-case-filter.js";
import { CaseOrderEnum } from "./case-order.enum.js";
import { CaseConnection, CaseType } from "./case.type.js";

/** Characters: a bound on what a client may send. */
const LONGEST_NUMBER = 100;

/** Cases: one by id or number, and lists. */
@Resolver()
export class CasesResolver {
  @Query((_returns) => CaseType, {
    nullable: true,
    ...about(
      "One case, by id or by one of its case numbers; null where there is none.",
      "按标识或案号取一个案件；不存在则为空。",
      'case(id: "case:tj-01") { title }',
    ),
  })
  async case(
    @Ctx() { loaders, store }: RequestContext,
    @Arg("id", (_type) => ID, { nullable: true, ...about("The id.", "标识。", "case:tj-01") })
    id?: string | null,
    @Arg("caseNumber", (_type) => String, {
      nullable: true,
      ...about(
        "A case number, brackets and width as they come.",
        "案号，括号与全半角不限。",
        "（2023）沪0115民初1234号",
      ),
    })
    caseNumber?: string | null,
  ): Promise<CaseRow | undefined> {
    const [byId, byNumber] = [id ?? undefined, caseNumber ?? undefined];
    if (byId !== undefined && byNumber !== undefined)
      throw badUserInput("case takes an id or a caseNumber, not both.");
    if (byId !== undefined) return loaders.node("case", byId);
    if (byNumber === undefined) throw badUserInput("case needs an id or a caseNumber.");
    if (byNumber.length > LONGEST_NUMBER)
      throw badUserInput(`caseNumber has more than ${LONGEST_NUMBER} characters.`);
    const found = await store.caseIdByNumber(byNumber);
    return loaders.node("case", found);
  }

  @Query(
    (_returns) => CaseConnection,
    about(
      "Cases that pass a filter.",
      "符合筛选条件的案件。",
      'cases(filter: { regions: ["region:beijing"] }) { nodes { title } }',
    ),
  )
  async cases(
    @Args((_type) => PageArgs) { first, after }: PageArgs,
    @Ctx() { citations, loaders, names, store }: RequestContext,
    @Arg("filter", (_type) => CaseFilterInput, {
      nullable: true,
      ...about("Only these cases.", "仅限这些案件。", "{ outcomes: [REVERSED] }"),
    })
    filter: CaseFilterInput | null,
    @Arg("orderBy", (_type) => CaseOrderEnum, {
      defaultValue: "NEWEST",
      ...about("The order.", "排序。", "TITLE"),
    })
    order: CaseOrder,
  ): Promise<Connection<CaseRow>> {
    const wanted = await readCaseFilter(filter, { citations, loaders, names, store });
    const list = ["cases", wanted, order];
    const key = decodeCursor(list, order === "TITLE" ? "text" : "date", after);
    const size = checkFirst(first);
    return connectNodes(
      loaders,
      "case",
      () => store.cases(wanted, order, key, size),
      list,
      after,
      () => store.countCases(wanted),
    );
  }
}
