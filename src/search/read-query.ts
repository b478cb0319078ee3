import type { ComparedCase } from "../domain/similar-case.js";
import { articleOf } from "../domain/provision.js";
import { type ComparedSide, type HeldFactor, OWN_FACTS } from "../similarity/compared-side.js";
import type { SimilarityQuery } from "../similarity/find-similar-cases.js";
import type { Knowledge } from "../similarity/knowledge.js";
import { understandFacts } from "../similarity/understand-facts.js";
import type { UnderstoodFacts } from "../similarity/understood-facts.js";
import { caseSide, heldFactors, heldProvisions } from "./case-side.js";
import { corrected, type Corrections, readCorrections, withoutWords } from "./corrections.js";
import type { SearchContext } from "./search-context.js";
import { InputError, NotFoundError } from "./search-errors.js";
import { checkFacts, readIssues, type SimilarCasesRequest } from "./similar-cases-request.js";

/** What a search was understood to ask for. */
export interface ReadQuery {
  readonly query: SimilarityQuery;
  readonly side: ComparedSide;
  /** Likeliest first. */
  readonly causeIds: readonly string[];
  readonly issues: readonly string[];
}

/** What evidence of the user's own words names as its source. */
export const INPUT = "input";

/**
 * Reads what a search asks for.
 * @throws InputError for a case and facts at once, or neither, facts too short or too long, and
 * what the graph does not hold.
 */
export async function readQuery(
  request: SimilarCasesRequest,
  knowledge: Knowledge,
  context: SearchContext,
): Promise<ReadQuery> {
  const { caseId, facts } = request;
  if (caseId && facts) throw new InputError("input takes a caseId or facts, not both.");
  const issues = readIssues(request);
  const corrections = await readCorrections(request, knowledge, context);
  if (caseId) {
    if (issues.length > 0)
      throw new InputError("input.issues goes with facts only: a case of the graph has its own.");
    return queryOfCase(caseId, corrections, knowledge, context);
  }
  if (facts === undefined) throw new InputError("input needs a caseId or facts.");
  return queryOfFacts(checkFacts(facts), issues, corrections, knowledge, context);
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
  const added = corrections.factors.filter(
    (each) => !known.has(each) && !corrections.without.has(each),
  );
  const given = added.map((factorId) => ({ factorId }));
  const provisionIds = [
    ...new Set([...found.provisionIds.map(articleOf), ...corrections.provisions]),
  ];
  const causeIds = corrections.cause === undefined ? found.causeIds : [corrections.cause];
  const factorIds = [...found.factorIds.filter((each) => !corrections.without.has(each)), ...added];
  return {
    query: { kind: "case", case: { ...found, factorIds, provisionIds, causeIds } },
    side: {
      name: side.name,
      factors: [...recorded, ...(await heldFactors(given, knowledge, context))],
      provisions: await heldProvisions(provisionIds, context),
    },
    causeIds,
    issues: [],
  };
}

/** @throws NotFoundError where the graph has no such case. */
export async function requireCase(
  id: string,
  argument: string,
  { store }: Pick<SearchContext, "store">,
): Promise<ComparedCase> {
  const found = (await store.similaritySource().cases([id])).get(id);
  if (found === undefined) throw new NotFoundError(argument, id, "case");
  return found;
}

async function queryOfFacts(
  text: string,
  issues: readonly string[],
  corrections: Corrections,
  knowledge: Knowledge,
  context: SearchContext,
): Promise<ReadQuery> {
  const [citations, clauses] = await Promise.all([
    context.similarity.citationFinder(),
    context.meanings.ofClauses(text, knowledge),
  ]);
  const found = understandFacts(text, knowledge, citations, clauses);
  const understood = corrected(found, corrections);
  const provisionIds = understood.provisions.map((each) => articleOf(each.provisionId));
  return {
    query: {
      kind: "facts",
      described: {
        text: withoutWords(text, found, corrections.without),
        issues,
        understood,
        causeId: corrections.cause,
      },
    },
    side: {
      name: OWN_FACTS,
      factors: await understoodFactors(understood, knowledge, context),
      denied: understood.denied.map((each) => each.factorId),
      disputed: understood.disputed,
      provisions: await heldProvisions(provisionIds, context),
    },
    causeIds:
      corrections.cause === undefined
        ? understood.causes.map((each) => each.causeId)
        : [corrections.cause],
    issues,
  };
}

/** The factors of the user's facts, with his words for them. */
export function understoodFactors(
  { factors }: UnderstoodFacts,
  knowledge: Knowledge,
  context: Pick<SearchContext, "loaders">,
): Promise<readonly HeldFactor[]> {
  const stated = factors.map(({ factorId, mentions: [mention], origin, confidence }) => ({
    factorId,
    words: mention === undefined ? undefined : { ...mention, source: INPUT },
    guessed: origin === "GUESSED" || origin === "UNDERSTOOD",
    origin,
    confidence,
  }));
  return heldFactors(stated, knowledge, context);
}
