import { z } from "zod";
import { BASES, CITATION_POSITIONS, RULE_CHANGES, TREATMENTS } from "../domain/closed-lists.js";
import type { UnderstoodCitation } from "../search/citation-resolver.js";
import type { ListedApplication } from "../search/listed-applications.js";
import { resolveFilter } from "../search/resolve-filter.js";
import type { SearchContext } from "../search/search-context.js";
import { type TracedPrecedent, tracePrecedents } from "../search/trace-precedents.js";
import {
  AUTHORITY,
  CASE,
  caseHead,
  COURT,
  EVIDENCE,
  evidenceOf,
  FILTER,
  FORUM,
  lines,
  name,
  shownAuthority,
  shownForum,
} from "./fields.js";
import { pageToken, placeOf } from "./page-token.js";
import { tool } from "./tool.js";

/** Cases of an answer, and applications of each: an assistant's context is small. */
const MOST = 50;
const MOST_APPLICATIONS = 10;
/** About how many values a case of the answer has. */
const VALUES_A_CASE = 60;

const APPLICATION = z.object({
  provisionId: z.string(),
  citation: z.string(),
  treatment: z
    .enum(TREATMENTS)
    .describe("what the ruling does with it; REJECTED: it is held not to apply"),
  position: z.enum(CITATION_POSITIONS).optional().describe("OPERATIVE: the basis of the decision"),
  ...EVIDENCE,
  viaPredecessor: z
    .object({ provisionId: z.string(), change: z.enum(RULE_CHANGES).optional() })
    .optional()
    .describe("it is an earlier article that the one asked for follows"),
});

const PRECEDENT = z.object({
  ...CASE,
  authority: AUTHORITY,
  ruleStatus: z
    .object({ kind: z.string(), reasons: z.array(z.string()) })
    .optional()
    .describe("whether the rule it stands for still stands"),
  applications: z.array(APPLICATION),
});

export const PRECEDENTS_TOOL = tool({
  name: "trace_precedents",
  title: "Trace the precedents of an article 法条类案",
  description:
    "The cases that apply provisions (民法典第752条, 担保解释65条, 民法典第752条至第754条), each with the words of the ruling that prove it, how the ruling treats the provision, and what the case counts before a forum court by 法发〔2020〕24号 art. 4, with the reason. Predecessors of the article are followed.",
  input: z.strictObject({
    citations: z.array(name()).min(1).max(10).describe("as a lawyer writes them"),
    match: z.enum(["ANY", "ALL"]).default("ANY"),
    forumCourt: FORUM,
    basis: z.array(z.enum(BASES)).min(1).max(2).optional(),
    treatments: z.array(z.enum(TREATMENTS)).min(1).max(3).optional(),
    positions: z.array(z.enum(CITATION_POSITIONS)).min(1).max(10).optional(),
    filter: FILTER,
    orderBy: z.enum(["AUTHORITY", "BASIS", "NEWEST", "OLDEST"]).default("AUTHORITY"),
    includePredecessors: z.boolean().default(true),
    includeReversed: z.boolean().default(false),
    first: z.int().min(1).max(MOST).default(10),
    after: name(200).optional().describe("`next` of the page before"),
  }),
  output: z.object({
    understood: z.array(
      z.object({
        written: z.string(),
        citation: z.string(),
        status: z.enum(["RESOLVED", "AMBIGUOUS"]),
        reason: z.string().optional(),
        provisionIds: z.array(z.string()),
      }),
    ),
    forumCourt: COURT,
    totalCount: z.number(),
    totalCountIsExact: z.boolean().describe("false: there are at least so many"),
    precedents: z.array(PRECEDENT),
    next: z
      .string()
      .optional()
      .describe("give it as `after` for the next page; none: this is the last"),
  }),
  cost: ({ first }) => 50 + first * VALUES_A_CASE,
  async answer({ first, after, orderBy, filter, ...asked }, context) {
    const wanted = await resolveFilter(filter, context);
    const request = { ...asked, order: orderBy, filter: wanted };
    const trace = await tracePrecedents(request, placeOf(request, after), first, context);
    const [precedents, { count, isExact }] = await Promise.all([
      Promise.all(trace.found.map((each) => shown(each, context))),
      trace.count(),
    ]);
    const last = trace.found.at(-1);
    const next = trace.hasNext && last !== undefined ? pageToken(request, last.key) : undefined;
    return {
      structured: {
        understood: trace.understood.map(shownCitation),
        forumCourt: shownForum(trace.forum),
        totalCount: count,
        totalCountIsExact: isExact,
        precedents,
        next,
      },
      text: lines(
        ...trace.understood.map(({ written, citation }) => `${written}: ${citation}`),
        `${isExact ? "" : "at least "}${count} precedents, ${precedents.length} here${next === undefined ? "" : `; next: ${next}`}`,
        ...precedents.map(asText),
      ),
      cases: trace.found.map(({ row }) => row.id),
    };
  },
});

function shownCitation({ written, citation, status, reason, provisions }: UnderstoodCitation) {
  const provisionIds = provisions.map((each) => each.id);
  return { written, citation, status, reason, provisionIds };
}

async function shown(
  { row, applications, authority, ruleStatus }: TracedPrecedent,
  context: SearchContext,
) {
  return {
    ...(await caseHead(row, context)),
    authority: shownAuthority(authority),
    ruleStatus: ruleStatus && {
      kind: ruleStatus.kind,
      reasons: ruleStatus.reasons.map((each) => each.sentence),
    },
    applications: await Promise.all(
      applications.slice(0, MOST_APPLICATIONS).map((each) => shownApplication(each, context)),
    ),
  };
}

async function shownApplication(each: ListedApplication, { loaders }: SearchContext) {
  const { provisionId, treatment, position, via } = each;
  return {
    provisionId,
    citation: (await loaders.node("provision", provisionId))?.citation ?? provisionId,
    treatment,
    position,
    ...evidenceOf(each),
    viaPredecessor: via && { provisionId: via.provisionId, change: via.change },
  };
}

function asText(precedent: z.infer<typeof PRECEDENT>): string {
  const { caseId, name: title, caseNumbers, court, date, authority, applications } = precedent;
  const head = [title, ...caseNumbers, court?.name, date].filter((each) => each !== undefined);
  return lines(
    `- ${caseId} ${head.join("，")}`,
    `  ${authority.tier}: ${authority.reason}`,
    ...applications.map(
      ({ citation, treatment, basis, quote, rationale }) =>
        `  ${citation} ${treatment} ${basis}: ${quote === undefined ? (rationale ?? "") : `“${quote}”`}`,
    ),
  );
}
