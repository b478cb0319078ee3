import { articleOf, parseProvisionId } from "../domain/provision.js";
import type { Citation } from "./cite.js";
import type { Resolution } from "./resolve-citations.js";

/** What the graph is asked about the citations of a text: each question once, for all of them. */
export interface GraphHoldings {
  /** Those of some provision ids that the graph holds. */
  provisions(ids: readonly string[]): Promise<ReadonlySet<string>>;
  /**
   * The ids of the cases that bear some case numbers, by number in normal form. Left out: cases are
   * not looked up.
   */
  cases?(numbers: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>>;
}

export const ARTICLE_NOT_HELD = "the graph does not hold this article";
export const PART_NOT_HELD = "the graph holds the article, but not this part of it";

/**
 * Keeps of the citations what the graph holds. A provision counts as held where its article is:
 * paragraphs and items are made when a case cites them. One whose article is missing becomes
 * UNRESOLVED; of several candidates those that are held remain.
 */
export async function confirmCitations(
  citations: readonly Citation[],
  holdings: GraphHoldings,
): Promise<readonly Citation[]> {
  const ids = new Set(
    citations.flatMap((each) => each.provisionIds.flatMap((id) => [id, articleOf(id)])),
  );
  const numbers = new Set(
    citations.flatMap((each) => (each.kind === "CASE_NUMBER" ? each.normalized : [])),
  );
  const [provisions, cases] = await Promise.all([
    ids.size === 0 ? new Set<string>() : holdings.provisions([...ids]),
    numbers.size === 0 || holdings.cases === undefined ? undefined : holdings.cases([...numbers]),
  ]);
  return citations.map((each) => {
    if (each.kind === "PROVISION" && each.provisionIds.length > 0)
      return { ...each, ...heldOf(each, provisions) };
    return each.kind === "CASE_NUMBER" && cases !== undefined
      ? { ...each, ...casesOf(each, cases) }
      : each;
  });
}

function heldOf(citation: Citation, held: ReadonlySet<string>): Partial<Resolution> {
  const isRange = citation.found.kind === "PROVISION" && citation.found.last !== undefined;
  const provisionIds = citation.provisionIds.filter((id) => held.has(articleOf(id)));
  const all = provisionIds.length === citation.provisionIds.length;
  if (provisionIds.length === 0 || (isRange && citation.status === "RESOLVED" && !all))
    return { status: "UNRESOLVED", provisionIds: [], reason: ARTICLE_NOT_HELD };
  const instruments = new Set(provisionIds.map((id) => parseProvisionId(id)?.instrumentId));
  const instrumentIds = citation.instrumentIds.filter((id) => instruments.has(id));
  const part = provisionIds.some((id) => !held.has(id)) ? PART_NOT_HELD : undefined;
  if (citation.status !== "AMBIGUOUS" || instrumentIds.length > 1)
    return {
      provisionIds,
      instrumentIds,
      reason: citation.status === "AMBIGUOUS" ? citation.reason : part,
    };
  return { status: "RESOLVED", provisionIds, instrumentIds, reason: part };
}

function casesOf(
  citation: Citation,
  cases: ReadonlyMap<string, readonly string[]>,
): Partial<Resolution> {
  const caseIds = cases.get(citation.normalized) ?? [];
  if (caseIds.length === 0)
    return { status: "UNRESOLVED", caseIds, reason: "the graph holds no case with this number" };
  if (caseIds.length === 1) return { status: "RESOLVED", caseIds, reason: undefined };
  return {
    status: "AMBIGUOUS",
    caseIds,
    reason: `${caseIds.length} cases of the graph bear this number`,
  };
}
