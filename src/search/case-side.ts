import type { Finding } from "../domain/closed-lists.js";
import type { Evidence } from "../domain/evidence.js";
import type { ComparedCase } from "../domain/similar-case.js";
import type { CaseRow } from "../graph/read/node-rows.js";
import { articleOf } from "../domain/provision.js";
import type { ComparedSide, HeldFactor, HeldProvision } from "../similarity/compared-side.js";
import type { Knowledge } from "../similarity/knowledge.js";
import { takeTurn } from "../similarity/turns.js";
import { namedFactors } from "../similarity/understand-facts.js";
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
  const stated = links.map(({ factorId, finding, evidence }) => ({
    factorId,
    finding,
    words: evidence && { ...evidence, source: evidence.source ?? compared.id },
  }));
  const held = (finding: Finding) =>
    heldFactors(
      stated.filter((each) => each.finding === finding),
      knowledge,
      { loaders },
    );
  const [found, rejected, argued] = await Promise.all([
    held("FOUND"),
    held("REJECTED"),
    held("ARGUED"),
  ]);
  await takeTurn(); // all is read: what follows of many cases would hold the thread
  const named = factorsNamedIn(row?.facts ?? "", compared.id, knowledge);
  const withWords = (each: HeldFactor) => ({
    ...each,
    words: each.words ?? named.get(each.factorId),
  });
  const side = {
    name: name ?? `《${row?.name ?? compared.id}》`,
    factors: found.map(withWords),
    argued: [
      ...rejected.map((each) => ({ ...withWords(each), finding: "REJECTED" as const })),
      ...argued.map((each) => ({ ...withWords(each), finding: "ARGUED" as const })),
    ],
    provisions,
  };
  return { side, row };
}

function factorsNamedIn(
  facts: string,
  caseId: string,
  knowledge: Knowledge,
): ReadonlyMap<string, Evidence> {
  return new Map(
    namedFactors(facts, knowledge).factors.flatMap(({ factorId, mentions: [mention] }) =>
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
    const { label, labelEn, favours } = row;
    return {
      factorId,
      label,
      labelEn,
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

/** Provisions as a comparison names them; those that the graph lacks are left out. */
export async function heldProvisions(
  ids: readonly string[],
  { loaders }: Loading,
): Promise<readonly HeldProvision[]> {
  const rows = await loaders.nodes("provision", ids);
  return rows.map((row) => ({ provisionId: row.id, citation: row.citation }));
}
