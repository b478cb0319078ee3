import { ObjectType } from "type-graphql";
import { about } from "../schema/about.js";

/** A provision of a judicial interpretation that decides the same as another. */
@ObjectType(
  "Interpretation",
  about(
    "A provision of a judicial interpretation, and the factors which it and the provision asked for both decide: by these it is known to belong here, no record says so.",
    "司法解释的条文，及其与所查条文共同决定的要素：对应关系由要素得出，记录并未载明。",
    "{ provision { citation }, factors { label } }",
  ),
)
export class InterpretationType {
  provisionId!: string;
  factorIds!: readonly string[];
}
