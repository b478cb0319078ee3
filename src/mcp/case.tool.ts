import { z } from "zod";
import type { CaseRow } from "../graph/read/node-rows.js";
import { caseAuthority, forumOf } from "../search/case-authority.js";
import { statusesOfCase } from "../search/rule-status.js";
import type { SearchContext } from "../search/search-context.js";
import { InputError, NotFoundError } from "../search/search-errors.js";
import { type GroundedStatement, statementsOfCase } from "../search/text-claims.js";
import {
  AUTHORITY,
  CASE,
  caseHead,
  EVIDENCE,
  evidenceOf,
  FORUM,
  lines,
  name,
  shownAuthority,
} from "./fields.js";
import { tool } from "./tool.js";

/** Bounds of an answer. */
const MOST_STATEMENTS = 150;
const USUAL_TEXT = 4000;
const LONGEST_TEXT = 20_000;

const TEXT = z.object({ text: z.string(), length: z.number().describe("of the whole text") });
const STATEMENT = z.object({
  kind: z.string(),
  statement: z.string(),
  about: z.string().optional().describe("the id of what it is about"),
  ...EVIDENCE,
});

export const CASE_TOOL = tool({
  name: "get_case",
  title: "A case with its evidence 案例及依据",
  description:
    "A case by its id or case number: what it is called, who decided it and when, its texts, and everything that is stated of it (provisions applied, factors, issues, rules, orders, amounts, parties), each with the quote that proves it or, where it is inferred, who says so and why.",
  input: z.strictObject({
    id: name().optional().describe("such as case:tj-05"),
    caseNumber: name().optional().describe("such as （2021）津0319民初12345号, instead of an id"),
    forumCourt: FORUM,
    longestText: z
      .int()
      .min(0)
      .max(LONGEST_TEXT)
      .default(USUAL_TEXT)
      .describe("of each text, in characters"),
  }),
  output: z.object({
    ...CASE,
    title: z.string(),
    completeness: z.string(),
    causesOfAction: z.array(z.object({ id: z.string(), name: z.string() })),
    publication: z.object({ id: z.string(), title: z.string() }).optional(),
    authority: AUTHORITY,
    rules: z.array(z.object({ id: z.string(), status: z.string(), reasons: z.array(z.string()) })),
    facts: TEXT.optional(),
    reasoning: TEXT.optional(),
    disposition: TEXT.optional(),
    statements: z.array(STATEMENT),
    moreStatements: z.number(),
    unresolved: z
      .array(z.object({ raw: z.string(), reason: z.string() }))
      .describe("what could not be resolved"),
    contradictions: z.number().describe("how many points its sources say differently"),
  }),
  cost: () => 1000,
  async answer({ id, caseNumber, forumCourt, longestText }, context) {
    const [row, forum] = await Promise.all([
      caseOf(id, caseNumber, context),
      forumOf(forumCourt, context),
    ]);
    const { loaders } = context;
    const [head, authority, statements, statuses, causes, publication] = await Promise.all([
      caseHead(row, context),
      caseAuthority(row, forum, context),
      statementsOfCase(row, loaders),
      statusesOfCase(row.id, context),
      loaders.linked("cause", "causes-of-cases", row.id),
      loaders.node("publication", row.publicationId),
    ]);
    const shown = statements.slice(0, MOST_STATEMENTS).map(asStatement);
    const cut = (text: string | undefined) =>
      text === undefined ? undefined : { text: text.slice(0, longestText), length: text.length };
    return {
      structured: {
        ...head,
        title: row.title,
        completeness: row.completeness,
        causesOfAction: causes.map((each) => ({ id: each.id, name: each.name })),
        publication: publication && { id: publication.id, title: publication.title },
        authority: shownAuthority(authority),
        rules: statuses.map(({ rulePrincipleId, kind, reasons }) => ({
          id: rulePrincipleId,
          status: kind,
          reasons: reasons.map((each) => each.sentence),
        })),
        facts: cut(row.facts),
        reasoning: cut(row.reasoning),
        disposition: cut(row.disposition),
        statements: shown,
        moreStatements: statements.length - shown.length,
        unresolved: row.unresolved.map(({ raw, reason }) => ({ raw, reason })),
        contradictions: row.contradictions.length,
      },
      text: lines(
        `${row.id} ${row.title}`,
        `${authority.tier}: ${authority.reason.zh}`,
        ...[row.facts, row.reasoning, row.disposition].map((text) => text?.slice(0, longestText)),
        ...shown.map(
          ({ kind, statement, basis, quote, rationale }) =>
            `- ${kind} ${statement} ${basis}: ${quote === undefined ? (rationale ?? "") : `“${quote}”`}`,
        ),
      ),
      cases: [row.id],
    };
  },
});

/**
 * The case that an id or a number names.
 * @throws InputError for neither or both, and for a number that several cases bear; NotFoundError.
 */
async function caseOf(
  id: string | undefined,
  caseNumber: string | undefined,
  { loaders, store }: SearchContext,
): Promise<CaseRow> {
  if ((id === undefined) === (caseNumber === undefined))
    throw new InputError("Give either id or caseNumber.", { argument: "id" });
  const found = id ?? (await store.caseIdByNumber(caseNumber ?? ""));
  const row = await loaders.node("case", found);
  if (row !== undefined) return row;
  throw id === undefined
    ? new NotFoundError("caseNumber", caseNumber ?? "", "case")
    : new NotFoundError("id", id, "case");
}

function asStatement(each: GroundedStatement) {
  return { kind: each.kind, statement: each.label, about: each.about, ...evidenceOf(each) };
}
