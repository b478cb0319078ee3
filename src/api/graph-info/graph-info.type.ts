import { Field, Int, ObjectType } from "type-graphql";
import { about } from "../schema/about.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";

/** How many there are of something. */
@ObjectType(
  "LabelCount",
  about(
    "How many nodes of a label, or relationships of a type, there are.",
    "某类节点或关系的数量。",
    '{ name: "Case", count: 36 }',
  ),
)
export class LabelCountType {
  @Field((_type) => String, about("The label or type.", "标签或类型。", "Case"))
  name!: string;

  @Field((_type) => Int, about("How many.", "数量。", "36"))
  count!: number;
}

/** Where the records of the graph come from. */
@ObjectType(
  "GraphLoad",
  about(
    "A source of records and whether its last load was finished.",
    "记录来源及其上次载入是否完成。",
    '{ source: "seeds", complete: true }',
  ),
)
export class GraphLoadType {
  @Field((_type) => String, about("What was loaded.", "载入的来源。", "seeds"))
  source!: string;

  @Field(
    (_type) => Boolean,
    about(
      "False while a load is under way and after one that broke off.",
      "载入进行中或中断后为 false。",
      "true",
    ),
  )
  complete!: boolean;

  @Field((_type) => String, about("When it began, ISO 8601.", "开始时间。", "2024-06-01T08:00:00Z"))
  startedAt!: string;

  @Field((_type) => String, {
    nullable: true,
    ...about("When it was finished.", "完成时间。", "2024-06-01T08:00:12Z"),
  })
  finishedAt?: string | undefined;
}

/** The database behind the graph. */
@ObjectType(
  "GraphInfo",
  about(
    "The database behind the graph and how much it holds.",
    "图谱所在数据库及其规模。",
    "{ labels { name, count } }",
  ),
)
export class GraphInfoType {
  @Field((_type) => String, about("Neo4j's version.", "Neo4j 版本。", "5.26.29"))
  version!: string;

  @Field((_type) => String, about("The database's name.", "数据库名称。", "neo4j"))
  database!: string;

  @Field(
    (_type) => [LabelCountType],
    about("Nodes by label.", "各类节点的数量。", '[{ name: "Case", count: 36 }]'),
  )
  labels!: readonly LabelCountType[];

  @Field(
    (_type) => [LabelCountType],
    about("Relationships by type.", "各类关系的数量。", '[{ name: "APPLIES", count: 120 }]'),
  )
  relationshipTypes!: readonly LabelCountType[];

  @Field(
    (_type) => [GraphLoadType],
    about(
      "What has been loaded; while one is not complete, answers may lack cases.",
      "载入情况；有未完成者时，结果可能不全。",
      '[{ source: "seeds" }]',
    ),
  )
  loads!: readonly GraphLoadType[];
}

/** What a search can find. */
@ObjectType(
  "Coverage",
  about(
    "What a search can find: how much is held, of which time, how current it is.",
    "检索所及的范围：收录的数量、时间跨度与更新情况。",
    '{ cases: 36, loadedAt: "2024-06-01T08:00:12Z", complete: true }',
  ),
)
export class CoverageType {
  @Field((_type) => Int, about("How many cases.", "案件数。", "36"))
  cases!: number;

  @Field((_type) => Int, about("How many releases they come from.", "发布物数。", "8"))
  publications!: number;

  @Field((_type) => Int, about("How many instruments.", "法律文件数。", "116"))
  instruments!: number;

  @Field((_type) => Int, about("How many courts.", "法院数。", "93"))
  courts!: number;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("The date of the oldest dated case.", "最早的有日期案件的日期。", "2018-03"),
  })
  earliest?: string | undefined;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("The date of the newest.", "最新案件的日期。", "2024-06-01"),
  })
  latest?: string | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about(
      "When a load was last finished, ISO 8601; null where none was.",
      "最近一次载入完成的时间；尚无则为空。",
      "2024-06-01T08:00:12Z",
    ),
  })
  loadedAt?: string | undefined;

  @Field(
    (_type) => Boolean,
    about(
      "False while a load is under way or where one broke off: answers may lack cases.",
      "有载入正在进行或中断时为 false，结果可能不全。",
      "true",
    ),
  )
  complete!: boolean;

  @Field(
    (_type) => [GraphLoadType],
    about("What has been loaded, source by source.", "各来源的载入情况。", '[{ source: "seeds" }]'),
  )
  loads!: readonly GraphLoadType[];
}
