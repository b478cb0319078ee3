import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { InterpretationLink } from "../../graph/read/interpretations.js";
import type { FactorRow, ProvisionRow } from "../../graph/read/node-rows.js";
import type { RequestContext } from "../context.js";
import { FactorType } from "../factor/factor.type.js";
import { about } from "../schema/about.js";
import { InterpretationType } from "./interpretation.type.js";
import { ProvisionType } from "./provision.type.js";

/** What a judicial interpretation says where another provision decides. */
@Resolver((_of) => InterpretationType)
export class InterpretationResolver {
  @FieldResolver(
    (_type) => ProvisionType,
    about(
      "The provision of the interpretation.",
      "司法解释的条文。",
      '{ citation: "《最高人民法院关于审理融资租赁合同纠纷案件适用法律问题的解释》第五条" }',
    ),
  )
  provision(
    @Root() root: InterpretationLink,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ProvisionRow | undefined> {
    return loaders.node("provision", root.provisionId);
  }

  @FieldResolver(
    (_type) => [FactorType],
    about(
      "The factors that both decide, by id.",
      "两者共同决定的要素，按标识排序。",
      "[{ label }]",
    ),
  )
  factors(
    @Root() root: InterpretationLink,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly FactorRow[]> {
    return loaders.nodes("factor", root.factorIds);
  }
}

/** The interpretations of a provision. */
@Resolver((_of) => ProvisionType)
export class ProvisionInterpretationsResolver {
  @FieldResolver(
    (_type) => [InterpretationType],
    about(
      "The provisions of judicial interpretations that decide factors which this very provision decides too, those of most such factors first, at most 50; of a provision of an interpretation there are none.",
      "与本条文（不含其款项）决定同一要素的司法解释条文，共同要素多者在前，至多50个；司法解释自身的条文没有。",
      "[{ provision { citation validFrom }, factors { label } }]",
    ),
  )
  interpretations(
    @Root() root: ProvisionRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly InterpretationLink[]> {
    return loaders.interpretations.load(root.id);
  }
}
