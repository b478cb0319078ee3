import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import {
  courtOfCaseNumber,
  normalizeCaseNumber,
  stageOfCaseNumber,
} from "../../domain/case-number.js";
import type { CitedTarget } from "../../graph/read/case-citers.js";
import type { CaseRow, CourtRow } from "../../graph/read/node-rows.js";
import { connectRead, type Connection, type Edge, pageInfo } from "../connection/connection.js";
import { decodeCursor, encodeCursor } from "../connection/cursor.js";
import { checkFirst, PageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { CourtType } from "../court/court.type.js";
import { badUserInput } from "../errors/user-errors.js";
import { about } from "../schema/about.js";
import { CaseType } from "./case.type.js";
import {
  CaseCitationType,
  CitingCaseConnection,
  CitingCaseEdgeType,
} from "./case-citation.type.js";
import { CaseNumberType } from "./case-number.type.js";
import { citedCasesOf } from "./cited-cases.js";

/** Characters: a bound on what a client may send. */
const LONGEST_NUMBER = 100;

/** A case in a list of those that cite. */
interface CiterEdge extends Edge<CaseRow> {
  readonly targets: readonly string[];
}

/** Who cites a case. */
@Resolver((_of) => CaseType)
export class CaseCitersResolver {
  @FieldResolver(
    (_type) => CitingCaseConnection,
    about(
      "The cases that cite it, by its id or one of its numbers, newest first, each once, with the words.",
      "以标识或案号引用它的案例及引用原文，新者在前，各一次。",
      "{ edges { node { name } citations { treatment evidence { quote } } } }",
    ),
  )
  citers(
    @Root() { id, caseNumbers }: CaseRow,
    @Args((_type) => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CaseRow, CiterEdge>> {
    return citersOf({ parent: id, targets: [id, ...caseNumbers] }, page, context);
  }
}

/** A case number, of which someone may know more than the graph. */
@Resolver((_of) => CaseNumberType)
export class CaseNumberResolver {
  @Query(
    (_returns) => CaseNumberType,
    about(
      "A case number, held or not: the cases that bear it and those that cite it.",
      "案号，无论是否收录：具有该案号的案件及引用该案号的案例。",
      'caseNumber(number: "（2021）沪74民终1号") { cases { name } citers { totalCount } }',
    ),
  )
  caseNumber(
    @Arg(
      "number",
      (_type) => String,
      about(
        "The number, brackets and width as they come.",
        "案号，括号与全半角不限。",
        "（2021）沪74民终1号",
      ),
    )
    given: string,
  ): CaseNumberType {
    if (given.length > LONGEST_NUMBER)
      throw badUserInput(`number has more than ${LONGEST_NUMBER} characters.`);
    const number = normalizeCaseNumber(given);
    if (!/\d/u.test(number) || !number.endsWith("号"))
      throw badUserInput("number is no case number: expected one such as （2021）沪74民终1号.");
    const year = /^\((?<year>\d{4})\)/u.exec(number)?.groups?.["year"];
    return {
      number,
      year: year === undefined ? undefined : Number(year),
      stage: stageOfCaseNumber(number),
      courtCode: courtOfCaseNumber(number)?.code,
    };
  }

  @FieldResolver((_type) => CourtType, {
    nullable: true,
    ...about(
      "The court whose code it bears, where the graph knows that code.",
      "法院代字所指的法院（图谱载有该代字时）。",
      '{ name: "上海金融法院" }',
    ),
  })
  async court(
    @Root() { courtCode }: CaseNumberType,
    @Ctx() { names, loaders }: RequestContext,
  ): Promise<CourtRow | undefined> {
    if (courtCode === undefined) return undefined;
    const [id] = await names.meant("court", courtCode);
    return loaders.node("court", id);
  }

  @FieldResolver(
    (_type) => [CaseType],
    about(
      "The cases of the graph that bear it; none where it is not held.",
      "图谱中具有该案号的案件；未收录的为空列表。",
      "[{ name }]",
    ),
  )
  async cases(
    @Root() { number }: CaseNumberType,
    @Ctx() { loaders, store }: RequestContext,
  ): Promise<readonly CaseRow[]> {
    const ids = await store.caseIdsByNumbers([number]);
    return loaders.nodes("case", ids.get(number) ?? []);
  }

  @FieldResolver(
    (_type) => CitingCaseConnection,
    about(
      "The cases that cite this number, newest first, each once, with the words.",
      "引用该案号的案例及引用原文，新者在前，各一次。",
      "{ edges { node { name } citations { evidence { quote } } } }",
    ),
  )
  citers(
    @Root() { number }: CaseNumberType,
    @Args((_type) => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CaseRow, CiterEdge>> {
    return citersOf({ parent: number, targets: [number] }, page, context);
  }
}

/** The words by which a case in a list cites. */
@Resolver((_of) => CitingCaseEdgeType)
export class CitingCaseEdgeResolver {
  @FieldResolver(
    (_type) => [CaseCitationType],
    about(
      "Its citations of what the list belongs to, with the words.",
      "它对该列表所属案例的各处引用及原文。",
      "[{ treatment, evidence { quote } }]",
    ),
  )
  async citations(
    @Root() { node, targets }: CiterEdge,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly CaseCitationType[]> {
    const citations = await citedCasesOf(node.id, loaders);
    return citations.filter((each) => targets.includes(each.cited));
  }
}

async function citersOf(
  cited: CitedTarget,
  { first, after }: PageArgs,
  { loaders }: RequestContext,
): Promise<Connection<CaseRow, CiterEdge>> {
  const list = ["case-citers", cited.parent];
  const from = decodeCursor(list, "date", after);
  const page = await loaders.caseCiters(cited, from, checkFirst(first));
  const nodes = await Promise.all(page.items.map(({ id }) => loaders.node("case", id)));
  const edges = page.items.flatMap(({ key }, index): CiterEdge[] => {
    const node = nodes[index];
    return node === undefined
      ? []
      : [{ cursor: encodeCursor(list, key), node, targets: cited.targets }];
  });
  return connectRead(edges, pageInfo(page, list, after), () => loaders.countCaseCiters(cited));
}
