import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { Application } from "../../graph/read/links.js";
import { CaseType } from "../case/case.type.js";
import { RulingType } from "../case/ruling.type.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { AppliedProvisionType } from "./applied-provision.type.js";
import { ProvisionType } from "./provision.type.js";

/** What an application joins. */
@Resolver((_of) => AppliedProvisionType)
export class AppliedProvisionResolver {
  @FieldResolver((_type) => ProvisionType, about("What is applied.", "被适用的条文。", "{ citation }"))
  provision(@Root() root: Application, @Ctx() { loaders }: RequestContext) {
    return loaders.node("provision", root.provisionId);
  }

  @FieldResolver((_type) => CaseType, about("The case of the ruling.", "所属案件。", "{ title }"))
  case(@Root() root: Application, @Ctx() { loaders }: RequestContext) {
    return loaders.node("case", root.caseId);
  }

  @FieldResolver((_type) => RulingType, {
    nullable: true,
    ...about("The ruling that applies it.", "适用该条文的裁判。", "{ stage }"),
  })
  ruling(@Root() root: Application, @Ctx() { loaders }: RequestContext) {
    return loaders.node("ruling", root.rulingId);
  }
}
