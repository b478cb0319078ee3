import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { cut } from "../../graph/read/pages.js";
import type { CaseRow } from "../../graph/read/node-rows.js";
import { type Divergence, explainGroup, findDivergences } from "../../search/divergences.js";
import { type DivergentGroup, placeInGroup } from "../../similarity/divergence.js";
import { CaseConnection, CaseType } from "../case/case.type.js";
import {
  type Connection,
  connectionTypes,
  connectItems,
  connectNodes,
} from "../connection/connection.js";
import { decodeCursor } from "../connection/cursor.js";
import { checkFirst, PageArgs, ShortPageArgs } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { FactorType } from "../factor/factor.type.js";
import { ProvisionType } from "../provision/provision.type.js";
import { about } from "../schema/about.js";

const LIST = "divergences";
/** A list without cursors gives no more than a page does. */
const MOST_LISTED = 100;

/** Cases on the same provision that decided the same point for opposite sides. */
@ObjectType(
  "Divergence",
  about(
    "Cases on the same provision that decided the same point (issue or rule) for opposite sides.",
    "适用同一条文、就同一问题（争议焦点或者裁判规则）作出相反判断的案件。",
    "{ factors { label }, cases { name } }",
  ),
)
export class DivergenceType {
  @Field((_type) => ProvisionType, about("The provision.", "条文。", "{ citation }"))
  provision!: ProvisionType;

  @Field(
    (_type) => [FactorType],
    about(
      "What the point turns on in all of them; none where they share a rule alone.",
      "各案该问题共同取决于的要素；仅同一规则时为空。",
      "[{ label }]",
    ),
  )
  factors!: FactorType[];

  @Field(
    (_type) => String,
    about(
      "The points, what was decided on them for whom, and what 法发〔2020〕24号 art. 11 lets decide between them, in Chinese.",
      "各案的问题及其判断、有利于哪一方，以及法发〔2020〕24号第十一条所列可供取舍的因素。",
      "就法院层级而言，……",
    ),
  )
  explanation!: string;

  @Field(
    (_type) => String,
    about(
      "The same in English; what is quoted stays as it is.",
      "同一说明的英文，引文照录原文。",
      "The court of the highest level decided for the claimant.",
    ),
  )
  explanationEn!: string;
}

export const { Connection: DivergenceConnection } = connectionTypes(
  "Divergence",
  () => DivergenceType,
  ["divergences", "裁判分歧", "{ explanation }"],
);

@ArgsType()
class DivergencesArgs extends ShortPageArgs {
  @Field(
    (_type) => String,
    about("The provision, as a lawyer types it.", "条文，律师惯用的写法。", "民法典752条"),
  )
  citation!: string;
}

/** Where courts differ. */
@Resolver()
export class DivergencesResolver {
  @Query(
    (_returns) => DivergenceConnection,
    about(
      "Cases on a provision, its parts and predecessors, that decided the same point for opposite sides, whoever won overall; of the newest 500. A point is the same where it turns on two common factors, wholly on one that is no general remedy, or is decided by the same rule.",
      "适用该条文（含其款项及前身条文）、就同一问题作出相反判断的案件，不论全案胜负；限最新500件。共同取决于两项要素、完全取决于同一项非一般救济的要素，或者由同一规则决定的，为同一问题。",
      'divergences(citation: "民法典752条") { nodes { explanation } }',
    ),
  )
  async divergences(
    @Args((_type) => DivergencesArgs) { citation, first, after }: DivergencesArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<Divergence>> {
    checkFirst(first);
    const { provision, groups } = await findDivergences(citation, context);
    const list = [LIST, provision.id];
    const place = decodeCursor(list, "text", after)?.toString();
    const items = groups
      .map((group) => ({ id: keyOf(group), key: keyOf(group), group }))
      .filter(({ key }) => place === undefined || key > place);
    const page = cut(items, first);
    const nodes = await Promise.all(
      page.items.map(({ group }) => explainGroup(group, provision, context)),
    );
    return connectItems(page, nodes, list, after, () => Promise.resolve(groups.length));
  }
}

function keyOf({ key }: DivergentGroup): string {
  return key;
}

/** The cases of a divergence: the first of them as a list, all of them by pages. */
@Resolver((_of) => DivergenceType)
export class DivergenceResolver {
  @FieldResolver(
    (_type) => [CaseType],
    about(
      "The first cases, those for the claimant first; caseConnection gives all of them by pages.",
      "前若干案件，支持请求一方者在前；全部案件见 caseConnection。",
      "[{ name }]",
    ),
  )
  cases(
    @Root() { group }: Divergence,
    @Ctx() { loaders }: RequestContext,
    @Arg("first", (_type) => Int, {
      defaultValue: 20,
      ...about("How many at most, 1 to 100.", "至多几件，1至100。", "20"),
    })
    first: number,
  ): Promise<readonly CaseRow[]> {
    const ids = group.cases.slice(0, checkFirst(first, MOST_LISTED)).map((each) => each.id);
    return loaders.nodes("case", ids);
  }

  @FieldResolver(
    (_type) => CaseConnection,
    about(
      "All its cases, those for the claimant first.",
      "全部案件，支持请求一方者在前。",
      "{ nodes { name } totalCount }",
    ),
  )
  caseConnection(
    @Root() { group, provision }: Divergence,
    @Args((_type) => PageArgs) { first, after }: PageArgs,
    @Ctx() { loaders }: RequestContext,
  ): Connection<CaseRow> {
    const list = [LIST, provision.id, keyOf(group), "cases"];
    const place = decodeCursor(list, "text", after)?.toString();
    checkFirst(first);
    const items = group.cases
      .map((each) => ({ id: each.id, key: placeInGroup(each) }))
      .filter(({ key }) => place === undefined || key > place);
    return connectNodes(
      loaders,
      "case",
      () => Promise.resolve(cut(items, first)),
      list,
      after,
      () => Promise.resolve(group.cases.length),
    );
  }
}
