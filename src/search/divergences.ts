import type { FactorRow, ProvisionRow } from "../graph/read/node-rows.js";
import type { PrecedentQuery } from "../graph/read/precedent-list.js";
import {
  type DecidedCase,
  type DivergentGroup,
  explainDivergence,
  findDivergences as groupDivergences,
} from "../similarity/divergence.js";
import { explainDivergenceInEnglish } from "../similarity/divergence-english.js";
import { checkScope } from "./provision-scope.js";
import type { SearchContext } from "./search-context.js";

/** Divergences are sought among no more cases of a provision than these, the newest. */
const MOST_CASES = 500;
const NEWEST: PrecedentQuery = { order: "NEWEST" };
const LIST = "divergences";

/** Where courts differ on a provision. */
export interface Divergences {
  readonly provision: ProvisionRow;
  /** In the order of their keys. */
  readonly groups: readonly DivergentGroup[];
}

/** What the cases of a group say against each other. */
export interface Divergence {
  readonly provision: ProvisionRow;
  readonly factors: readonly FactorRow[];
  readonly explanation: string;
  readonly explanationEn: string;
  readonly group: DivergentGroup;
}

/**
 * The cases on a provision, its parts and predecessors, that decided the same point for opposite
 * sides, whoever won them overall.
 * @throws InputError for a citation that is not understood.
 */
export async function findDivergences(
  citation: string,
  context: SearchContext,
): Promise<Divergences> {
  const provision = await context.citations.resolve(citation, context.loaders);
  const cases = await casesOn(provision, context);
  const factorIds = cases.flatMap((each) => each.points.flatMap((point) => point.factorIds));
  const factors = await context.loaders.nodes("factor", [...new Set(factorIds)]);
  const labels = new Map(factors.map(({ id, label }) => [id, label]));
  return { provision, groups: groupDivergences(cases, (id) => labels.get(id)) };
}

/** A group of cases that decided one point differently, with what sets them apart. */
export async function explainGroup(
  group: DivergentGroup,
  provision: ProvisionRow,
  { loaders }: Pick<SearchContext, "loaders">,
): Promise<Divergence> {
  const factors = await loaders.nodes("factor", group.factorIds);
  const labels = factors.map((each) => each.label);
  return {
    provision,
    factors,
    explanation: explainDivergence(group, provision.citation, labels),
    explanationEn: explainDivergenceInEnglish(
      group,
      provision.citation,
      factors.map((each) => each.labelEn ?? each.label),
    ),
    group,
  };
}

async function casesOn(
  provision: ProvisionRow,
  { store, loaders }: SearchContext,
): Promise<readonly DecidedCase[]> {
  const scope = checkScope(await loaders.provisionScope(provision.id, "NOT_REVERSED"), provision);
  const pages = await store.precedents(
    [{ parent: LIST, scopes: [scope], match: "ANY" }],
    NEWEST,
    undefined,
    MOST_CASES,
  );
  const ids = (pages.get(LIST)?.items ?? []).map((item) => item.id);
  const rows = await loaders.nodes("case", ids);
  return Promise.all(
    rows.map(async (row) => {
      const { decidedBy } = row.standing;
      const [points, court] = await Promise.all([
        loaders.points.load(row.id),
        loaders.node("court", decidedBy),
      ]);
      const { id, name, date } = row;
      return { id, name, date, court, points };
    }),
  );
}
