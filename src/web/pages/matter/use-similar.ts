import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { asked } from "../../queries/ask.js";
import { MATTER_PAGE } from "../../queries/matter.js";
import type { ResultOf, VariablesOf } from "../../schema/graphql.js";
import { searchOf } from "../../state/matter-search.js";
import type { Matter } from "../../state/matters.js";
import type { TABS } from "./matter.search.js";

const route = getRouteApi("/matter/$id");
/** Cases that are shown, and that each press adds. */
const PAGE = 10;
/** Switches that are pressed quickly one after the other make one search. */
const PAUSE_MS = 120;

/** The answer that the page shows. */
export type SimilarCases = ResultOf<typeof MATTER_PAGE>["similarCases"];
/** A similar case with its reasons. */
export type Hit = SimilarCases["edges"][number];
/** How the facts were understood. */
export type Understood = SimilarCases["understood"];

/** The search of a matter, made again with each factor that is switched. */
export function useSimilar(matter: Matter) {
  const { tab: asksFor } = route.useSearch();
  const { court, side } = useSearch({ strict: false });
  const tab = asksFor ?? "adverse";
  const [pages, setPages] = useState(1);
  const isAsked = tab === "all" || side !== undefined;
  const wanted = useStable({
    input: {
      ...inputOf(matter, tab, side),
      ...(court !== undefined && { forumCourt: court }),
    },
    // Without a side there is no adverse case: how the facts are understood is asked all the same.
    first: isAsked ? PAGE * pages : 1,
  });
  const variables = useSettled(wanted);
  const page = useQuery(asked(MATTER_PAGE, variables));
  return {
    tab,
    side,
    court,
    isAsked,
    page,
    variables,
    /** Whether the answer belongs to the switches as they are now. */
    isCurrent: wanted === variables && page.isSuccess && !page.isPlaceholderData,
    found: page.data?.data.similarCases,
    understood: page.data?.data.similarCases.understood,
    more: () => setPages((before) => before + 1),
  };
}

/** What the page asks for. */
export type Similar = ReturnType<typeof useSimilar>;

type Variables = VariablesOf<typeof MATTER_PAGE>;

/** The input of a search: facts, what was switched, and our side. */
function inputOf(
  matter: Matter,
  tab: (typeof TABS)[number],
  side: "CLAIMANT" | "RESPONDENT" | undefined,
): Variables["input"] {
  return {
    ...searchOf(matter),
    ...(side !== undefined && tab === "adverse" && { hurts: side }),
    ...(side !== undefined && tab === "helpful" && { helps: side }),
  };
}

/** The same object as long as it says the same. */
function useStable(variables: Variables): Variables {
  const [stable, setStable] = useState(variables);
  const isSame = JSON.stringify(stable) === JSON.stringify(variables);
  if (!isSame) setStable(variables);
  return isSame ? stable : variables;
}

/** The variables once they have not changed for a moment. */
function useSettled(variables: Variables): Variables {
  const [settled, setSettled] = useState(variables);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(variables), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [variables]);
  return settled;
}
