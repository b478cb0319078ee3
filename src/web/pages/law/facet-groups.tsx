import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { FacetGroup } from "../../parts/facet-group.js";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useHeld } from "../../parts/use-held.js";
import { asked } from "../../queries/ask.js";
import { LAW_FACETS } from "../../queries/law.js";
import type { ResultOf } from "../../schema/graphql.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import type { LawSearch } from "./law.search.js";
import { type LawVariables, narrowing } from "./law-variables.js";
import { LAW } from "./law.words.js";

const route = getRouteApi("/law/$citation");

interface FacetGroupsProps {
  readonly variables: LawVariables;
  readonly onChange: (changed: LawSearch) => void;
}

/** The values of each property of the precedents, as boxes. */
export function FacetGroups({ variables, onChange }: FacetGroupsProps) {
  const words = useWords(LAW);
  const search = route.useSearch();
  const page = useQuery(asked(LAW_FACETS, narrowing(variables)));
  const { answer, isStale } = useHeld(page, variables.citation);
  const facets = answer?.data.facets;
  const groups = useGroups(facets);
  return (
    <>
      {page.isError && (
        <FaultNote faults={faultsOf(page.error)} onRetry={() => void page.refetch()} partial />
      )}
      {groups === undefined && !page.isError && <Skeleton lines={4} />}
      {facets?.boundReached && <p className="quiet small">{words.facetsBound}</p>}
      {groups && (
        <div className={isStale ? "facet-groups stale" : "facet-groups"}>
          {groups.map(({ key, counts }) => (
            <FacetGroup
              key={key}
              label={words.facet[key]}
              counts={counts}
              chosen={search[key] ?? []}
              onChange={(values) => onChange({ [key]: values.length === 0 ? undefined : values })}
            />
          ))}
        </div>
      )}
    </>
  );
}

interface Counted<Value extends string = string> {
  readonly value: Value;
  readonly name?: string | null;
  readonly count: number;
}

function useGroups(facets: ResultOf<typeof LAW_FACETS>["facets"] | undefined) {
  const terms = useWords(TERMS);
  if (facets === undefined) return undefined;
  const named = (counts: readonly Counted[], names?: Readonly<Record<string, string>>) =>
    counts.map(({ value, name, count }) => ({
      value,
      label: names?.[value] ?? name ?? value,
      count,
    }));
  return [
    { key: "basis", counts: named(facets.bases, terms.basis) },
    { key: "treatments", counts: named(facets.treatments, terms.treatment) },
    { key: "positions", counts: named(facets.positions, terms.position) },
    { key: "outcomes", counts: named(facets.outcomes, terms.outcome) },
    { key: "levels", counts: named(facets.courtLevels, terms.courtLevel) },
    { key: "courts", counts: named(facets.courts) },
    { key: "regions", counts: named(facets.regions) },
    { key: "year", counts: named(facets.years) },
  ] as const;
}
