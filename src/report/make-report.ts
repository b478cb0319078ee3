import { AUTHORITY_TIERS } from "../domain/closed-lists.js";
import type { Side } from "../domain/closed-lists.js";
import { opponentOf } from "../similarity/helped-side.js";
import { recommend } from "./recommend.js";
import type { FoundCase, ReportHit, SearchReport, SearchStatement } from "./search-report.js";

/** Puts what was found under the tiers of art. 4, names adverse cases, and says of each whether to follow it. Pure. */
export function makeReport(statement: SearchStatement, found: readonly FoundCase[]): SearchReport {
  const hits = found.map((each) => reportHit(each, statement.ownSide));
  return {
    ...statement,
    tiers: AUTHORITY_TIERS.map((tier) => ({
      tier,
      hits: hits.filter((hit) => hit.tier === tier).sort((a, b) => Number(b.adverse) - Number(a.adverse)),
    })),
  };
}

function reportHit(found: FoundCase, ownSide: Side | undefined): ReportHit {
  const adverse = ownSide !== undefined && opponentOf(ownSide) === found.helps.side;
  return {
    ...found,
    holding: found.holdings.length === 0 ? "记录未载明裁判要点。" : found.holdings.join("；"),
    adverse,
    recommendation: recommend(found, adverse),
  };
}
