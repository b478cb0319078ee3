import { Field, ID, InputType } from "type-graphql";
import type { Completeness, CourtLevel, Outcome } from "../../domain/closed-lists.js";
import type { CaseFilter } from "../../graph/read/case-filter.js";
import type { NamedKind } from "../../domain/node-names.js";
import type { RequestContext } from "../context.js";
import { badUserInput } from "../errors/user-errors.js";
import { about } from "../schema/about.js";
import { CompletenessEnum, CourtLevelEnum, OutcomeEnum } from "../schema/closed-lists.enum.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";

/** Values of one key are alternatives; different keys must all hold. */
@InputType(
  "CaseFilter",
  about(
    "Which cases: values of one key are alternatives, keys must all hold.",
    "案件筛选：同一键的值为或，不同键为且。",
    '{ regions: ["region:shanghai"] }',
  ),
)
export class CaseFilterInput {
  @Field((_type) => [ID], {
    nullable: true,
    ...about("Cases by id.", "案件标识。", '["case:tj-01"]'),
  })
  ids?: string[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Regions by id or name, with the regions inside them.",
      "地区的标识或名称（含下属地区）。",
      '["region:guangdong", "天津"]',
    ),
  })
  regions?: string[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Courts, by id or name, that made one of its rulings; a court that is only named does not count.",
      "作出过裁判的法院（标识或名称）；仅被提及的不计。",
      '["court:beijing-financial", "天津三中院"]',
    ),
  })
  courts?: string[] | null;

  @Field((_type) => [CourtLevelEnum], {
    nullable: true,
    ...about("Levels of the courts that ruled.", "裁判法院的层级。", "[SPECIAL]"),
  })
  courtLevels?: CourtLevel[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Causes of action by id or name, with those below them.",
      "案由的标识或名称（含下级案由）。",
      '["cause:112", "保证合同纠纷"]',
    ),
  })
  causesOfAction?: string[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Factors by id, label or alias, with those below them.",
      "要素的标识、名称或别名（含下位要素）。",
      '["factor:breach", "顶名买车"]',
    ),
  })
  factors?: string[] | null;

  @Field((_type) => [OutcomeEnum], {
    nullable: true,
    ...about("How the case ended.", "案件结果。", "[AFFIRMED, REVERSED]"),
  })
  outcomes?: Outcome[] | null;

  @Field((_type) => [ID], {
    nullable: true,
    ...about(
      "Publications by id or title.",
      "发布物的标识或标题。",
      '["publication:gz-financial-development"]',
    ),
  })
  publications?: string[] | null;

  @Field((_type) => CompletenessEnum, {
    nullable: true,
    ...about("Whether facts and ruling are published.", "公布的完整程度。", "FULL"),
  })
  completeness?: Completeness | null;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about(
      "Ruled not before this date. Where no ruling's date is known, the release's counts, else the last event's: Case.orderDate says which.",
      "裁判日期不早于该日期；裁判日期不明的，依发布日期，再无则最后事件的日期，由 Case.orderDate 标明。",
      "2023",
    ),
  })
  from?: string | null;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("Ruled not after this date; see from.", "裁判日期不晚于该日期；同 from。", "2024-06"),
  })
  to?: string | null;
}

const MOST_VALUES = 100;

/** The keys whose values are ids or names, with the kind of what they name. */
const NAMED = [
  ["regions", "region"],
  ["courts", "court"],
  ["causesOfAction", "cause"],
  ["factors", "factor"],
  ["publications", "publication"],
] as const satisfies readonly (readonly [keyof CaseFilterInput, NamedKind])[];

/**
 * The filter that an input means, with the ids of what it names.
 * @throws BAD_USER_INPUT for too many values, an empty list, which would let nothing pass, and a
 * name that nothing in the graph bears.
 */
export async function readCaseFilter(
  input: CaseFilterInput | null | undefined,
  { names, loaders }: Pick<RequestContext, "names" | "loaders">,
): Promise<CaseFilter> {
  const filter = checkedValues(input);
  const resolved = await Promise.all(
    NAMED.map(async ([key, kind]) => {
      const texts = filter[key];
      return texts === undefined
        ? {}
        : { [key]: await names.resolveAll(kind, texts, `filter.${key}`, loaders) };
    }),
  );
  return Object.assign({}, filter, ...resolved) as CaseFilter;
}

function checkedValues(input: CaseFilterInput | null | undefined): CaseFilter {
  const filter: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(input ?? {})) {
    if (value === null || value === undefined) continue;
    if (Array.isArray(value) && value.length === 0)
      throw badUserInput(`filter.${key} is an empty list: leave it out, or give a value.`);
    if (Array.isArray(value) && value.length > MOST_VALUES)
      throw badUserInput(`filter.${key} has more than ${MOST_VALUES} values.`);
    filter[key] = value;
  }
  return filter;
}
