import { ArgsType, Field } from "type-graphql";
import { PageArgs } from "../connection/page.args.js";
import { badUserInput } from "../errors/user-errors.js";
import { about } from "../schema/about.js";

/** The arguments of a list that a picker shows: a page of what bears a name. */
@ArgsType()
export class NamedPageArgs extends PageArgs {
  @Field((_type) => String, {
    nullable: true,
    ...about(
      "Only those in whose names all these words stand, or that they mean as a short name.",
      "仅限名称含有这些字词的，或以其为简称的。",
      "浦东",
    ),
  })
  name?: string | null;

  @Field((_type) => Boolean, {
    defaultValue: false,
    ...about(
      "Only those with a case of the graph: no choice that leads nowhere.",
      "仅限图谱中有案件的，免得选了落空。",
      "true",
    ),
  })
  withCases!: boolean;
}

/**
 * A list that narrows, undefined where it was left out.
 * @throws BAD_USER_INPUT for an empty one, which would let nothing pass.
 */
export function givenList<Value>(
  argument: string,
  values: readonly Value[] | null | undefined,
): readonly Value[] | undefined {
  if (values?.length === 0)
    throw badUserInput(`${argument} is an empty list: leave it out, or give a value.`, {
      argument,
    });
  return values ?? undefined;
}
