import { Field, ObjectType } from "type-graphql";
import type { Basis } from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import { NodeInterface } from "../node/node.interface.js";
import { about } from "../schema/about.js";
import { BasisEnum } from "../schema/closed-lists.enum.js";
import { EvidenceType } from "../schema/evidence.type.js";
import { ID } from "type-graphql";

/** A relationship of the graph. */
@ObjectType(
  "GraphEdge",
  about("A relationship of the graph.", "图谱中的一条关系。", '{ type: "APPLIES" }'),
)
export class GraphEdgeType {
  @Field((_type) => ID, about("Where it starts.", "起点。", "ruling:tj-05/first"))
  from!: string;

  @Field((_type) => ID, about("Where it ends.", "终点。", "provision:civil-code/752"))
  to!: string;

  @Field((_type) => String, about("Its type.", "关系类型。", "APPLIES"))
  type!: string;

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about("The words that prove it.", "证明该关系的原文。", '{ quote: "第七百五十二条" }'),
  })
  evidence?: Evidence | undefined;

  @Field((_type) => BasisEnum, {
    nullable: true,
    ...about(
      "Whether the text states it or it is inferred; null for what is no claim.",
      "原文载明还是推断；无须证明的关系为空。",
      "CITED",
    ),
  })
  basis?: Basis | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about("Why it is inferred.", "推断的理由。", "裁判以出租人未交付为由驳回租金请求"),
  })
  rationale?: string | undefined;

  @Field((_type) => String, { nullable: true, ...about("Who infers it.", "推断者。", "editor") })
  assertedBy?: string | undefined;
}

/** A part of the graph around a node. */
@ObjectType(
  "Subgraph",
  about(
    "The part of the graph around a node.",
    "某节点周围的子图。",
    "{ nodes { id }, edges { type } }",
  ),
)
export class SubgraphType {
  @Field(
    (_type) => [NodeInterface],
    about("The nodes, nearest first.", "节点，由近及远。", '[{ id: "case:tj-05" }]'),
  )
  nodes!: readonly NodeInterface[];

  @Field(
    (_type) => [GraphEdgeType],
    about("The relationships among them.", "其间的关系。", '[{ type: "HAS_RULING" }]'),
  )
  edges!: readonly GraphEdgeType[];

  @Field(
    (_type) => Boolean,
    about("Whether there is more than was asked for.", "是否还有未返回的内容。", "false"),
  )
  truncated!: boolean;
}

/** A way between two nodes. */
@ObjectType(
  "Path",
  about("A way between two nodes.", "两个节点之间的一条路径。", "{ nodes { id }, edges { type } }"),
)
export class PathType {
  @Field(
    (_type) => [NodeInterface],
    about("The nodes from one end to the other.", "沿途节点。", '[{ id: "case:tj-05" }]'),
  )
  nodes!: readonly NodeInterface[];

  @Field(
    (_type) => [GraphEdgeType],
    about(
      "The steps, one fewer than the nodes.",
      "各步关系，比节点少一。",
      '[{ type: "APPLIES" }]',
    ),
  )
  edges!: readonly GraphEdgeType[];

  @Field(
    (_type) => String,
    about(
      "Why the two are connected: each step in words, with what proves it.",
      "两者为何相连：逐步说明，并附依据。",
      "《某案》的一审裁判适用《民法典》第七百五十二条（原文：“……”）。",
    ),
  )
  why!: string;
}
