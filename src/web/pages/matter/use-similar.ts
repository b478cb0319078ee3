import { useQuery } from "@tanstack/react-query";
import { getRouteApi, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { asked } from "../../queries/ask.js";
import { MATTER_PAGE } from "../../queries/matter.js";
import type { ResultOf, VariablesOf } from "../../schema/graphql.js";
import type { Matter } from "../../state/matters.js";
import type { TABS } from "./matter.search.js";

const route = getRouteApi("/matter/$id");
const PAGE = 10;

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
  const input = {
    ...inputOf(matter, tab, side),
    ...(court !== undefined && { forumCourt: court }),
  };
  const variables = { input, first: PAGE * pages };
  // Without a side there is no adverse case: how the facts are understood is asked all the same.
  const page = useQuery(asked(MATTER_PAGE, isAsked ? variables : { ...variables, first: 1 }));
  return {
    tab,
    side,
    isAsked,
    page,
    input,
    variables,
    found: page.data?.data.similarCases,
    understood: page.data?.data.similarCases.understood,
    more: () => setPages((before) => before + 1),
  };
}

/** What the page asks for. */
export type Similar = ReturnType<typeof useSimilar>;

/** The input of a search: facts, factors that were added or switched off, and our side. */
export function inputOf(
  matter: Matter,
  tab: (typeof TABS)[number],
  side: "CLAIMANT" | "RESPONDENT" | undefined,
): VariablesOf<typeof MATTER_PAGE>["input"] {
  const ids = (factors: Matter["added"]) => factors.map((each) => each.id);
  return {
    facts: matter.facts,
    ...(matter.added.length > 0 && { factors: ids(matter.added) }),
    ...(matter.without.length > 0 && { withoutFactors: ids(matter.without) }),
    ...(side !== undefined && tab === "adverse" && { hurts: side }),
    ...(side !== undefined && tab === "helpful" && { helps: side }),
  };
}
