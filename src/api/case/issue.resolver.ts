import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import type { CaseRow, IssueRow } from "../../graph/read/node-rows.js";
import type { RequestContext } from "../context.js";
import { about } from "../schema/about.js";
import { CaseType } from "./case.type.js";
import { IssueType } from "./issue.type.js";

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
}
