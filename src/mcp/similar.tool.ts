import { z } from "zod";
import { SIDES } from "../domain/closed-lists.js";
import type { ForumCourt } from "../domain/authority-tier.js";
import { caseAuthority, forumOf } from "../search/case-authority.js";
import { resolveFilter } from "../search/resolve-filter.js";
import type { SearchContext } from "../search/search-context.js";
import { type ExplainedHit, searchSimilar } from "../search/search-similar.js";
import { statusesOfCase } from "../search/rule-status.js";
import { understoodQuery } from "../search/understood-query.js";
import type { FactorMatch } from "../similarity/compare-sides.js";
import { LEAST_SCORE } from "../similarity/least-score.js";
import {
  AUTHORITY,
  CASE,
  caseHead,
  COURT,
  FILTER,
  lines,
  shownAuthority,
  shownForum,
  SUBJECT,
} from "./fields.js";
import { tool } from "./tool.js";

/** Cases of an answer, and factors of each: an assistant's context is small. */
const MOST = 20;
const MOST_FACTORS = 20;
/** About how many values a case of the answer has. */
const VALUES_A_CASE = 90;

const FACTOR = z.object({
  factorId: z.string(),
  label: z.string(),
  guessed: z.boolean(),
  inQuery: z.string().optional().describe("the words of the facts"),
  inCase: z.string().optional().describe("the words of the case"),
});

const SIMILAR = z.object({
  ...CASE,
  score: z.number(),
  scores: z.object({ facts: z.number(), issues: z.number(), law: z.number() }),
  helps: z.enum(SIDES).describe("the side it helps on the point in question"),
  helpsBy: z.string().describe("ISSUE, RULE, DIVIDED or NOT_KNOWN: what says so"),
  contraryResult: z
    .string()
    .optional()
    .describe("the side that won overall, where it is the other"),
  authority: AUTHORITY,
  rules: z.array(z.object({ id: z.string(), statement: z.string(), status: z.string() })),
  shared: z.array(FACTOR),
  onlyInQuery: z.array(FACTOR),
  onlyInCase: z.array(FACTOR),
  provisions: z.array(z.object({ provisionId: z.string(), citation: z.string() })),
  explanation: z.string().describe("why it is alike and how it may be distinguished, in Chinese"),
});

export const SIMILAR_TOOL = tool({
  name: "similar_cases",
  title: "Find similar cases 类案检索",
  description:
    "The cases most similar to facts, or to a case of the graph, each with the reasons: what both have with the words of each, what differs, whom it helps on the point and by which rule, and what it counts before the forum court.",
  input: z.strictObject({
    ...SUBJECT,
    helps: z.enum(["CLAIMANT", "RESPONDENT"]).optional(),
    hurts: z.enum(["CLAIMANT", "RESPONDENT"]).optional(),
    filter: FILTER,
    minScore: z.number().min(0).max(1).default(LEAST_SCORE),
    first: z.int().min(1).max(MOST).default(5),
  }),
  output: z.object({
    understood: z
      .object({
        factors: z.array(FACTOR),
        denied: z.array(FACTOR),
        causesOfAction: z.array(z.string()),
        provisions: z.array(z.string()),
      })
      .describe("what was understood of the facts: show it to the user"),
    forumCourt: COURT,
    compared: z.number(),
    found: z.number(),
    leftOut: z.object({ notKnown: z.number(), divided: z.number() }).optional(),
    cases: z.array(SIMILAR),
  }),
  searches: true,
  cost: ({ first }) => 500 + first * VALUES_A_CASE,
  async answer({ filter, minScore, first, ...asked }, context) {
    const [wanted, forum] = await Promise.all([
      resolveFilter(filter, context),
      forumOf(asked.forumCourt, context),
    ]);
    const search = await searchSimilar(asked, wanted, minScore, context);
    const hits = await search.explain(search.found.slice(0, first));
    const [cases, understood] = await Promise.all([
      Promise.all(hits.map((hit) => shown(hit, forum, context))),
      understoodQuery(search.read, context),
    ]);
    return {
      structured: {
        understood: {
          factors: factors(understood.factors),
          denied: factors(understood.denied),
          causesOfAction: understood.causesOfAction.map((each) => each.name),
          provisions: understood.provisions.map((each) => each.citation),
        },
        forumCourt: shownForum(forum),
        compared: search.compared,
        found: search.found.length,
        leftOut: search.leftOut && { ...search.leftOut },
        cases,
      },
      text: lines(
        `${search.found.length} similar cases of ${search.compared} compared, ${cases.length} here`,
        ...cases.map(
          ({ caseId, name, score, authority, explanation }) =>
            `- ${caseId} ${name} (${score})\n  ${authority.tier}: ${authority.reason}\n  ${explanation}`,
        ),
      ),
      cases: cases.map((each) => each.caseId),
    };
  },
});

async function shown(hit: ExplainedHit, forum: ForumCourt | undefined, context: SearchContext) {
  const { row, comparison, helps, scores, score, explanation } = hit;
  const { loaders } = context;
  const [head, authority, statuses] = await Promise.all([
    caseHead(row, context),
    caseAuthority(row, forum, context),
    statusesOfCase(row.id, context),
  ]);
  const rules = await loaders.nodes(
    "rule",
    statuses.map((each) => each.rulePrincipleId),
  );
  const kinds = new Map(statuses.map((each) => [each.rulePrincipleId, each.kind]));
  return {
    ...head,
    score,
    scores: { facts: scores.facts, issues: scores.issues, law: scores.law },
    helps: helps.side,
    helpsBy: helps.ground,
    contraryResult: helps.contraryResult,
    authority: shownAuthority(authority),
    rules: rules.map(({ id, statement }) => ({ id, statement, status: kinds.get(id) ?? "" })),
    shared: factors(comparison.shared),
    onlyInQuery: factors(comparison.onlyInQuery),
    onlyInCase: factors(comparison.onlyInCase),
    provisions: comparison.provisions.map(({ provisionId, citation }) => ({
      provisionId,
      citation,
    })),
    explanation,
  };
}

function factors(matches: readonly FactorMatch[]) {
  return matches.slice(0, MOST_FACTORS).map(({ factorId, label, guessed, inQuery, inCase }) => ({
    factorId,
    label,
    guessed,
    inQuery: inQuery?.quote,
    inCase: inCase?.quote,
  }));
}
