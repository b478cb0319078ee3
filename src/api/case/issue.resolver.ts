import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { CaseRow, FactorRow, IssueRow, RulePrincipleRow } from "../../graph/read/node-rows.js";
import type { RequestContext } from "../context.js";
import { FactorType } from "../factor/factor.type.js";
import { about } from "../schema/about.js";
import { CaseType } from "./case.type.js";
import { IssueType } from "./issue.type.js";
import { RulePrincipleType } from "./rule-principle.type.js";

/** What hangs off an issue. */
@Resolver((_of) => IssueType)
export class IssueResolver {
  @FieldResolver(
    (_type) => CaseType,
    about("The case that raises it.", "提出该焦点的案件。", "{ title }"),
  )
  case(@Root() root: IssueRow, @Ctx() { loaders }: RequestContext): Promise<CaseRow | undefined> {
    return loaders.node("case", root.caseId);
  }

  @FieldResolver(
    (_type) => [FactorType],
    about("The factors that it turns on.", "焦点所系的要素。", "[{ label }]"),
  )
  factors(
    @Root() root: IssueRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly FactorRow[]> {
    return loaders.linked("factor", "factors-of-issues", root.id);
  }

  @FieldResolver(
    (_type) => [RulePrincipleType],
    about("The rules that decide it.", "解决该焦点的裁判规则。", "[{ statement }]"),
  )
  rulePrinciples(
    @Root() root: IssueRow,
    @Ctx() { loaders }: RequestContext,
  ): Promise<readonly RulePrincipleRow[]> {
    return loaders.linked("rule", "rules-of-issues", root.id);
  }
}
