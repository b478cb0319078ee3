import type { Evidence } from "../domain/evidence.js";
import type { ComparedCase } from "../domain/similar-case.js";
import type { CaseRow } from "../graph/read/node-rows.js";
import { articleOf } from "../domain/provision.js";
import type { ComparedSide, HeldFactor, HeldProvision } from "../similarity/compared-side.js";
import type { Knowledge } from "../similarity/knowledge.js";
import { understandFacts } from "../similarity/understand-facts.js";
import type { FactorOrigin } from "../similarity/understood-facts.js";
import type { SearchContext } from "./search-context.js";

type Loading = Pick<SearchContext, "loaders">;

interface StatedFactor {
  readonly factorId: string;
  readonly words?: Evidence | undefined;
  readonly guessed?: boolean;
  readonly origin?: FactorOrigin;
  readonly confidence?: number;
}

/**
 * A case as a side of a comparison. Its factors are those of its record, with the words that prove
 * them or that its facts use.
 * @param name what to call it; the case's own name where it is left out.
 */
export async function caseSide(
  compared: ComparedCase,
  name: string | undefined,
  knowledge: Knowledge,
  { loaders }: Loading,
): Promise<{ readonly side: ComparedSide; readonly row: CaseRow | undefined }> {
  const [row, links, provisions] = await Promise.all([
    loaders.node("case", compared.id),
    loaders.factorLinks.load(compared.id),
    heldProvisions([...new Set(compared.provisionIds.map(articleOf))], { loaders }),
  ]);
  const named = factorsNamedIn(row?.facts ?? "", compared.id, knowledge);
  const stated = links.map(({ factorId, finding, evidence }) => ({
    factorId,
    finding,
    words:
      evidence === undefined
        ? named.get(factorId)
        : { ...evidence, source: evidence.source ?? compared.id },
  }));
  const found = stated.filter((each) => each.finding === "FOUND");
  const factors = await heldFactors(found, knowledge, { loaders });
  const argued = await Promise.all(
    (["REJECTED", "ARGUED"] as const).map(async (finding) => {
      const named = stated.filter((each) => each.finding === finding);
      return (await heldFactors(named, knowledge, { loaders })).map((each) => ({
        ...each,
        finding,
      }));
    }),
  );
  const title = name ?? `《${row?.name ?? compared.id}》`;
  return { side: { name: title, factors, argued: argued.flat(), provisions }, row };
}

function factorsNamedIn(
  facts: string,
  caseId: string,
  knowledge: Knowledge,
): ReadonlyMap<string, Evidence> {
  const understood = understandFacts(facts, knowledge, () => []);
  return new Map(
    understood.factors.flatMap(({ factorId, mentions: [mention] }) =>
      mention === undefined
        ? []
        : [[factorId, { ...mention, section: "facts", source: caseId }] as const],
    ),
  );
}

/** Factors with what the graph has of them; one that is gone meanwhile is left out. */
export async function heldFactors(
  stated: readonly StatedFactor[],
  knowledge: Knowledge,
  { loaders }: Loading,
): Promise<readonly HeldFactor[]> {
  const rows = await Promise.all(stated.map((each) => loaders.node("factor", each.factorId)));
  return stated.flatMap(({ factorId, words, guessed = false, origin, confidence = 1 }, index) => {
    const row = rows[index];
    if (row === undefined) return [];
    const { factors } = knowledge;
    const { label, favours } = row;
    return {
      factorId,
      label,
      broader: factors.above(factorId),
      weight: factors.weight(factorId),
      favours,
      words,
      guessed,
      origin,
      confidence,
    };
  });
}

export async function heldProvisions(
  ids: readonly string[],
  { loaders }: Loading,
): Promise<readonly HeldProvision[]> {
  const rows = await loaders.nodes("provision", ids);
  return rows.map((row) => ({ provisionId: row.id, citation: row.citation }));
}
