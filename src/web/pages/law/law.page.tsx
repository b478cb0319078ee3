import "./law.css";
import { useInfiniteQuery } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi, useNavigate, useSearch } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { Later } from "../../parts/later.js";
import { PageFoot } from "../../parts/page-foot.js";
import { PageHead } from "../../parts/page-head.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useHeld } from "../../parts/use-held.js";
import { ask } from "../../queries/ask.js";
import { LAW_PAGE, MORE_PRECEDENTS } from "../../queries/law.js";
import { useAsked } from "../../queries/use-asked.js";
import { useWords } from "../../words/bilingual.js";
import { Article } from "./article.js";
import { Facets } from "./facets.js";
import type { LawData } from "./law-data.js";
import { type LawVariables, lawVariables } from "./law-variables.js";
import { LAW } from "./law.words.js";
import { type MorePrecedents, Precedents } from "./precedents.js";
import { ViewPicker } from "./view-picker.js";

/** The other two views come when they are chosen: most read the list alone. */
const Lineage = lazy(async () => ({ default: (await import("./lineage.js")).Lineage }));
const Split = lazy(async () => ({ default: (await import("./split.js")).Split }));

/**
 * /law/… : an article, its versions, and its precedents by authority with the words that prove
 * each.
 */
export const Route = createLazyRoute("/law/$citation")({ component: LawPage });

const route = getRouteApi("/law/$citation");

function LawPage() {
  const { citation } = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const { court } = useSearch({ strict: false });
  const variables = lawVariables(citation, court, search);
  const page = useAsked(LAW_PAGE, variables);
  const { answer, isStale } = useHeld(page, citation);
  const data = answer?.data;
  const title = data?.provision?.citation ?? data?.precedents.understood[0]?.citation ?? citation;
  const toCitation = (name: string) =>
    void navigate({ to: "/law/$citation", params: { citation: name } });
  return (
    <div className="page law">
      <PageHead title={title} lang="zh-Hans">
        {title}
      </PageHead>
      {data === undefined && !page.isError && <Skeleton lines={10} />}
      {page.isError && (
        <FaultNote
          faults={faultsOf(page.error)}
          onRetry={() => void page.refetch()}
          onNear={toCitation}
          {...(!search.basis && {
            onNarrow: () =>
              void navigate({
                from: "/law/$citation",
                to: ".",
                search: (before) => ({ ...before, basis: ["CITED"] as const }),
              }),
          })}
          isKept={data !== undefined}
        />
      )}
      {data && (
        <div className={isStale ? "law-columns stale" : "law-columns"}>
          <Article data={data} faults={answer.faults} onRetry={() => void page.refetch()} />
          <Later>
            <List
              title={title}
              data={data}
              variables={variables}
              isFresh={page.isFetchedAfterMount}
            />
          </Later>
        </div>
      )}
    </div>
  );
}

interface ListProps {
  readonly title: string;
  readonly data: LawData;
  readonly variables: LawVariables;
  readonly isFresh: boolean;
}

/** The precedents in the view that is chosen. */
function List({ title, data, variables, isFresh }: ListProps) {
  const words = useWords(LAW);
  const { view } = route.useSearch();
  const { citation } = variables;
  const more = useMore(variables, data);
  return (
    <section className="law-list" aria-label={words.listTitle(title)}>
      <div className="law-tools">
        <ViewPicker />
        <Facets variables={variables} />
      </div>
      <Suspense fallback={<Skeleton lines={4} />}>
        {view === "split" && <Split citation={citation} variables={variables} data={data} />}
        {view === "lineage" && <Lineage citation={citation} />}
      </Suspense>
      {view !== "split" && (
        <Precedents data={data} variables={variables} more={more} isFresh={isFresh} />
      )}
      <PageFoot document={LAW_PAGE} variables={variables} loads={data.graphInfo.loads} />
    </section>
  );
}

/** The rows of the first page, and of those that were loaded after it. */
function useMore(variables: LawVariables, data: LawData): MorePrecedents {
  const first = data.precedents.pageInfo;
  const pages = useInfiniteQuery({
    queryKey: ["MorePrecedents", variables, first.endCursor],
    queryFn: ({ pageParam, signal }) =>
      ask(MORE_PRECEDENTS, { ...variables, after: pageParam }, signal),
    initialPageParam: first.endCursor,
    getNextPageParam: ({ data: { precedents } }) =>
      precedents.pageInfo.hasNextPage ? precedents.pageInfo.endCursor : undefined,
    enabled: false,
  });
  const later = pages.data?.pages.flatMap((each) => each.data.precedents.edges) ?? [];
  return {
    rows: [...data.precedents.edges, ...later],
    hasMore: pages.data === undefined ? first.hasNextPage : pages.hasNextPage,
    load: () => void (pages.data === undefined ? pages.refetch() : pages.fetchNextPage()),
    isLoading: pages.isFetching,
    error: pages.error,
  };
}
