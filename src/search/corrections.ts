import { articleOf } from "../domain/provision.js";
import type { Knowledge } from "../similarity/knowledge.js";
import type { UnderstoodFacts } from "../similarity/understood-facts.js";
import type { SearchContext } from "./search-context.js";
import { InputError } from "./search-errors.js";
import type { SimilarCasesRequest } from "./similar-cases-request.js";

/** Bounds the work that a client may ask for. */
const MOST_CORRECTIONS = 50;

/**
 * What the user adds to, takes from or puts in the place of what was understood; all of it exists.
 */
export interface Corrections {
  readonly factors: readonly string[];
  readonly without: ReadonlySet<string>;
  readonly provisions: readonly string[];
  readonly cause: string | undefined;
}

/** @throws InputError for too many of a kind, and for what the graph does not hold. */
export async function readCorrections(
  request: SimilarCasesRequest,
  knowledge: Knowledge,
  context: SearchContext,
): Promise<Corrections> {
  const { citations = [], causeOfAction: cause } = request;
  if (citations.length > MOST_CORRECTIONS)
    throw new InputError(`input.citations has more than ${MOST_CORRECTIONS} entries.`);
  const provisions = await context.citations.resolveCertain(citations, context.loaders);
  return {
    factors: await readFactors(request.factors, "input.factors", knowledge, context),
    without: new Set(
      await readFactors(request.withoutFactors, "input.withoutFactors", knowledge, context),
    ),
    provisions: [...new Set(provisions.map((each) => articleOf(each.id)))],
    cause:
      cause === undefined
        ? undefined
        : await context.names.resolve("cause", cause, "input.causeOfAction", context.loaders),
  };
}

/**
 * The ids of factors that are given by id, label or alias.
 * @throws InputError for too many, and for what is no factor.
 */
export async function readFactors(
  factors: readonly string[] = [],
  argument: string,
  knowledge: Knowledge,
  { loaders, names }: Pick<SearchContext, "loaders" | "names">,
): Promise<readonly string[]> {
  const given = [...new Set(factors)];
  if (given.length > MOST_CORRECTIONS)
    throw new InputError(`${argument} has more than ${MOST_CORRECTIONS} entries.`, { argument });
  const ids = await names.resolveAll("factor", given, argument, loaders);
  const fresh = ids.find((id) => !knowledge.factors.has(id));
  if (fresh !== undefined)
    throw new InputError(
      `${argument}: ${fresh.slice(0, 100)} has just been loaded: ask again in a minute.`,
      { argument },
    );
  return ids;
}

/** Facts as they are understood with the corrections. */
export function corrected(understood: UnderstoodFacts, corrections: Corrections): UnderstoodFacts {
  const kept = understood.factors.filter((each) => !corrections.without.has(each.factorId));
  const named = new Set(
    kept.filter((each) => each.origin === "NAMED").map((each) => each.factorId),
  );
  const added = corrections.factors.filter((id) => !named.has(id) && !corrections.without.has(id));
  const provisions = new Set(understood.provisions.map((each) => articleOf(each.provisionId)));
  return {
    ...understood,
    factors: [
      ...kept.filter((each) => !added.includes(each.factorId)),
      ...added.map((factorId) => ({
        factorId,
        weight: 1,
        mentions: [],
        origin: "GIVEN" as const,
        confidence: 1,
      })),
    ],
    suggested: understood.suggested.filter(
      ({ factorId }) => !added.includes(factorId) && !corrections.without.has(factorId),
    ),
    denied: understood.denied.filter((each) => !added.includes(each.factorId)),
    disputed: understood.disputed.filter(
      (id) => !added.includes(id) && !corrections.without.has(id),
    ),
    provisions: [
      ...understood.provisions,
      ...corrections.provisions
        .filter((id) => !provisions.has(id))
        .map((provisionId) => ({ provisionId, mention: undefined })),
    ],
  };
}

/** Without a factor, the text must not go on speaking of it. */
export function withoutWords(
  text: string,
  understood: UnderstoodFacts,
  without: ReadonlySet<string>,
): string {
  const spans = understood.factors
    .filter((each) => without.has(each.factorId))
    .flatMap((each) => each.mentions)
    .sort((a, b) => b.start - a.start);
  return spans.reduce(
    (rest, { start, end }) => `${rest.slice(0, start)}，${rest.slice(end)}`,
    text,
  );
}
