import type { ComparedCase } from "../../domain/similar-case.js";
import { articleOf } from "../../domain/provision.js";
import type { ComparedSide, HeldFactor } from "../../similarity/compared-side.js";
import type { SimilarityQuery } from "../../similarity/find-similar-cases.js";
import type { Knowledge } from "../../similarity/knowledge.js";
import { understandFacts } from "../../similarity/understand-facts.js";
import type { UnderstoodFacts } from "../../similarity/understood-facts.js";
import { badUserInput, notFound } from "../errors/user-errors.js";
import { caseSide, heldFactors, heldProvisions } from "./case-side.js";
import type { SearchContext } from "./search-context.js";
import type { SimilarCasesInput } from "./similar-cases.input.js";

const SHORTEST_FACTS = 10;
const LONGEST_FACTS = 20_000;
const MOST_ISSUES = 10;
const LONGEST_ISSUE = 500;
const MOST_CORRECTIONS = 50;

/** What a search was understood to ask for. */
export interface ReadQuery {
  readonly query: SimilarityQuery;
  readonly side: ComparedSide;
  /** Likeliest first. */
  readonly causeIds: readonly string[];
  readonly issues: readonly string[];
}

/** What the user adds to, takes from or puts in the place of what was understood; all of it exists. */
interface Corrections {
  readonly factors: readonly string[];
  readonly without: ReadonlySet<string>;
  readonly provisions: readonly string[];
  readonly cause: string | undefined;
}

/**
 * Reads what a search asks for.
 * @throws BAD_USER_INPUT for a case and facts at once, or neither, facts too short or too long, and what the graph does not hold.
 */
export async function readQuery(input: SimilarCasesInput, knowledge: Knowledge, context: SearchContext): Promise<ReadQuery> {
  const { caseId, facts } = input;
  if (caseId && facts) throw badUserInput("input takes a caseId or facts, not both.");
  const issues = readIssues(input);
  const corrections = await readCorrections(input, knowledge, context);
  if (caseId) {
    if (issues.length > 0) throw badUserInput("input.issues goes with facts only: a case of the graph has its own.");
    return queryOfCase(caseId, corrections, knowledge, context);
  }
  if (facts === null || facts === undefined) throw badUserInput("input needs a caseId or facts.");
  return queryOfFacts(checkFacts(facts), issues, corrections, knowledge, context);
}

/** @throws BAD_USER_INPUT where the facts have not 10 to 20,000 characters. */
export function checkFacts(facts: string): string {
  const length = facts.trim().length;
  if (length < SHORTEST_FACTS || facts.length > LONGEST_FACTS)
    throw badUserInput(`facts has ${length} characters: expected ${SHORTEST_FACTS} to ${LONGEST_FACTS}.`);
  return facts;
}

function readIssues({ issues }: SimilarCasesInput): readonly string[] {
  const given = issues ?? [];
  if (given.length > MOST_ISSUES)
    throw badUserInput(`input.issues has ${given.length} entries: expected at most ${MOST_ISSUES}.`);
  if (given.some((issue) => issue.length > LONGEST_ISSUE))
    throw badUserInput(`input.issues has an entry of more than ${LONGEST_ISSUE} characters.`);
  return given.filter((issue) => issue.trim() !== "");
}

async function readCorrections(input: SimilarCasesInput, knowledge: Knowledge, context: SearchContext): Promise<Corrections> {
  const citations = input.citations ?? [];
  if (citations.length > MOST_CORRECTIONS) throw badUserInput(`input.citations has more than ${MOST_CORRECTIONS} entries.`);
  const provisions = await context.citations.resolveCertain(citations, context.loaders);
  const cause = input.causeOfAction ?? undefined;
  return {
    factors: await readFactors(input.factors, "input.factors", knowledge, context),
    without: new Set(await readFactors(input.withoutFactors, "input.withoutFactors", knowledge, context)),
    provisions: [...new Set(provisions.map((each) => articleOf(each.id)))],
    cause: cause === undefined ? undefined : await readCause(cause, "input.causeOfAction", context),
  };
}

/**
 * The ids of factors that are given by id, label or alias.
 * @throws BAD_USER_INPUT for too many, and for what is no factor.
 */
export async function readFactors(
  factors: readonly string[] | null | undefined,
  argument: string,
  knowledge: Knowledge,
  { loaders, names }: Pick<SearchContext, "loaders" | "names">,
): Promise<readonly string[]> {
  const given = [...new Set(factors ?? [])];
  if (given.length > MOST_CORRECTIONS) throw badUserInput(`${argument} has more than ${MOST_CORRECTIONS} entries.`, { argument });
  const ids = await names.resolveAll("factor", given, argument, loaders);
  const fresh = ids.find((id) => !knowledge.factors.has(id));
  if (fresh !== undefined)
    throw badUserInput(`${argument}: ${fresh.slice(0, 100)} has just been loaded: ask again in a minute.`, { argument });
  return ids;
}

/**
 * The id of a cause of action that is given by id or name.
 * @throws BAD_USER_INPUT for what is no cause of action.
 */
export function readCause(
  cause: string,
  argument: string,
  { loaders, names }: Pick<SearchContext, "loaders" | "names">,
): Promise<string> {
  return names.resolve("cause", cause, argument, loaders);
}

async function queryOfCase(
  id: string,
  corrections: Corrections,
  knowledge: Knowledge,
  context: SearchContext,
): Promise<ReadQuery> {
  const found = await requireCase(id, "input.caseId", context);
  const { side } = await caseSide(found, "检索案件", knowledge, context);
  const recorded = side.factors.filter((each) => !corrections.without.has(each.factorId));
  const known = new Set(recorded.map((each) => each.factorId));
  const added = corrections.factors.filter((each) => !known.has(each) && !corrections.without.has(each));
  const provisionIds = [...new Set([...found.provisionIds.map(articleOf), ...corrections.provisions])];
  const causeIds = corrections.cause === undefined ? found.causeIds : [corrections.cause];
  const factorIds = [...found.factorIds.filter((each) => !corrections.without.has(each)), ...added];
  return {
    query: { kind: "case", case: { ...found, factorIds, provisionIds, causeIds } },
    side: {
      name: side.name,
      factors: [
        ...recorded,
        ...(await heldFactors(
          added.map((factorId) => ({ factorId })),
          knowledge,
          context,
        )),
      ],
      provisions: await heldProvisions(provisionIds, context),
    },
    causeIds,
    issues: [],
  };
}

/** @throws NOT_FOUND where the graph has no such case. */
export async function requireCase(id: string, what: string, { store }: Pick<SearchContext, "store">): Promise<ComparedCase> {
  const found = (await store.similaritySource().cases([id])).get(id);
  if (found === undefined) throw notFound(what, id, "case");
  return found;
}

async function queryOfFacts(
  text: string,
  issues: readonly string[],
  corrections: Corrections,
  knowledge: Knowledge,
  context: SearchContext,
): Promise<ReadQuery> {
  const found = understandFacts(text, knowledge, await context.similarity.citationFinder());
  const understood = corrected(found, corrections);
  return {
    query: {
      kind: "facts",
      told: { text: withoutWords(text, found, corrections.without), issues, understood, causeId: corrections.cause },
    },
    side: {
      name: "本案",
      factors: await understoodFactors(understood, knowledge, context),
      provisions: await heldProvisions(
        understood.provisions.map((each) => articleOf(each.provisionId)),
        context,
      ),
    },
    causeIds: corrections.cause === undefined ? understood.causes.map((each) => each.causeId) : [corrections.cause],
    issues,
  };
}

/** What evidence of the user's own words names as its source. */
export const INPUT = "input";

/** The factors of the user's facts, with his words for them. */
export function understoodFactors(
  { factors }: UnderstoodFacts,
  knowledge: Knowledge,
  context: Pick<SearchContext, "loaders">,
): Promise<readonly HeldFactor[]> {
  const said = factors.map(({ factorId, mentions: [mention], origin }) => ({
    factorId,
    words: mention === undefined ? undefined : { ...mention, source: INPUT },
    guessed: origin === "GUESSED",
  }));
  return heldFactors(said, knowledge, context);
}

function corrected(understood: UnderstoodFacts, corrections: Corrections): UnderstoodFacts {
  const kept = understood.factors.filter((each) => !corrections.without.has(each.factorId));
  const named = new Set(kept.filter((each) => each.origin === "NAMED").map((each) => each.factorId));
  const added = corrections.factors.filter((id) => !named.has(id) && !corrections.without.has(id));
  const provisions = new Set(understood.provisions.map((each) => articleOf(each.provisionId)));
  return {
    ...understood,
    factors: [
      ...kept.filter((each) => !added.includes(each.factorId)),
      ...added.map((factorId) => ({ factorId, weight: 1, mentions: [], origin: "GIVEN" as const })),
    ],
    denied: understood.denied.filter((each) => !added.includes(each.factorId)),
    provisions: [
      ...understood.provisions,
      ...corrections.provisions.filter((id) => !provisions.has(id)).map((provisionId) => ({ provisionId, mention: undefined })),
    ],
  };
}

/** Without a factor, the text must not go on speaking of it. */
function withoutWords(text: string, understood: UnderstoodFacts, without: ReadonlySet<string>): string {
  const spans = understood.factors
    .filter((each) => without.has(each.factorId))
    .flatMap((each) => each.mentions)
    .sort((a, b) => b.start - a.start);
  return spans.reduce((rest, { start, end }) => `${rest.slice(0, start)}，${rest.slice(end)}`, text);
}
