import { Field, Int, ObjectType } from "type-graphql";
import { about } from "../schema/about.js";

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
