import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { AuthorityType } from "../authority/authority.type.js";
import { RuleStatusType } from "../case/rule-status.type.js";
import { caseAuthority } from "../../search/case-authority.js";
import { type StatedStatus, statusesOfCase, statusFor } from "../../search/rule-status.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { RULE_CHANGES } from "../../domain/closed-lists.js";
import type { LawStep } from "../../domain/rule-status.js";
import type { PrecedentEdge } from "./precedent-connection.js";
import { PrecedentEdgeType } from "./precedent.type.js";
import { SuccessionType } from "./succession.type.js";

/** The fields of an edge of a list of precedents. */
@Resolver((_of) => PrecedentEdgeType)
export class PrecedentEdgeResolver {
  @FieldResolver(
    (_type) => AuthorityType,
    about(
      "Its authority before the list's forum court; without one only the first two tiers can be decided.",
      "该案对所指定受诉法院的参照顺位；未指定时只能判断前两项。",
      "{ tier: GUIDING_CASE }",
    ),
  )
  async authority(
    @Root() root: PrecedentEdge,
    @Ctx() context: RequestContext,
  ): Promise<AuthorityType> {
    return AuthorityType.from(await caseAuthority(root.node, root.forum, context));
  }

  @FieldResolver((_type) => RuleStatusType, {
    nullable: true,
    ...about(
      "Whether the rule for which it stands here still stands: the worst of its rules that rest on the articles in its applications, of all its rules where none does; null where its record states no rule.",
      "该案在此确立的规则是否仍然成立：以所列条文为依据的各规则中最差者；没有的，取该案全部规则中最差者；记录未载明规则的为空。",
      "{ kind: LAW_REVERSED, reasons { sentence } }",
    ),
  })
  async ruleStatus(
    @Root() { node, applications }: PrecedentEdge,
    @Ctx() context: RequestContext,
  ): Promise<StatedStatus | undefined> {
    const provisionIds = applications.map((each) => each.provisionId);
    return statusFor(await statusesOfCase(node.id, context), provisionIds);
  }

  @FieldResolver((_type) => SuccessionType, {
    nullable: true,
    ...about(
      "Set where the case applies only provisions that what was asked for follows: the nearest of them, and whether its rule still stands.",
      "该案仅适用所查条文的前身条文时，给出其中最接近的前身及其规则是否仍然成立；否则为空。",
      '{ change: CHANGED, note: "……" }',
    ),
  })
  viaPredecessor(@Root() { applications }: PrecedentEdge): LawStep | undefined {
    const via = applications.flatMap((each) => each.via ?? []);
    if (via.length < applications.length) return undefined; // it applies what was asked for itself
    return via.sort(
      (a, b) => distance(a) - distance(b) || (a.provisionId < b.provisionId ? -1 : 1),
    )[0];
  }
}

/**
 * Rules that are the same first, then changed ones, those that were not compared, and reversed
 * ones.
 */
function distance({ change }: LawStep): number {
  return change === undefined
    ? RULE_CHANGES.indexOf("CHANGED") + 0.5
    : RULE_CHANGES.indexOf(change);
}
