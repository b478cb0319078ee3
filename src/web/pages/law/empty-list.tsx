import { useQuery } from "@tanstack/react-query";
import { getRouteApi, Link } from "@tanstack/react-router";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { Skeleton } from "../../parts/skeleton.js";
import { asked } from "../../queries/ask.js";
import { WAYS_OUT } from "../../queries/law-views.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import type { LawData } from "./law-data.js";
import type { LawVariables } from "./law-variables.js";
import { NARROWING } from "./law.search.js";
import { LAW } from "./law.words.js";
import { type Narrowing, waysOut, waysOutVariables } from "./ways-out.js";

const route = getRouteApi("/law/$citation");

interface EmptyListProps {
  readonly data: LawData;
  readonly variables: LawVariables;
}

/**
 * Which filter emptied the list, and the ways out: without it, or another version of the article.
 */
export function EmptyList({ data, variables: { citation } }: EmptyListProps) {
  const words = useWords(LAW);
  const terms = useWords(TERMS);
  const search = route.useSearch();
  const isNarrowed = NARROWING.some((key) => search[key] !== undefined);
  const elsewhere = data.precedents.understood.flatMap((each) => each.elsewhere);
  return (
    <div className="empty-list">
      {isNarrowed ? <Filters citation={citation} /> : <p>{words.emptyAll}</p>}
      {elsewhere.length > 0 && (
        <>
          <p>{words.emptyElsewhere}</p>
          <ul>
            {elsewhere.map((each) => (
              <li key={each.provision.id}>
                <Link to="/law/$citation" params={{ citation: each.provision.citation }}>
                  <span lang="zh-Hans">{each.provision.citation}</span>
                </Link>{" "}
                <span className="quiet">
                  {terms.relation[each.relation]} · {words.elsewhereRow(each.precedentCount)}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Filters({ citation }: { readonly citation: string }) {
  const words = useWords(LAW);
  const search = route.useSearch();
  const nameOf = useFilterName();
  const page = useQuery(asked(WAYS_OUT, waysOutVariables(citation, search)));
  const chosen = NARROWING.filter((key) => search[key] !== undefined);
  if (page.isPending) return <Skeleton lines={2} />;
  if (page.isError)
    return (
      <>
        <p>{words.empty(chosen.map(nameOf).join(words.and))}</p>
        <FaultNote faults={faultsOf(page.error)} onRetry={() => void page.refetch()} partial />
      </>
    );
  const { single, all } = waysOut(page.data.data);
  const helpful = single.filter(({ count }) => count > 0);
  const blamed = helpful.length > 0 ? helpful.map(({ key }) => key) : chosen;
  const none = Object.fromEntries(NARROWING.map((key) => [key, undefined]));
  return (
    <>
      <p>{all.count === 0 ? words.emptyAll : words.empty(blamed.map(nameOf).join(words.and))}</p>
      <ul>
        {helpful.map(({ key, count, isExact }) => (
          <li key={key}>
            <Link
              from="/law/$citation"
              to="."
              search={(before) => ({ ...before, [key]: undefined })}
            >
              {key === "basis" && search.basis?.includes("CITED")
                ? words.inferredToo
                : words.remove(nameOf(key))}
            </Link>{" "}
            <span className="quiet">{words.tierCount(count, isExact)}</span>
          </li>
        ))}
        {all.count > 0 && chosen.length > 1 && (
          <li>
            <Link from="/law/$citation" to="." search={(before) => ({ ...before, ...none })}>
              {words.clear}
            </Link>{" "}
            <span className="quiet">{words.tierCount(all.count, all.isExact)}</span>
          </li>
        )}
      </ul>
    </>
  );
}

/** A filter with the values that are chosen, where they have names: a court's id is none. */
function useFilterName(): (key: Narrowing) => string {
  const words = useWords(LAW);
  const terms = useWords(TERMS);
  const search = route.useSearch();
  const values = {
    basis: search.basis?.map((each) => terms.basis[each]),
    treatments: search.treatments?.map((each) => terms.treatment[each]),
    positions: search.positions?.map((each) => terms.position[each]),
    levels: search.levels?.map((each) => terms.courtLevel[each]),
    outcomes: search.outcomes?.map((each) => terms.outcome[each]),
    year: search.year,
    courts: undefined,
    regions: undefined,
  };
  return (key) => words.filter(words.facet[key], values[key]?.join(words.or));
}
