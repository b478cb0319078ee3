import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useDeferredValue, useState } from "react";
import { Button } from "react-aria-components/Button";
import { FacetGroup } from "../../parts/facet-group.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import type { LawData } from "./law-data.js";
import { type LawSearch, NARROWING } from "./law.search.js";
import { LAW } from "./law.words.js";

const route = getRouteApi("/law/$citation");

/** What narrows the list, with counts. On a phone it is folded. */
export function Facets({ data }: { readonly data: LawData }) {
  const words = useWords(LAW);
  const search = route.useSearch();
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  // the button answers at once, its hundred boxes are drawn after it
  const isShown = useDeferredValue(isOpen);
  const change = (changed: LawSearch) =>
    void navigate({
      from: "/law/$citation",
      to: ".",
      search: (before) => ({ ...before, ...changed }),
      resetScroll: false,
      replace: true,
    });
  const chosen = NARROWING.filter((key) => search[key] !== undefined).length;
  const groups = useGroups(data);
  return (
    <div className="facets">
      <Button
        className="choice"
        aria-expanded={isOpen}
        onPress={() => setOpen((before) => !before)}
      >
        {words.showFacets(chosen)}
      </Button>
      {chosen > 0 && (
        <Button
          className="choice"
          onPress={() => change(Object.fromEntries(NARROWING.map((key) => [key, undefined])))}
        >
          {words.clear}
        </Button>
      )}
      {isShown && (
        <div className="facet-groups">
          {groups.map(({ key, counts }) => (
            <FacetGroup
              key={key}
              label={words.facet[key]}
              counts={counts}
              chosen={search[key] ?? []}
              onChange={(values) => change({ [key]: values.length === 0 ? undefined : values })}
            />
          ))}
        </div>
      )}
    </div>
  );
}

interface Counted<Value extends string = string> {
  readonly value: Value;
  readonly name?: string | null;
  readonly count: number;
}

function useGroups({ facets }: LawData) {
  const terms = useWords(TERMS);
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
