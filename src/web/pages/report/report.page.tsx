import "./report.css";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi, Link, useSearch } from "@tanstack/react-router";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { NoMatter } from "../../parts/no-matter.js";
import { PageFoot } from "../../parts/page-foot.js";
import { PageHead } from "../../parts/page-head.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useHeld } from "../../parts/use-held.js";
import { asked } from "../../queries/ask.js";
import { REPORT_PAGE } from "../../queries/report.js";
import { type Matter, useMatter } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { Choices } from "./choices.js";
import { Downloads } from "./downloads.js";
import { Preview } from "./preview.js";
import { reportInput } from "./report-input.js";
import { REPORT } from "./report.words.js";
import { Settings } from "./settings.js";

/** /matter/…/report : what goes into the report, left, and the text to be filed, right, live. */
export const Route = createLazyRoute("/matter/$id/report")({ component: ReportPage });

const route = getRouteApi("/matter/$id/report");

function ReportPage() {
  const { id } = route.useParams();
  const matter = useMatter(id);
  if (matter === undefined) return <Skeleton />;
  if (matter === null) return <NoMatter />;
  return <OpenReport matter={matter} />;
}

function OpenReport({ matter }: { readonly matter: Matter }) {
  const words = useWords(REPORT);
  const { court, side } = useSearch({ strict: false });
  const input = reportInput(matter, court, side, words.searcherMissing);
  const page = useQuery(asked(REPORT_PAGE, { input }));
  const { answer, isStale } = useHeld(page, matter.id);
  const report = answer?.data.similarCaseReport;
  return (
    <div className="page report">
      <p className="report-back">
        <Link to="/matter/$id" params={{ id: matter.id }}>
          ← {words.back}
        </Link>
      </p>
      <div className="report-head">
        <PageHead title={words.title}>{words.title}</PageHead>
        <Downloads input={input} isReady={report !== undefined} />
      </div>
      <div className="report-columns">
        <section className="report-builder" aria-label={words.builder}>
          {side === undefined && <p className="warning">{words.noSide}</p>}
          <Settings matter={matter} />
          {report && <Choices matter={matter} report={report} />}
        </section>
        <section className="report-preview" aria-label={words.preview}>
          {answer === undefined && !page.isError && <Skeleton lines={14} />}
          {page.isError && (
            <FaultNote
              faults={faultsOf(page.error)}
              onRetry={() => void page.refetch()}
              isKept={answer !== undefined}
            />
          )}
          {report && <Preview blocks={report.blocks} isStale={isStale} />}
        </section>
      </div>
      <PageFoot
        document={REPORT_PAGE}
        variables={{
          input: { ...input, search: { ...input.search, facts: words.placeholder } },
        }}
        loads={answer?.data.graphInfo.loads}
      />
    </div>
  );
}
