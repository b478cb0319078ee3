import { z } from "zod";
import type { Citation } from "../citation/cite.js";
import { type ForumCourt, ranksByTier } from "../domain/authority-tier.js";
import { RULE_CHANGES } from "../domain/closed-lists.js";
import { articleOf } from "../domain/provision.js";
import type { ProvisionRow } from "../graph/read/node-rows.js";
import { forumOf } from "../search/case-authority.js";
import { followedBy, provisionInForce, validityOf } from "../search/provision-in-force.js";
import type { SearchContext } from "../search/search-context.js";
import { LONGEST_TEXT, textCitations } from "../search/text-citations.js";
import { answering, listedApplications } from "../search/listed-applications.js";
import { CASE, caseHead, date, EVIDENCE, evidenceOf, FORUM, lines, prose } from "./fields.js";
import { tool } from "./tool.js";

/** Bounds of an answer. */
const MOST_CITATIONS = 100;
const MOST_PROVISIONS = 5;
const MOST_CASES = 5;
const LONGEST_ARTICLE = 2000;

const VERDICTS = [
  "IN_FORCE",
  "NOT_IN_FORCE",
  "FORCE_NOT_KNOWN",
  "HELD",
  "AMBIGUOUS",
  "NOT_FOUND",
] as const;
type Verdict = (typeof VERDICTS)[number];

const PROVISION = z.object({
  id: z.string(),
  citation: z.string(),
  inForce: z.boolean().optional().describe("on the date; left out where the dates do not tell"),
  validFrom: z.string().optional(),
  validTo: z.string().optional().describe("the last day"),
  followedBy: z
    .array(
      z.object({ id: z.string(), citation: z.string(), change: z.enum(RULE_CHANGES).optional() }),
    )
    .describe("later articles in its place by that date, and whether the rule is the same"),
  text: z.string().optional().describe("the official text, where it is held"),
  gist: z.string().optional().describe("a summary in other words; never a quotation of the law"),
  precedentCount: z.number(),
  appliedBy: z.array(
    z.object({ caseId: z.string(), name: z.string(), treatment: z.string(), ...EVIDENCE }),
  ),
});

const CHECKED = z.object({
  raw: z.string(),
  start: z.number().describe("in UTF-16 units of the text"),
  end: z.number(),
  kind: z.string(),
  normalized: z.string(),
  verdict: z.enum(VERDICTS),
  reason: z.string().optional().describe("why it is not resolved, or what to know of it"),
  version: z.string().optional().describe("how the version of the law was chosen"),
  provisions: z.array(PROVISION),
  moreProvisions: z.number(),
  instruments: z.array(z.object({ id: z.string(), title: z.string() })),
  cases: z.array(z.object(CASE)),
});

export const VERIFY_TOOL = tool({
  name: "verify_citations",
  title: "Verify the citations of a text 核对引用",
  description:
    "Finds every citation of law and case numbers in a text and says of each whether this corpus holds it, whether the law was in force on the date, what the article says, and who applied it, with quotes. What is not resolved is listed with its reason: NOT_FOUND means that it must not be relied on, and that this corpus lacks it.",
  input: z.strictObject({
    text: prose(LONGEST_TEXT).min(1),
    date: date().optional().describe("on which the law must be in force; today where left out"),
    forumCourt: FORUM,
    appliedBy: z.int().min(0).max(5).default(2).describe("how many cases for each provision"),
  }),
  output: z.object({
    date: z.string(),
    counts: z.object({
      found: z.number(),
      resolved: z.number(),
      ambiguous: z.number(),
      notFound: z.number(),
    }),
    citations: z.array(CHECKED),
    moreCitations: z.number().describe("of the text, left out of this answer: send it in parts"),
  }),
  cost: ({ text, appliedBy }) =>
    100 + Math.min(MOST_CITATIONS, Math.ceil(text.length / 10)) * (20 + appliedBy * 10),
  async answer({ text, date: asked, appliedBy, forumCourt }, context) {
    const day = asked ?? context.today;
    const forum = await forumOf(forumCourt, context);
    const all = await textCitations(text, asked, context);
    const citations = await Promise.all(
      all.slice(0, MOST_CITATIONS).map((each) => checked(each, { day, appliedBy, forum }, context)),
    );
    const count = (...statuses: readonly Citation["status"][]) =>
      all.filter((each) => statuses.includes(each.status)).length;
    return {
      structured: {
        date: day,
        counts: {
          found: all.length,
          resolved: count("RESOLVED"),
          ambiguous: count("AMBIGUOUS"),
          notFound: count("UNRESOLVED"),
        },
        citations,
        moreCitations: all.length - citations.length,
      },
      text: lines(`${all.length} citations, law as of ${day}`, ...citations.map(asText)),
      cases: citations.flatMap(({ cases, provisions }) => [
        ...cases.map((each) => each.caseId),
        ...provisions.flatMap((each) => each.appliedBy.map(({ caseId }) => caseId)),
      ]),
    };
  },
});

interface VerifyOptions {
  readonly day: string;
  readonly appliedBy: number;
  readonly forum: ForumCourt | undefined;
}

async function checked(citation: Citation, asked: VerifyOptions, context: SearchContext) {
  const { raw, start, end, kind, normalized, reason, version } = citation;
  const { loaders } = context;
  const rows = await Promise.all(
    citation.provisionIds.map(
      async (id) =>
        (await loaders.node("provision", id)) ?? (await loaders.node("provision", articleOf(id))),
    ),
  );
  const held = [...new Map(rows.flatMap((row) => (row ? [[row.id, row]] : []))).values()];
  const [provisions, instruments, cases] = await Promise.all([
    Promise.all(held.slice(0, MOST_PROVISIONS).map((row) => shownProvision(row, asked, context))),
    loaders.nodes("instrument", citation.instrumentIds.slice(0, MOST_PROVISIONS)),
    loaders.nodes("case", citation.caseIds.slice(0, MOST_CASES)),
  ]);
  return {
    raw,
    start,
    end,
    kind,
    normalized,
    verdict: verdictOf(citation, provisions),
    reason,
    version,
    provisions,
    moreProvisions: held.length - provisions.length,
    instruments: instruments.map(({ id, title }) => ({ id, title })),
    cases: await Promise.all(cases.map((row) => caseHead(row, context))),
  };
}

function verdictOf(
  { status }: Citation,
  provisions: readonly { readonly inForce: boolean | undefined }[],
): Verdict {
  if (status === "UNRESOLVED") return "NOT_FOUND";
  if (status === "AMBIGUOUS") return "AMBIGUOUS";
  if (provisions.length === 0) return "HELD";
  if (provisions.some((each) => each.inForce === false)) return "NOT_IN_FORCE";
  return provisions.every((each) => each.inForce === true) ? "IN_FORCE" : "FORCE_NOT_KNOWN";
}

async function shownProvision(row: ProvisionRow, asked: VerifyOptions, context: SearchContext) {
  const { loaders } = context;
  const [validity, inForce, later, appliedBy] = await Promise.all([
    validityOf(row, loaders),
    provisionInForce(row, asked.day, loaders),
    followedBy(row.id, asked.day, loaders),
    appliers(row, asked, context),
  ]);
  return {
    id: row.id,
    citation: row.citation,
    inForce,
    validFrom: validity.validFrom,
    validTo: validity.validTo,
    followedBy: await Promise.all(
      later.map(async ({ provisionId: id, change }) => ({
        id,
        citation: (await loaders.node("provision", id))?.citation ?? id,
        change,
      })),
    ),
    text: row.text?.slice(0, LONGEST_ARTICLE),
    gist: row.gist,
    precedentCount: row.precedentCount,
    appliedBy,
  };
}

/** The weightiest cases that apply it; read for all citations at once. */
async function appliers(
  { id, precedentCount }: ProvisionRow,
  { appliedBy, forum }: VerifyOptions,
  { loaders }: SearchContext,
) {
  const scope = appliedBy === 0 ? undefined : await loaders.provisionScope(id, "NONE");
  if (scope === undefined || precedentCount === 0) return [];
  const query = {
    order: "AUTHORITY" as const,
    ...(forum !== undefined && { tiers: ranksByTier(forum) }),
  };
  const page = await loaders.precedents(scope, "NONE", query, undefined, appliedBy);
  const asked = answering([scope]);
  const found = await Promise.all(
    page.items.map(async (item) => {
      const [row, all] = await Promise.all([
        loaders.node("case", item.id),
        loaders.applicationsOfCases.load(item.id),
      ]);
      const [application] = listedApplications(all, asked, {});
      if (row === undefined || application === undefined) return undefined;
      const { treatment } = application;
      return { caseId: row.id, name: row.name, treatment, ...evidenceOf(application) };
    }),
  );
  return found.filter((each) => each !== undefined);
}

function asText(citation: z.infer<typeof CHECKED>): string {
  const { raw, verdict, normalized, reason, provisions, cases } = citation;
  return lines(
    `- “${raw}” ${verdict}: ${normalized}${reason === undefined ? "" : ` (${reason})`}`,
    ...provisions.flatMap(
      ({ id, citation: written, validFrom, validTo, text, gist, appliedBy }) => [
        `  ${id} ${written}, in force ${validFrom ?? "?"} to ${validTo ?? "now"}${text === undefined ? "" : `: “${text}”`}${gist === undefined ? "" : ` [summary: ${gist}]`}`,
        ...appliedBy.map(
          (each) =>
            `    ${each.caseId} ${each.name} ${each.treatment}: ${each.quote === undefined ? (each.rationale ?? "") : `“${each.quote}”`}`,
        ),
      ],
    ),
    ...cases.map((each) => `  ${each.caseId} ${each.name}`),
  );
}
