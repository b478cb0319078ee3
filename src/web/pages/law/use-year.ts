import { getRouteApi, useNavigate } from "@tanstack/react-router";

const route = getRouteApi("/law/$citation");

/** Whether the list is narrowed to a year alone, and how it is, or no longer is. */
export function useYear(year: string) {
  const search = route.useSearch();
  const navigate = useNavigate();
  const isChosen = search.year?.length === 1 && search.year[0] === year;
  return {
    isChosen,
    toggle: () =>
      void navigate({
        from: "/law/$citation",
        to: ".",
        search: (before) => ({ ...before, year: isChosen ? undefined : [year] }),
        replace: true,
        resetScroll: false,
      }),
  };
}
