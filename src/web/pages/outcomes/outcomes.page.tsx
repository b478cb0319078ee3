import "./outcomes.css";
import { createLazyRoute, getRouteApi, useNavigate } from "@tanstack/react-router";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { OutcomeMark } from "../../parts/marks.js";
import { Later } from "../../parts/later.js";
import { PageFoot } from "../../parts/page-foot.js";
import { PageHead } from "../../parts/page-head.js";
import { Segments } from "../../parts/segments.js";
import { Skeleton } from "../../parts/skeleton.js";
import { OUTCOME_POINTS, OUTCOMES_PAGE } from "../../queries/outcomes.js";
import { useAsked } from "../../queries/use-asked.js";
import type { ResultOf } from "../../schema/graphql.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { Bars, useGroupLabel } from "./bars.js";
import { CausePicker } from "./cause-picker.js";
import { GroupCases } from "./group-cases.js";
import { barsBy, type Grouping } from "./groups.js";
import { GROUPINGS, type OutcomesSearch } from "./outcomes.search.js";
import { OUTCOMES } from "./outcomes.words.js";

/**
 * /outcomes : for whom points were decided, by court level, region or year; few are never a bar.
 */
export const Route = createLazyRoute("/outcomes")({ component: OutcomesPage });

const route = getRouteApi("/outcomes");

function OutcomesPage() {
  const words = useWords(OUTCOMES);
  const { cause, by = "level", group } = route.useSearch();
  const change = useChange();
  const variables = cause === undefined ? {} : { cause };
  const page = useAsked(OUTCOMES_PAGE, variables);
  // the summary is kept by the graph, the points are counted one by one: it does not wait for them
  const points = useAsked(OUTCOME_POINTS, variables);
  const data = page.data?.data;
  return (
    <div className="page outcomes">
      <PageHead title={words.title}>{words.title}</PageHead>
      <Choices
        causes={points.data?.data.facets.causesOfAction}
        cause={cause}
        by={by}
        onChange={change}
      />
      {page.isPending && <Skeleton lines={8} />}
      {page.isError && (
        <FaultNote faults={faultsOf(page.error)} onRetry={() => void page.refetch()} />
      )}
      {data && (
        <div className={page.isPlaceholderData ? "stale" : ""}>
          <Summary outcomes={data.outcomes} />
          <h2 className="list-title">{words.points}</h2>
          {points.isPending && <Skeleton lines={6} />}
          {points.isError && (
            <FaultNote
              faults={faultsOf(points.error)}
              onRetry={() => void points.refetch()}
              partial
            />
          )}
        </div>
      )}
      {data && points.data && (
        <div className={points.isPlaceholderData ? "stale" : ""}>
          <Points
            groups={points.data.data.outcomes.groups}
            by={by}
            cause={cause}
            open={group}
            onOpen={(key) => change({ group: key })}
          />
        </div>
      )}
      {!page.isPending && !points.isPending && (
        <Later>
          <PageFoot document={OUTCOMES_PAGE} variables={variables} loads={data?.graphInfo.loads} />
        </Later>
      )}
    </div>
  );
}

/** Changes what the address says of the groups. */
function useChange(): (changed: OutcomesSearch) => void {
  const navigate = useNavigate();
  return (changed) =>
    void navigate({
      to: "/outcomes",
      search: (before) => ({ ...before, ...changed }),
      replace: true,
      resetScroll: false,
    });
}

interface ChoicesProps {
  readonly causes: Causes | undefined;
  readonly cause: string | undefined;
  readonly by: OutcomesSearch["by"] & string;
  readonly onChange: (changed: OutcomesSearch) => void;
}

function Choices({ causes, cause, by, onChange }: ChoicesProps) {
  const words = useWords(OUTCOMES);
  return (
    <div className="choices">
      <CausePicker
        causes={causes}
        cause={cause}
        onChange={(chosen) => onChange({ cause: chosen, group: undefined })}
      />
      {cause !== undefined && (
        <Segments
          label={words.by}
          value={by}
          options={GROUPINGS.map((value) => ({ value, label: words.groupings[value] }))}
          onChange={(chosen) => onChange({ by: chosen, group: undefined })}
        />
      )}
    </div>
  );
}

type Causes = ResultOf<typeof OUTCOME_POINTS>["facets"]["causesOfAction"];
type Outcomes = ResultOf<typeof OUTCOMES_PAGE>["outcomes"];

interface PointsProps {
  readonly groups: ResultOf<typeof OUTCOME_POINTS>["outcomes"]["groups"];
  readonly by: Grouping;
  readonly cause: string | undefined;
  readonly open: string | undefined;
  readonly onOpen: (key: string | undefined) => void;
}

/** The points by what was chosen, or by cause of action where there are several. */
function Points({ groups, by, cause: asked, open, onOpen }: PointsProps) {
  const causes = new Set(groups.map(({ cause }) => cause?.id));
  const grouping = causes.size > 1 ? "cause" : by;
  const bars = barsBy(groups, grouping);
  const labelOf = useGroupLabel(grouping);
  const opened = bars.find(({ key }) => key === open);
  return (
    <Later>
      <Bars bars={bars} by={grouping} open={open} onOpen={onOpen} />
      {opened && (
        <GroupCases
          key={opened.key}
          cause={asked}
          by={grouping}
          group={opened.key}
          label={labelOf(opened)}
        />
      )}
    </Later>
  );
}

function Summary({ outcomes }: { readonly outcomes: Outcomes }) {
  const words = useWords(OUTCOMES);
  const terms = useWords(TERMS);
  const { prevailingSide, prevailingSideShare } = outcomes;
  return (
    <>
      <p>
        {words.sample(outcomes.sampleSize)} {outcomes.boundReached && words.bound}
        {prevailingSide !== null &&
          prevailingSideShare !== null &&
          words.tendency(terms.side[prevailingSide], `${Math.round(prevailingSideShare * 100)}%`)}
      </p>
      {outcomes.refusalKind !== null && (
        <p className="refusal">{words.refusal(outcomes.refusal ?? "")[outcomes.refusalKind]}</p>
      )}
      <p className="quiet small">{words.caveat(outcomes.caveat)}</p>
      {outcomes.counts.length > 0 && (
        <>
          <h2 className="list-title">{words.results}</h2>
          <ul className="plain-list outcome-counts">
            {outcomes.counts.map((each) => (
              <li key={each.outcome}>
                <OutcomeMark outcome={each.outcome} /> <span className="count">{each.count}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
