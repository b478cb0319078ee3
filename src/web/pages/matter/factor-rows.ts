import type { Matter, NamedFactor } from "../../state/matters.js";
import type { Understood } from "./use-similar.js";

type Match = Understood["factors"][number];

/** A factor as a switch. */
export interface FactorRow {
  readonly factor: NamedFactor;
  readonly isOn: boolean;
  /** How the facts have it, while it is on. */
  readonly match?: Match | undefined;
}

/** The switches of a matter in their three groups, each in the order of the facts. */
export interface FactorRows {
  /** What is searched for, and what was switched off. */
  readonly found: readonly FactorRow[];
  /** What the facts deny. */
  readonly denied: readonly FactorRow[];
  /** What a clause may mean, by its clause. */
  readonly offered: readonly { readonly clause: string; readonly rows: readonly FactorRow[] }[];
}

/** A fixed order, so that no switch moves when it is pressed. */
export function factorRows(matter: Matter, understood: Understood | undefined): FactorRows {
  const off = new Set(matter.without.map(({ id }) => id));
  const offers = new Set(matter.added.flatMap(({ id, offer }) => (offer ? [id] : [])));
  const offered = (offer: "SUGGESTED" | "DENIED", matches: readonly Match[]) => [
    ...matter.added
      .filter((each) => each.offer === offer)
      .map((factor): FactorRow => ({ factor, isOn: true })),
    ...matches
      .filter(({ factor }) => !offers.has(factor.id) && !off.has(factor.id))
      .map((match): FactorRow => ({ factor: { ...named(match), offer }, isOn: false, match })),
  ];
  const found = (understood?.factors ?? [])
    .filter(({ factor }) => !off.has(factor.id) && !offers.has(factor.id))
    .map((match): FactorRow => ({ factor: named(match), isOn: true, match }));
  return {
    found: inOrder([...found, ...matter.without.map((factor) => ({ factor, isOn: false }))]),
    denied: inOrder(offered("DENIED", understood?.denied ?? [])),
    offered: byClause(matter.facts, offered("SUGGESTED", understood?.suggested ?? [])),
  };
}

const named = ({ factor, inQuery }: Match): NamedFactor => ({
  ...factor,
  start: inQuery?.start ?? undefined,
  end: inQuery?.end ?? undefined,
});

const startOf = ({ factor }: FactorRow) => factor.start ?? Number.MAX_SAFE_INTEGER;

const inOrder = (rows: readonly FactorRow[]) =>
  rows.toSorted((a, b) => startOf(a) - startOf(b) || a.factor.id.localeCompare(b.factor.id));

function byClause(facts: string, rows: readonly FactorRow[]): FactorRows["offered"] {
  const clauses = new Map<string, FactorRow[]>();
  for (const row of inOrder(rows)) {
    const clause = facts.slice(row.factor.start ?? 0, row.factor.end ?? 0);
    clauses.set(clause, [...(clauses.get(clause) ?? []), row]);
  }
  return [...clauses].map(([clause, members]) => ({ clause, rows: members }));
}
