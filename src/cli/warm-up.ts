import type { ReadOptions } from "../graph/database.js";
import type { GraphStore } from "../graph/store.js";
import {
  type SearchContext,
  searchContext,
  type SharedKnowledge,
} from "../search/search-context.js";
import { searchProvisions } from "../search/search-provisions.js";
import { searchSimilar } from "../search/search-similar.js";
import { tracePrecedents, type TraceRequest } from "../search/trace-precedents.js";

/** Nobody waits longer than this for plans to be made. */
const LONGEST_MS = 20_000;
const FACTS = "被告租用原告的设备，合同到期后一直没有付清租金，原告催了几次也没有结果。";
/** One that cases of the seeds apply; what another graph lacks is not asked further. */
const CITATION = "民法典第752条";

/**
 * Asks once what is asked most, so that the first person does not wait until the database has made
 * its plans and read its indexes, and the server knows the graph. What fails here fails nobody: a
 * graph may be empty.
 */
export async function warmUp(
  storeOf: (options: () => ReadOptions) => GraphStore,
  knowledge: SharedKnowledge,
  signal: AbortSignal,
): Promise<void> {
  const store = storeOf(() => ({ timeout: LONGEST_MS, signal }));
  const context = () =>
    searchContext(knowledge, { store, embedder: undefined, now: new Date(), signal });
  const precedents = async (asked: Partial<TraceRequest>) => {
    const request: TraceRequest = {
      citations: [CITATION],
      match: "ANY",
      order: "NEWEST",
      includePredecessors: true,
      includeReversed: false,
      ...asked,
    };
    const trace = await tracePrecedents(request, undefined, 10, context());
    await trace.count();
  };
  const similar = async () => {
    const asked = { facts: FACTS, meaning: false };
    const search = await searchSimilar(asked, {}, 0, context());
    await search.explain(search.found.slice(0, 3));
    await Promise.all(search.found.slice(0, 1).map((hit) => inFull(hit.case.id, context())));
    await searchProvisions(asked, context());
  };
  await Promise.allSettled([
    precedents({}).then(() => precedents({ basis: ["CITED"] })),
    similar(),
  ]);
}

/** What a page of one case asks. */
async function inFull(id: string, { loaders }: SearchContext): Promise<void> {
  await Promise.all([
    loaders.parties.load(id),
    loaders.points.load(id),
    loaders.factorLinks.load(id),
    loaders.applicationsOfCases.load(id),
    loaders.instrumentMentions.load(id),
    loaders.citedCases.load(id),
    loaders.documentLinks.load(id),
    loaders.parts("rulings-of-cases", id),
    loaders.linked("court", "courts-of-cases", id),
    loaders.parts("amounts-of-cases", id),
    loaders.parts("events-of-cases", id),
    loaders.parts("issues-of-cases", id),
    loaders.parts("rules-of-cases", id),
  ]);
}
