import { Field, ObjectType } from "type-graphql";
import type { Succession } from "../../graph/read/links.js";
import type { ProvisionRow } from "../../graph/read/node-rows.js";
import { about } from "../schema/about.js";
import { PartialDateScalar } from "../schema/partial-date.scalar.js";
import { ProvisionType } from "./provision.type.js";
import { SuccessionType } from "./succession.type.js";

/** One version of a rule in the line of those that follow each other. */
@ObjectType(
  "ProvisionVersion",
  about(
    "One version of a rule in the line of the provisions that follow each other, with what has changed.",
    "前后承继的条文中的一个版本，及其变化。",
    "{ provision { citation gist }, follows { change note } }",
  ),
)
export class ProvisionVersionType {
  @Field(
    (_type) => ProvisionType,
    about(
      "The provision, with its official text where someone has imported it, and our gist.",
      "该版本的条文：导入后方有原文，另有自行编写的要旨。",
      "{ citation, gist, text }",
    ),
  )
  provision!: ProvisionRow;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("From when it is in force.", "施行日期。", "2021-01-01"),
  })
  validFrom?: string | undefined;

  @Field((_type) => PartialDateScalar, {
    nullable: true,
    ...about("Until when it was in force.", "失效日期。", "2020-12-31"),
  })
  validTo?: string | undefined;

  @Field(
    (_type) => Boolean,
    about("Whether it is the one asked for.", "是否为所查的条文。", "true"),
  )
  asked!: boolean;

  @Field(
    (_type) => [SuccessionType],
    about(
      "What it follows in this line, and what has changed.",
      "本序列中其所承继的条文及变化。",
      '[{ provision { citation }, change: CHANGED, note: "……" }]',
    ),
  )
  follows!: readonly Succession[];
}
