import { Field, ObjectType } from "type-graphql";
import type { Side } from "../../domain/closed-lists.js";
import { CaseType } from "../case/case.type.js";
import { about } from "../schema/about.js";
import { SideEnum } from "../schema/closed-lists.enum.js";

/** A case that helps another side without a factor. */
@ObjectType(
  "SideChange",
  about(
    "A case that helps another side without the factors.",
    "排除要素后有利方改变的案件。",
    "{ case { name }, before: CLAIMANT, after: NEITHER }",
  ),
)
export class SideChangeType {
  @Field((_type) => CaseType, about("The case.", "案件。", '{ id: "case:tj-01" }'))
  case!: CaseType;

  @Field(
    (_type) => SideEnum,
    about("Whom it helps with the factors.", "保留要素时对谁有利。", "CLAIMANT"),
  )
  before!: Side;

  @Field(
    (_type) => SideEnum,
    about("Whom it helps without them.", "排除要素后对谁有利。", "NEITHER"),
  )
  after!: Side;
}

/** What the factors that were left out change. */
@ObjectType(
  "WhatIf",
  about(
    "What the factors that were left out change among the first hits, as many as were asked for.",
    "排除要素后，前若干件（以请求件数为限）有何变化。",
    "{ left { name }, entered { name } }",
  ),
)
export class WhatIfType {
  @Field(
    (_type) => [CaseType],
    about("Cases that are no longer among the first.", "退出的案件。", "[{ name }]"),
  )
  left!: CaseType[];

  @Field(
    (_type) => [CaseType],
    about(
      "Cases that are among the first only without the factors.",
      "新进入的案件。",
      "[{ name }]",
    ),
  )
  entered!: CaseType[];

  @Field(
    (_type) => [SideChangeType],
    about(
      "Cases that stay and help another side.",
      "仍在其中而有利方改变的案件。",
      "[{ case { name }, before, after }]",
    ),
  )
  changedSide!: SideChangeType[];
}
