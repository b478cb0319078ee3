import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { worstStatus } from "../../domain/rule-status.js";
import type {
  CaseRow,
  InstrumentRow,
  ProvisionRow,
  RulePrincipleRow,
} from "../../graph/read/node-rows.js";
import {
  type StatedReason,
  type StatedStatus,
  statusesOfCase,
  statusOfRule,
} from "../../search/rule-status.js";
import type { RequestContext } from "../context.js";
import { InstrumentType } from "../instrument/instrument.type.js";
import { ProvisionType } from "../provision/provision.type.js";
import { about } from "../schema/about.js";
import { CaseType } from "./case.type.js";
import { RulePrincipleType } from "./rule-principle.type.js";
import { RuleStatusReasonType, RuleStatusType } from "./rule-status.type.js";

/** Whether a rule still stands, and the rules beside it. */
@Resolver((_of) => RulePrincipleType)
export class RuleLifeResolver {
  @FieldResolver(
    (_type) => RuleStatusType,
    about(
      "Whether it still stands, since when it does not, and why.",
      "该规则是否仍然成立、自何时起变化及其理由。",
      "{ kind: LAW_CHANGED, reasons { sentence } }",
    ),
  )
  status(@Root() { id }: RulePrincipleRow, @Ctx() context: RequestContext): Promise<StatedStatus> {
    return statusOfRule(id, context);
  }

  @FieldResolver(
    (_type) => [RulePrincipleType],
    about("The rules whose place it took.", "被该规则取代的规则。", "[{ statement }]"),
  )
  async replaces(
    @Root() { id }: RulePrincipleRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly RulePrincipleRow[]> {
    const links = await loaders.linksOfRules.load(id);
    const replaced = links.filter((link) => link.relation === "REPLACES" && link.names);
    return loaders.nodes(
      "rule",
      replaced.map((link) => link.ruleId),
    );
  }

  @FieldResolver(
    (_type) => [RulePrincipleType],
    about("The rules that took its place.", "取代该规则的规则。", "[{ statement }]"),
  )
  async replacedBy(
    @Root() { id }: RulePrincipleRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly RulePrincipleRow[]> {
    const links = await loaders.linksOfRules.load(id);
    const replacing = links.filter((link) => link.relation === "REPLACES" && !link.names);
    return loaders.nodes(
      "rule",
      replacing.map((link) => link.ruleId),
    );
  }

  @FieldResolver(
    (_type) => [RulePrincipleType],
    about(
      "The rules that say otherwise, whichever record says so.",
      "与该规则相冲突的规则，任一记录载明即列出。",
      "[{ statement }]",
    ),
  )
  async conflictsWith(
    @Root() { id }: RulePrincipleRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly RulePrincipleRow[]> {
    const links = await loaders.linksOfRules.load(id);
    const others = links.filter((link) => link.relation === "CONFLICTS_WITH");
    return loaders.nodes("rule", [...new Set(others.map((link) => link.ruleId))]);
  }
}

/** Whether what a case stands for still stands. */
@Resolver((_of) => CaseType)
export class CaseRuleStatusResolver {
  @FieldResolver((_type) => RuleStatusType, {
    nullable: true,
    ...about(
      "The worst status of the rules it stands for; null where its record states no rule.",
      "该案各裁判规则中最差的效力状态；记录未载明规则的为空。",
      "{ kind: LAW_REVERSED, rulePrinciple { statement }, reasons { sentence } }",
    ),
  })
  async ruleStatus(
    @Root() { id }: CaseRow,
    @Ctx() context: RequestContext,
  ): Promise<StatedStatus | undefined> {
    return worstStatus(await statusesOfCase(id, context));
  }
}

/** Whose status it is. */
@Resolver((_of) => RuleStatusType)
export class RuleStatusResolver {
  @FieldResolver(
    (_type) => RulePrincipleType,
    about("The rule whose status it is.", "所涉规则。", "{ statement }"),
  )
  rulePrinciple(
    @Root() { rulePrincipleId }: StatedStatus,
    @Ctx() { loaders }: RequestContext,
  ): Promise<RulePrincipleRow | undefined> {
    return loaders.node("rule", rulePrincipleId);
  }
}

/** What a reason names. */
@Resolver((_of) => RuleStatusReasonType)
export class RuleStatusReasonResolver {
  @FieldResolver((_type) => ProvisionType, {
    nullable: true,
    ...about(
      "The provision on which the rule rests, or the part of it that alone was changed.",
      "规则所依的条文；仅其一部分变化的，为该部分。",
      "{ citation }",
    ),
  })
  provision(
    @Root() { provisionId }: StatedReason,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ProvisionRow | undefined> {
    return loaders.node("provision", provisionId);
  }

  @FieldResolver((_type) => ProvisionType, {
    nullable: true,
    ...about("What stands in its place today.", "现行取代该条文的条文。", "{ citation, gist }"),
  })
  successor(
    @Root() { successorId }: StatedReason,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ProvisionRow | undefined> {
    return loaders.node("provision", successorId);
  }

  @FieldResolver((_type) => ProvisionType, {
    nullable: true,
    ...about(
      "The provision that brought the change, where another has followed it since.",
      "带来变化的条文（其后又被取代时）。",
      "{ citation }",
    ),
  })
  changedBy(
    @Root() { changedById }: StatedReason,
    @Ctx() { loaders }: RequestContext,
  ): Promise<ProvisionRow | undefined> {
    return loaders.node("provision", changedById);
  }

  @FieldResolver((_type) => InstrumentType, {
    nullable: true,
    ...about(
      "The version in force of the instrument, where nobody compared the versions at this provision.",
      "各版本在该条尚未比对时，该文件的现行版本。",
      "{ title }",
    ),
  })
  version(
    @Root() { versionId }: StatedReason,
    @Ctx() { loaders }: RequestContext,
  ): Promise<InstrumentRow | undefined> {
    return loaders.node("instrument", versionId);
  }

  @FieldResolver((_type) => RulePrincipleType, {
    nullable: true,
    ...about(
      "The rule that took its place or contradicts it.",
      "取代该规则或者与之冲突的规则。",
      "{ statement }",
    ),
  })
  rule(
    @Root() { ruleId }: StatedReason,
    @Ctx() { loaders }: RequestContext,
  ): Promise<RulePrincipleRow | undefined> {
    return loaders.node("rule", ruleId);
  }
}
