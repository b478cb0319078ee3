import { Args, Ctx, FieldResolver, Int, Query, Resolver, Root } from "type-graphql";
import type { CaseFilter } from "../../graph/read/case-filter.js";
import type { Facet, FacetApplications, FacetCount } from "../../graph/read/facets.js";
import { type Collected, MOST_COLLECTED } from "../../graph/read/walk.js";
import { readCaseFilter } from "../case/read-case-filter.js";
import { checkFirst } from "../connection/page.args.js";
import type { RequestContext } from "../context.js";
import { badUserInput } from "../errors/user-errors.js";
import { countedApplications } from "../../search/counted-applications.js";
import {
  checkCitations,
  predecessorsOf,
  readAskedProvisions,
} from "../../search/asked-provisions.js";
import { about } from "../schema/about.js";
import { FacetsArgs } from "./facets.args.js";
import { FacetCountType, FacetsType } from "./facets.type.js";

const LIST = "facets";

/** A set of cases that is read once, and only where something of it is selected. */
interface CountedCases {
  readonly cases: () => Promise<Collected>;
  /** Which applications count for bases, treatments and positions. */
  readonly applications: FacetApplications;
  readonly first: number;
}

/** Counts of cases by their values, each with a statement of its own. */
@Resolver((_of) => FacetsType)
export class FacetsResolver {
  @Query(
    (_returns) => FacetsType,
    about(
      "How many cases that pass a filter, or precedents of provisions, have each value: by court, level, region, cause of action, year, outcome, basis, treatment and place in the decision. Only what is selected is counted.",
      "符合筛选条件的案件或适用指定条文的案件，按法院、层级、地区、案由、年份、结果、适用依据、对条文的处理及条文在文书中的位置计数；仅计算所选取的项。",
      'facets(citations: ["民法典第585条"]) { regions { name count } positions { value count } }',
    ),
  )
  async facets(
    @Args((_type) => FacetsArgs) args: FacetsArgs,
    @Ctx() context: RequestContext,
  ): Promise<CountedCases> {
    const first = checkFirst(args.first);
    const filter = await readCaseFilter(args.filter, context);
    return args.citations === null || args.citations === undefined
      ? casesOf(args, filter, first, context)
      : precedentsOf(args, args.citations, filter, first, context);
  }

  @FieldResolver((_type) => Int, about("How many cases were counted.", "参与计数的案件数。", "36"))
  async caseCount(@Root() { cases }: CountedCases): Promise<number> {
    return (await cases()).ids.length;
  }

  @FieldResolver(
    (_type) => Boolean,
    about(
      "Whether there are more: only the newest 20,000, or those among the newest 60,000 that were looked at, are counted.",
      "是否尚有未计入者：仅计最新的两万件，或所查看的最新六万件中符合条件者。",
      "false",
    ),
  )
  async boundReached(@Root() { cases }: CountedCases): Promise<boolean> {
    return (await cases()).boundReached;
  }

  @FieldResolver(
    (_type) => [FacetCountType],
    about(
      "By court that ruled, the most first.",
      "按作出裁判的法院，多者在前。",
      '[{ value: "court:shanghai-financial", count: 5 }]',
    ),
  )
  courts(
    @Root() root: CountedCases,
    @Ctx() context: RequestContext,
  ): Promise<readonly FacetCount[]> {
    return count("court", root, context);
  }

  @FieldResolver(
    (_type) => [FacetCountType],
    about(
      "By level of the courts that ruled.",
      "按作出裁判的法院的层级。",
      "[{ value: BASIC, count: 20 }]",
    ),
  )
  courtLevels(
    @Root() root: CountedCases,
    @Ctx() context: RequestContext,
  ): Promise<readonly FacetCount[]> {
    return count("courtLevel", root, context);
  }

  @FieldResolver(
    (_type) => [FacetCountType],
    about(
      "By region, each for itself.",
      "按地区，上下级分别计数。",
      '[{ value: "region:shanghai", name: "上海市", count: 10 }]',
    ),
  )
  regions(
    @Root() root: CountedCases,
    @Ctx() context: RequestContext,
  ): Promise<readonly FacetCount[]> {
    return count("region", root, context);
  }

  @FieldResolver(
    (_type) => [FacetCountType],
    about(
      "By cause of action, each for itself.",
      "按案由，上下级分别计数。",
      '[{ value: "cause:112", name: "融资租赁合同纠纷", count: 12 }]',
    ),
  )
  causesOfAction(
    @Root() root: CountedCases,
    @Ctx() context: RequestContext,
  ): Promise<readonly FacetCount[]> {
    return count("cause", root, context);
  }

  @FieldResolver(
    (_type) => [FacetCountType],
    about(
      "By year, the newest first; by the date that orders cases, those without one left out.",
      "按年份，由新到旧；依排序所用日期，无日期的不计。",
      '[{ value: "2023", count: 14 }]',
    ),
  )
  years(
    @Root() root: CountedCases,
    @Ctx() context: RequestContext,
  ): Promise<readonly FacetCount[]> {
    return count("year", root, context);
  }

  @FieldResolver(
    (_type) => [FacetCountType],
    about("By outcome.", "按案件结果。", "[{ value: PARTIAL, count: 9 }]"),
  )
  outcomes(
    @Root() root: CountedCases,
    @Ctx() context: RequestContext,
  ): Promise<readonly FacetCount[]> {
    return count("outcome", root, context);
  }

  @FieldResolver(
    (_type) => [FacetCountType],
    about(
      "By whether they cite the provisions that were asked for, or an editor says that they apply them; any where none were.",
      "按适用所查条文的依据：原文引用，或者编者认定；未指定条文的，为任一条文。",
      "[{ value: CITED, count: 7 }]",
    ),
  )
  bases(
    @Root() root: CountedCases,
    @Ctx() context: RequestContext,
  ): Promise<readonly FacetCount[]> {
    return count("basis", root, context);
  }

  @FieldResolver(
    (_type) => [FacetCountType],
    about(
      "By how they treat the provisions that were asked for, any where none were.",
      "按对所查条文的处理；未指定条文的，为任一条文。",
      "[{ value: APPLIED, count: 30 }]",
    ),
  )
  treatments(
    @Root() root: CountedCases,
    @Ctx() context: RequestContext,
  ): Promise<readonly FacetCount[]> {
    return count("treatment", root, context);
  }

  @FieldResolver(
    (_type) => [FacetCountType],
    about(
      "By where in the decision the provisions that were asked for stand, any where none were; UNKNOWN where it was not read.",
      "按所查条文在裁判文书中的位置，未指定条文的，为任一条文；未载明的为 UNKNOWN。",
      "[{ value: OPERATIVE, count: 7 }]",
    ),
  )
  positions(
    @Root() root: CountedCases,
    @Ctx() context: RequestContext,
  ): Promise<readonly FacetCount[]> {
    return count("position", root, context);
  }
}

async function count(
  facet: Facet,
  { cases, applications, first }: CountedCases,
  { store }: RequestContext,
): Promise<readonly FacetCount[]> {
  return store.facet(facet, (await cases()).ids, applications, first);
}

async function casesOf(
  args: FacetsArgs,
  filter: CaseFilter,
  first: number,
  { loaders, store }: RequestContext,
): Promise<CountedCases> {
  for (const name of ["basis", "treatments", "positions"] as const)
    if (args[name])
      throw badUserInput(
        `${name} goes with citations: name the provisions there, or leave ${name} out${
          name === "basis" ? "" : ` and give filter.${name}`
        }.`,
      );
  const scopes = await Promise.all(
    (filter.provisions ?? []).map((id) => loaders.provisionScope(id, "NONE")),
  );
  const provisions = filter.provisions && scopes.flatMap((scope) => idsOf(scope?.provisions ?? []));
  const { treatments, positions } = filter;
  return {
    cases: once(() => store.collectCases(filter, MOST_COLLECTED)),
    applications: { provisions, treatments, positions },
    first,
  };
}

async function precedentsOf(
  args: FacetsArgs,
  citations: readonly string[],
  filter: CaseFilter,
  first: number,
  context: RequestContext,
): Promise<CountedCases> {
  checkCitations(citations);
  const counted = countedApplications(args);
  const { scopes } = await readAskedProvisions(citations, predecessorsOf(args), context);
  const list = { parent: LIST, scopes, match: args.match };
  return {
    cases: once(() => context.store.collectPrecedents(list, { ...counted, filter })),
    applications: { ...counted, provisions: scopes.flatMap((scope) => idsOf(scope.provisions)) },
    first,
  };
}

function idsOf(nodes: readonly { readonly id: string }[]): readonly string[] {
  return nodes.map(({ id }) => id);
}

/** Reads when first asked, and never again. */
function once<Value>(read: () => Promise<Value>): () => Promise<Value> {
  let found: Promise<Value> | undefined;
  return () => (found ??= read());
}
