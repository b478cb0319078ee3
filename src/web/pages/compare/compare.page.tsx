import "./compare.css";
import { createLazyRoute, getRouteApi, Link, useNavigate, useSearch } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { Check } from "../../parts/check.js";
import { download } from "../../parts/download.js";
import { EngineText } from "../../parts/engine-text.js";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { withoutLabel } from "../../parts/node-id.js";
import { Later } from "../../parts/later.js";
import { PageFoot } from "../../parts/page-foot.js";
import { PageHead } from "../../parts/page-head.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useHeld } from "../../parts/use-held.js";
import { COMPARE_PAGE } from "../../queries/compare.js";
import { useAsked } from "../../queries/use-asked.js";
import type { ResultOf } from "../../schema/graphql.js";
import { useWords } from "../../words/bilingual.js";
import { useFactorName } from "../../words/factor-names.js";
import { TERMS } from "../../words/terms.js";
import type { CompareSearch } from "./compare.search.js";
import { COMPARE } from "./compare.words.js";
import { type ComparedCase, factorRows, lawRows } from "./matrix.js";
import { Matrix } from "./matrix-table.js";
import { tableFile } from "./table-file.js";

/**
 * /compare/a/b/… : two to five cases side by side: issues, factors with their words, provisions.
 */
export const Route = createLazyRoute("/compare/$")({ component: ComparePage });

const route = getRouteApi("/compare/$");
/** Cases that are compared at once: columns of a table. */
const MOST = 5;

function ComparePage() {
  const words = useWords(COMPARE);
  const { _splat: path = "" } = route.useParams();
  const { only } = route.useSearch();
  const { court } = useSearch({ strict: false });
  const ids = [...new Set(path.split("/").filter((each) => each !== ""))]
    .slice(0, MOST)
    .map((each) => `case:${each}`);
  const [a = "", b = ""] = ids;
  const variables = { ids, a, b, pair: ids.length === 2, ...(court !== undefined && { court }) };
  const page = useAsked(COMPARE_PAGE, variables, ids.length > 1);
  const { answer, isStale } = useHeld(page, path);
  const data = answer?.data;
  const cases = (data?.nodes ?? []).flatMap((node) => (node?.__typename === "Case" ? [node] : []));
  const unknown =
    data === undefined || answer?.faults.length !== 0
      ? []
      : ids.filter((id) => !cases.some((each) => each.id === id));
  return (
    <div className="page compare">
      <PageHead title={words.title}>{words.title}</PageHead>
      {ids.length < 2 && <TooFew id={path} />}
      {ids.length > 1 && answer === undefined && !page.isError && <Skeleton lines={10} />}
      {page.isError && (
        <FaultNote
          faults={faultsOf(page.error)}
          onRetry={() => void page.refetch()}
          isKept={answer !== undefined}
        />
      )}
      {answer !== undefined && answer.faults.length > 0 && (
        <FaultNote faults={answer.faults} partial onRetry={() => void page.refetch()} />
      )}
      {unknown.map((id) => (
        <p key={id} className="warning">
          {words.unknown(id)}
        </p>
      ))}
      {data && cases.length > 0 && (
        <div className={isStale ? "stale" : ""}>
          <Tools path={path} only={only} cases={cases} />
          {data.compareCases && (
            <Pair a={withoutLabel(a)} b={withoutLabel(b)} comparison={data.compareCases} />
          )}
          <Later>
            <Matrix cases={cases} onlyDifferences={only === "differences"} />
            <PageFoot document={COMPARE_PAGE} variables={variables} loads={data.graphInfo.loads} />
          </Later>
        </div>
      )}
    </div>
  );
}

/** Nothing to compare yet: back to the case, if there is one, or to a list. */
function TooFew({ id }: { readonly id: string }) {
  const words = useWords(COMPARE);
  return (
    <>
      <p>{words.tooFew}</p>
      <p className="choices">
        {id !== "" && (
          <Link to="/case/$id" params={{ id }} className="choice">
            {words.toCase}
          </Link>
        )}
        <Link to="/" className="choice">
          {words.toSearch}
        </Link>
      </p>
    </>
  );
}

interface ToolsProps {
  readonly path: string;
  readonly only: CompareSearch["only"];
  readonly cases: readonly ComparedCase[];
}

function Tools({ path, only, cases }: ToolsProps) {
  const words = useWords(COMPARE);
  const navigate = useNavigate();
  return (
    <div className="choices">
      <Check
        isSelected={only === "differences"}
        onChange={(on) =>
          void navigate({
            to: "/compare/$",
            params: { _splat: path },
            search: (before) => ({
              ...before,
              only: on ? ("differences" as const) : undefined,
            }),
            replace: true,
            resetScroll: false,
          })
        }
      >
        {words.onlyDifferences}
      </Check>
      <ExportButton cases={cases} />
    </div>
  );
}

interface PairProps {
  readonly a: string;
  readonly b: string;
  readonly comparison: NonNullable<ResultOf<typeof COMPARE_PAGE>["compareCases"]>;
}

function Pair({ a, b, comparison }: PairProps) {
  const words = useWords(COMPARE);
  const { score, scores, explanation, explanationEn } = comparison;
  return (
    <>
      <p className="pair-scores">
        {words.score} <strong>{score.toFixed(2)}</strong>
        <span className="quiet">
          {words.scores.facts} {scores.facts.toFixed(2)} · {words.scores.issues}{" "}
          {scores.issues.toFixed(2)} · {words.scores.law} {scores.law.toFixed(2)}
        </span>
      </p>
      <EngineText className="pair-explanation" zh={explanation} en={explanationEn} />
      <p>
        <Link to="/why/$a/$b" params={{ a, b }} className="choice">
          {words.why}
        </Link>
      </p>
    </>
  );
}

function ExportButton({ cases }: { readonly cases: readonly ComparedCase[] }) {
  const words = useWords(COMPARE);
  const terms = useWords(TERMS);
  const nameOf = useFactorName();
  const save = () => {
    const rows = [
      ["", ...cases.map((each) => each.name)],
      [words.outcome, ...cases.map((each) => terms.outcome[each.outcome])],
      ...factorRows(cases).map((row) => [
        nameOf(row),
        ...row.cells.map((cell) =>
          cell === undefined
            ? ""
            : `${terms.finding[cell.finding]}${cell.evidence ? `：${cell.evidence.quote}` : ""}`,
        ),
      ]),
      ...lawRows(cases).map((row) => [
        row.label,
        ...row.cells.map((cell) => (cell === undefined ? "" : terms.treatment[cell.treatment])),
      ]),
    ];
    download(`${words.title}.csv`, "text/csv;charset=utf-8", tableFile(rows));
  };
  return (
    <Button className="choice" onPress={save}>
      {words.export}
    </Button>
  );
}
