import { Field, Float, ObjectType } from "type-graphql";
import { about } from "./about.js";
import { BasisEnum } from "./closed-lists.enum.js";
import { EvidenceType } from "./evidence.type.js";
import type { Basis } from "../../domain/closed-lists.js";

/** How something is known that the graph states about a node. */
@ObjectType("Grounds", about("How a statement is known.", "一项陈述的依据。", "{ basis: CITED }"))
export class GroundsType {
  @Field(
    (_type) => BasisEnum,
    about("Whether the source says it or someone infers it.", "来源明文还是推断。", "INFERRED"),
  )
  basis!: Basis;

  @Field((_type) => EvidenceType, {
    nullable: true,
    ...about("The words, where there are any.", "原文（如有）。", '{ quote: "本院" }'),
  })
  evidence?: EvidenceType | undefined;

  @Field((_type) => String, {
    nullable: true,
    ...about("Why it is inferred.", "推断理由。", "发布稿引言说明案例出自该院"),
  })
  rationale?: string | undefined;

  @Field((_type) => String, { nullable: true, ...about("Who infers it.", "推断者。", "editor") })
  assertedBy?: string | undefined;

  @Field((_type) => Float, {
    nullable: true,
    ...about("How sure, 0 to 1.", "把握程度，0至1。", "0.9"),
  })
  confidence?: number | undefined;
}
