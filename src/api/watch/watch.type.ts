import { Field, ID, ObjectType } from "type-graphql";
import { about } from "../schema/about.js";
import { enumOf } from "../schema/enum-of.js";

const WatchKindEnum = enumOf<"PRECEDENTS" | "SIMILAR" | "RULE">(
  "WatchKind",
  ["What a watch looks for.", "关注的类别。"],
  {
    PRECEDENTS: ["The cases that apply provisions.", "适用某条文的案件。"],
    SIMILAR: ["The cases similar to facts or to a case.", "与案情或者某案相似的案件。"],
    RULE: ["Whether a rule still stands.", "某裁判规则是否仍然成立。"],
  },
);

/** A question whose new answers are reported. */
@ObjectType(
  "Watch",
  about(
    "A question whose new answers are reported; leian watch add makes one. Its facts are never shown.",
    "一项关注，由 leian watch add 建立；所载案情不对外显示。",
    '{ id: "watch:0a1b2c3d4e5f", name: "民法典第752条" }',
  ),
)
export class WatchType {
  @Field((_type) => ID, about("Its id.", "编号。", "watch:0a1b2c3d4e5f"))
  id!: string;

  @Field((_type) => String, about("What it is called.", "名称。", "民法典第752条"))
  name!: string;

  @Field((_type) => WatchKindEnum, about("What it looks for.", "类别。", "PRECEDENTS"))
  kind!: "PRECEDENTS" | "SIMILAR" | "RULE";

  @Field((_type) => String, about("Since when, ISO 8601.", "建立时间。", "2026-11-26T08:00:00Z"))
  createdAt!: string;

  @Field(
    (_type) => String,
    about("When leian watch run looked last.", "最近一次检视的时间。", "2026-11-26T08:00:00Z"),
  )
  checkedAt!: string;
}

/** What a watch has found since it began. */
@ObjectType(
  "WatchNews",
  about(
    "What a watch has found since it began.",
    "一项关注的动态。",
    '{ title: "……", summary: "……" }',
  ),
)
export class WatchNewsType {
  readonly caseId?: string | undefined;

  @Field(
    (_type) => ID,
    about("Its id, the same wherever it is reported.", "编号，各处一致。", "news:…"),
  )
  id!: string;

  @Field((_type) => String, about("What it is about.", "标题。", "某融资租赁合同纠纷案"))
  title!: string;

  @Field((_type) => String, about("Why it is news, in Chinese.", "说明。", "适用民法典第752条"))
  summary!: string;

  @Field((_type) => String, about("When it was found.", "发现时间。", "2026-11-26T08:00:00Z"))
  foundAt!: string;
}
