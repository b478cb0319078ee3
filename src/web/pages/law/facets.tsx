import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useDeferredValue, useState } from "react";
import { Button } from "react-aria-components/Button";
import { Skeleton } from "../../parts/skeleton.js";
import { useWords } from "../../words/bilingual.js";
import { type LawSearch, NARROWING } from "./law.search.js";
import type { LawVariables } from "./law-variables.js";
import { LAW } from "./law.words.js";

/** They come, with their counts, when someone narrows. */
const FacetGroups = lazy(async () => ({
  default: (await import("./facet-groups.js")).FacetGroups,
}));

const route = getRouteApi("/law/$citation");

/** What narrows the list, with counts: folded, and counted when it is opened. */
export function Facets({ variables }: { readonly variables: LawVariables }) {
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
        <Suspense fallback={<Skeleton lines={4} />}>
          <FacetGroups variables={variables} onChange={change} />
        </Suspense>
      )}
    </div>
  );
}
