import { z } from "zod";
import type { ForumCourt } from "../domain/authority-tier.js";
import type { Authority } from "../domain/authority-for-forum.js";
import { AUTHORITY_TIERS, BASES, COURT_LEVELS, OUTCOMES, SIDES } from "../domain/closed-lists.js";
import type { Evidence } from "../domain/evidence.js";
import { isPartialDate } from "../domain/partial-date.js";
import type { CaseRow } from "../graph/read/node-rows.js";
import type { SearchContext } from "../search/search-context.js";

/** What an input may hold: no control characters, no halves of characters, no turned text. */
const NOT_PRINTED = /[\p{Cs}\p{Cc}\u202a-\u202e\u2066-\u2069]/u;
const NO_TEXT = /[\p{Cs}\0]/u;
const PRINTED_ONLY = "expected a text without control characters and halves of characters";

/** A name, an id, a citation. */
export const name = (longest = 200) =>
  z
    .string()
    .min(1)
    .max(longest)
    .refine((text) => !NOT_PRINTED.test(text), PRINTED_ONLY);
/** Prose that people bring, with whatever marks of layout it holds. */
export const prose = (longest: number) =>
  z
    .string()
    .max(longest)
    .refine((text) => !NO_TEXT.test(text), PRINTED_ONLY);
export const date = () =>
  z.string().max(10).refine(isPartialDate, "expected 2021, 2021-03 or 2021-03-29");
export const names = () => z.array(name()).min(1).max(20);

export const FORUM = name()
  .optional()
  .describe("the court that will decide, by id or name: authority is counted before it");
export const FILTER = z
  .strictObject({
    regions: names().optional().describe("by id or name, such as 上海"),
    courts: names().optional(),
    courtLevels: z.array(z.enum(COURT_LEVELS)).min(1).max(5).optional(),
    causesOfAction: names().optional().describe("案由, by id or name"),
    factors: names().optional(),
    outcomes: z.array(z.enum(OUTCOMES)).min(1).max(12).optional(),
    keyword: name(100).optional().describe("words that the texts of a case contain"),
    from: date().optional(),
    to: date().optional(),
  })
  .optional()
  .describe("only these cases");

/** What a search for similar cases starts from; exactly one of caseId and facts. */
export const SUBJECT = {
  facts: prose(20_000).optional().describe("the facts in Chinese, 10 to 20,000 characters"),
  caseId: name().optional().describe("a case of the graph instead of facts"),
  issues: z.array(prose(500)).max(10).optional().describe("the questions in dispute"),
  citations: names().optional().describe("articles that the facts are about"),
  causeOfAction: name().optional(),
  withoutFactors: names().optional().describe("factors to leave out"),
  forumCourt: FORUM,
};

export const EVIDENCE = {
  basis: z
    .enum(BASES)
    .describe("CITED: the quote proves it; INFERRED: an editor or a rule says so"),
  quote: z.string().optional().describe("the words of the source, as they stand there"),
  section: z.string().optional(),
  source: z.string().optional().describe("the id of the document or publication of the quote"),
  rationale: z.string().optional(),
  assertedBy: z.string().optional(),
};

/** The words that prove something, or who says so and why. */
export function evidenceOf(grounds: {
  readonly basis?: "CITED" | "INFERRED" | undefined;
  readonly evidence?: Evidence | undefined;
  readonly rationale?: string | undefined;
  readonly assertedBy?: string | undefined;
}) {
  const { basis = "CITED", evidence, rationale, assertedBy } = grounds;
  const { quote, section, source } = evidence ?? {};
  return { basis, quote, section, source, rationale, assertedBy };
}

export const CASE = {
  caseId: z.string(),
  name: z.string(),
  caseNumbers: z.array(z.string()),
  court: z.object({ id: z.string(), name: z.string() }).optional(),
  date: z.string().optional(),
  outcome: z.enum(OUTCOMES),
  prevailingSide: z.enum(SIDES).optional(),
};

/** What a case is called by. */
export async function caseHead(row: CaseRow, { loaders }: SearchContext) {
  const court = await loaders.node("court", row.standing.decidedBy);
  return {
    caseId: row.id,
    name: row.name,
    caseNumbers: [...row.caseNumbers],
    court: court && { id: court.id, name: court.name },
    date: row.date,
    outcome: row.outcome,
    prevailingSide: row.prevailingSide,
  };
}

export const AUTHORITY = z.object({
  tier: z.enum(AUTHORITY_TIERS).describe("of 法发〔2020〕24号 art. 4"),
  withinThreeYears: z.boolean(),
  reason: z.string(),
});

/** The authority of a case, in an answer of a tool. */
export function shownAuthority({ tier, withinThreeYears, reason }: Authority) {
  return { tier, withinThreeYears, reason: reason.zh };
}

export const COURT = z.object({ id: z.string(), name: z.string() }).optional();

/** The court that will decide, in an answer of a tool. */
export function shownForum(forum: ForumCourt | undefined) {
  return forum && { id: forum.id, name: forum.name };
}

/** A line a fact, without those that say nothing. */
export function lines(...all: readonly (string | undefined | false)[]): string {
  return all.filter((each) => each !== undefined && each !== false && each !== "").join("\n");
}
