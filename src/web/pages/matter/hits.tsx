import { getRouteApi, Link, useLocation, useNavigate } from "@tanstack/react-router";
import { useCallback, useEffect, useMemo } from "react";
import { Button } from "react-aria-components/Button";
import { Tab, TabList, TabPanel, Tabs } from "react-aria-components/Tabs";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { PageFoot } from "../../parts/page-foot.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useRowKeys } from "../../parts/row-keys.js";
import { useOpened } from "../../parts/use-opened.js";
import { MATTER_PAGE } from "../../queries/matter.js";
import { toggleCompared, useCompareList } from "../../state/compare-list.js";
import { rememberHits } from "../../state/hit-list.js";
import { changeMatter, choiceOf, type Matter, toggleIncluded } from "../../state/matters.js";
import { oneOf } from "../../state/search-params.js";
import { useWords } from "../../words/bilingual.js";
import { Hit } from "./hit.js";
import { TABS } from "./matter.search.js";
import { MATTER } from "./matter.words.js";
import type { Change } from "./use-changes.js";
import type { Similar, SimilarCases } from "./use-similar.js";
import { WhatIf } from "./what-if.js";

const route = getRouteApi("/matter/$id");

/** Where the cases stand on the page. */
export const HITS_ID = "hits";

interface HitsProps {
  readonly matter: Matter;
  readonly similar: Similar;
  readonly change: Change | undefined;
  /** What the switches change, in words. */
  readonly sentence: string | undefined;
}

/** The similar cases: first what the other side will cite, then what helps us, then all. */
export function Hits(props: HitsProps) {
  const { similar } = props;
  const words = useWords(MATTER);
  const { id } = route.useParams();
  const navigate = useNavigate();
  return (
    <Tabs
      id={HITS_ID}
      className="matter-hits"
      selectedKey={similar.tab}
      onSelectionChange={(key) =>
        void navigate({
          to: "/matter/$id",
          params: { id },
          search: (before) => ({ ...before, tab: oneOf(key, TABS) }),
          replace: true,
          resetScroll: false,
        })
      }
    >
      <TabList className="tabs" aria-label={words.tabs.all}>
        {TABS.map((tab) => (
          <Tab key={tab} id={tab} className="tab">
            {words.tabs[tab]}
            {tab === similar.tab && similar.isAsked && similar.found && (
              <span className="count">
                {" "}
                {similar.isCurrent ? words.count(similar.found.totalCount) : "…"}
              </span>
            )}
          </Tab>
        ))}
      </TabList>
      {TABS.map((tab) => (
        <TabPanel key={tab} id={tab} className="tab-panel">
          <TabContent {...props} />
        </TabPanel>
      ))}
    </Tabs>
  );
}

function TabContent({ matter, similar, change, sentence }: HitsProps) {
  const { page, found, variables, isCurrent } = similar;
  const words = useWords(MATTER);
  if (!similar.isAsked) return <p className="quiet empty-list">{words.noSide}</p>;
  if (page.isPending) return <Skeleton lines={8} />;
  if (page.isError)
    return <FaultNote faults={faultsOf(page.error)} onRetry={() => void page.refetch()} />;
  if (found === undefined) return null;
  return (
    <div className={isCurrent ? "" : "stale"} aria-busy={!isCurrent}>
      <WhatIf sentence={sentence} whatIf={found.whatIf} />
      <Rows matter={matter} found={found} change={change} />
      {found.edges.length === 0 && <EmptyHits matter={matter} tab={similar.tab} />}
      {found.pageInfo.hasNextPage && (
        <Button className="choice" onPress={similar.more}>
          {words.more}
        </Button>
      )}
      {found.leftOut && found.leftOut.notKnown + found.leftOut.divided > 0 && (
        <p className="quiet small">
          {words.leftOut(found.leftOut.notKnown, found.leftOut.divided)}
        </p>
      )}
      <PageFoot
        document={MATTER_PAGE}
        variables={{ ...variables, input: { ...variables.input, facts: words.placeholder } }}
        loads={page.data.data.graphInfo.loads}
      />
    </div>
  );
}

interface EmptyHitsProps {
  readonly matter: Matter;
  readonly tab: Similar["tab"];
}

/** No case is similar enough: what can be done about it. */
function EmptyHits({ matter, tab }: EmptyHitsProps) {
  const words = useWords(MATTER);
  return (
    <div className="empty-list">
      <p>{words.none}</p>
      <p>{words.noneWays}</p>
      <p className="choices">
        {matter.without.length > 0 && (
          <Button className="choice" onPress={() => changeMatter(matter.id, { without: [] })}>
            {words.restore}
          </Button>
        )}
        {tab !== "all" && (
          <Link
            from="/matter/$id"
            to="."
            search={(before) => ({ ...before, tab: "all" as const })}
            resetScroll={false}
            className="choice"
          >
            {words.tabs.all}
          </Link>
        )}
      </p>
    </div>
  );
}

interface RowsProps {
  readonly matter: Matter;
  readonly found: SimilarCases;
  readonly change: Change | undefined;
}

function Rows({ matter, found, change }: RowsProps) {
  const words = useWords(MATTER);
  const { href } = useLocation();
  const compared = useCompareList();
  const [opened, toggle] = useOpened();
  const ids = useMemo(() => found.edges.map((each) => each.node.id), [found]);
  useEffect(() => rememberHits({ from: href, title: words.title, ids }), [href, ids, words]);
  const include = useCallback((id: string) => toggleIncluded(matter.id, id), [matter.id]);
  useRowKeys(ids, { Space: toggle, x: include, c: toggleCompared });
  return (
    <ol className="rows">
      {found.edges.map((edge) => (
        <Hit
          key={edge.node.id}
          hit={edge}
          whatIf={found.whatIf}
          hasEntered={hasEntered(edge.node.id, found.whatIf, change)}
          isOpen={opened.has(edge.node.id)}
          onToggle={toggle}
          isIncluded={isIn(matter, edge.node.id)}
          onInclude={include}
          isCompared={compared.includes(edge.node.id)}
          onCompare={toggleCompared}
        />
      ))}
    </ol>
  );
}

/** Whether a case is new since the last switch, or for want of the factors that are off. */
const hasEntered = (id: string, whatIf: SimilarCases["whatIf"], change: Change | undefined) =>
  (whatIf?.entered ?? []).some((each) => each.id === id) || change?.entered.has(id) === true;

const isIn = (matter: Matter, id: string) => choiceOf(matter, id).verdict === "INCLUDED";
