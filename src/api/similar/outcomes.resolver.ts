import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  ID,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import type { Outcome, ShareRefusal, Side } from "../../domain/closed-lists.js";
import { countOutcomes, type Outcomes } from "../../search/outcomes.js";
import type { OutcomeGroup } from "../../similarity/outcome-groups.js";
import { CaseFilterInput } from "../case/case-filter.input.js";
import { readCaseFilter } from "../case/read-case-filter.js";
import type { RequestContext } from "../context.js";
import { OutcomeGroupType } from "./outcome-group.resolver.js";
import { about } from "../schema/about.js";
import { OutcomeEnum, ShareRefusalEnum, SideEnum } from "../schema/closed-lists.enum.js";

@ObjectType(
  "OutcomeCount",
  about("How many cases ended in one way.", "某一结果的案件数。", "{ outcome: PARTIAL, count: 4 }"),
)
export class OutcomeCountType {
  @Field((_type) => OutcomeEnum, about("How they ended.", "结果。", "PARTIAL"))
  outcome!: Outcome;

  @Field((_type) => Int, about("How many.", "件数。", "4"))
  count!: number;
}

/** How cases ended, and whether they show a tendency. */
@ObjectType(
  "OutcomeStatistics",
  about(
    "How cases ended, and how much that says.",
    "案件结果的统计及其能说明的程度。",
    "{ sampleSize: 12, prevailingSideShare: 0.75 }",
  ),
)
export class OutcomeStatisticsType {
  @Field((_type) => Int, about("How many cases were counted.", "样本数。", "12"))
  sampleSize!: number;

  @Field(
    (_type) => [OutcomeCountType],
    about("By outcome, the commonest first.", "按结果分列，多者在前。", "[{ outcome, count }]"),
  )
  counts!: readonly OutcomeCountType[];

  @Field((_type) => SideEnum, {
    nullable: true,

    ...about(
      "The side that prevailed more often; null where too little is known or both did alike.",
      "胜诉较多的一方；样本不足或双方相当时为空。",
      "CLAIMANT",
    ),
  })
  prevailingSide?: Side | undefined;

  @Field((_type) => Float, {
    nullable: true,
    ...about(
      "The share of that side (one half where both did alike) in the cases that say which side prevailed; null, with the reason, where fewer than 10 say so, and where they are of several causes of action.",
      "在载明胜诉方的案件中该方所占比例（双方相当时为0.5）；不足10件、或者涉及数个案由时为空并说明理由。",
      "0.75",
    ),
  })
  prevailingSideShare?: number | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about("Why no tendency is given.", "不作倾向判断的理由。", "样本仅4件，不足10件……"),
  })
  refusal?: string | undefined;

  @Field((_type) => ShareRefusalEnum, {
    nullable: true,
    ...about("The kind of that reason.", "该理由的种类。", "FEW_CASES"),
  })
  refusalKind?: ShareRefusal | undefined;

  @Field(
    (_type) => Boolean,
    about(
      "Whether there are more cases than the groups have, which then have the newest 5,000; so have the counts, but for all cases and for those of a cause, of regions or of a provision alone.",
      "案件是否多于各组所计者；如是，各组仅计最新的五千件；计数亦同，但全部案件、仅限某一案由、仅限地区或仅限某一条文的，均全数计入。",
      "false",
    ),
  )
  boundReached!: boolean;

  @Field(
    (_type) => String,
    about("What the figures do not say.", "数据的局限。", "所统计的多为选编发布的案例……"),
  )
  caveat!: string;
}

/** How cases of a kind ended. */
@Resolver((_of) => OutcomeStatisticsType)
export class OutcomesResolver {
  @FieldResolver(
    (_type) => [OutcomeGroupType],
    about(
      "The points by cause of action, court level, region and year, those with the most points first, at most 200: what is of different kinds is not counted together.",
      "按案由、法院层级、地区、年份分列的焦点判断，多者在前，至多200组；不同类的案件不合并统计。",
      "[{ cause { name }, year, points { claimant respondent } }]",
    ),
  )
  groups(@Root() outcomes: Outcomes): Promise<readonly OutcomeGroup[]> {
    return outcomes.groups();
  }

  @Query(
    (_returns) => OutcomeStatisticsType,
    about(
      "How the cases ended that have all these factors and this cause and pass the filter, and for whom they decided their points.",
      "具备全部所列要素、属该案由且符合筛选条件的案件结果，及其争议焦点的判断有利于哪一方。",
      'outcomes(causeOfAction: "cause:112") { sampleSize counts { outcome count } refusal }',
    ),
  )
  async outcomes(
    @Ctx() context: RequestContext,
    @Arg("factors", (_type) => [ID], {
      nullable: true,
      ...about(
        "Factors, by id, label or alias, that a case must all have, or what stands below them.",
        "须全部具备的要素（标识、名称或别名，含下位要素）。",
        '["factor:breach"]',
      ),
    })
    factors?: string[] | null,
    @Arg("causeOfAction", (_type) => ID, {
      nullable: true,
      ...about(
        "The cause of action, by id or name, with those below it.",
        "案由的标识或名称（含下级案由）。",
        "融资租赁合同纠纷",
      ),
    })
    causeOfAction?: string | null,
    @Arg("filter", (_type) => CaseFilterInput, {
      nullable: true,
      ...about("Only these cases.", "仅限这些案件。", '{ regions: ["region:tianjin"] }'),
    })
    filter?: CaseFilterInput | null,
  ): Promise<Outcomes> {
    const wanted = await readCaseFilter(filter, context);
    return countOutcomes(
      { factors: factors ?? undefined, causeOfAction: causeOfAction ?? undefined },
      wanted,
      context,
    );
  }
}
