import { Field, ObjectType } from "type-graphql";
import type { FactorExample } from "../../domain/factor-example.js";
import type { Register } from "../../domain/reference-records.js";
import type { FactorRow } from "../../graph/read/node-rows.js";
import type { Loaders } from "../../search/loaders.js";
import { about } from "../schema/about.js";
import { enumOf } from "../schema/enum-of.js";
import { FactorType } from "./factor.type.js";

export const FactorExampleKindEnum = enumOf<FactorExample["kind"]>(
  "FactorExampleKind",
  ["What an example is to its factor.", "例句与要素的关系。"],
  {
    STATES: ["It states the factor.", "表述该要素。"],
    DENIES: ["It states the contrary.", "否认该要素。"],
    LOOKS_ALIKE: ["It looks like it and states something else.", "形似而实非。"],
  },
);

type ShownRegister = Uppercase<Register>;

export const RegisterEnum = enumOf<ShownRegister>(
  "Register",
  ["Whose way of speaking it is.", "何人的表述方式。"],
  {
    LAY: ["Laymen's.", "当事人。"],
    LAWYER: ["Lawyers'.", "律师。"],
    COURT: ["Courts'.", "法院。"],
  },
);

/** A clause beside a factor. */
@ObjectType(
  "FactorExample",
  about(
    "A clause of our own beside a factor.",
    "要素的例句（自行编写）。",
    "{ text, kind: STATES, register: LAY }",
  ),
)
export class FactorExampleType {
  @Field((_type) => String, about("The clause.", "例句。", "租赁公司从后台把挖机锁了"))
  text!: string;

  @Field((_type) => FactorExampleKindEnum, about("What it is to the factor.", "性质。", "STATES"))
  kind!: FactorExample["kind"];

  @Field((_type) => RegisterEnum, {
    nullable: true,
    ...about(
      "Who states the factor so; null for what denies it or only looks like it.",
      "何人如此表述；否认及形似的例句为空。",
      "LAY",
    ),
  })
  register?: ShownRegister | undefined;

  @Field((_type) => FactorType, {
    nullable: true,
    ...about(
      "Of what only looks alike, the factor that it states instead, where there is one.",
      "形似的例句实际表述的要素，没有则为空。",
      '{ label: "远程锁机" }',
    ),
  })
  instead?: FactorType | undefined;
}

/** An example whose other factor is read only where it is selected. */
export interface ShownExample extends Pick<FactorExample, "text" | "kind"> {
  readonly register: ShownRegister | undefined;
  readonly instead: Promise<FactorRow | undefined>;
}

/** An example as the API shows it. */
export function shownExample(
  { text, kind, register, instead }: FactorExample,
  loaders: Loaders,
): ShownExample {
  return {
    text,
    kind,
    register: register?.toUpperCase() as ShownRegister | undefined,
    get instead() {
      return loaders.node("factor", instead);
    },
  };
}
