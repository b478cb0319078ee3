import "./case.css";
import { createLazyRoute, getRouteApi, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { Later } from "../../parts/later.js";
import { PageFoot } from "../../parts/page-foot.js";
import { PageHead } from "../../parts/page-head.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useHeld } from "../../parts/use-held.js";
import { CASE_PAGE } from "../../queries/case.js";
import { useAsked } from "../../queries/use-asked.js";
import { useWords } from "../../words/bilingual.js";
import type { CaseData } from "./case-data.js";
import { CaseHead } from "./case-head.js";
import { CASE } from "./case.words.js";
import { CitedCases } from "./cited-cases.js";
import { DocumentReader } from "./document-reader.js";
import { Factors } from "./factors.js";
import { HitNavigation } from "./hit-navigation.js";
import { Issues, Rules } from "./issues.js";
import { Law } from "./law-applied.js";
import { Narrative } from "./narrative.js";
import { OpenQuestions } from "./open-questions.js";
import { ReadingContext } from "./reading.js";
import { Stages } from "./stages.js";
import { useDocument } from "./use-document.js";

/** /case/… : a case as a law report sets it, with what each statement rests on in the margin. */
export const Route = createLazyRoute("/case/$id")({ component: CasePage });

const route = getRouteApi("/case/$id");

const NOT_FOUND = [{ code: "NOT_FOUND", message: "", path: [], near: [] }] as const;

function CasePage() {
  const { id } = route.useParams();
  const { court } = useSearch({ strict: false });
  const variables = { id: `case:${id}`, ...(court !== undefined && { court }) };
  const page = useAsked(CASE_PAGE, variables);
  const { answer, isStale } = useHeld(page, id);
  const legalCase = answer?.data.case;
  return (
    <div className="page case">
      <HitNavigation id={`case:${id}`} />
      {!legalCase && <PageHead title={id}>{id}</PageHead>}
      {page.isError && (
        <FaultNote
          faults={faultsOf(page.error)}
          onRetry={() => void page.refetch()}
          isKept={answer !== undefined}
        />
      )}
      {answer === undefined && !page.isError && <Skeleton lines={12} />}
      {answer && !legalCase && (
        <FaultNote
          faults={answer.faults.length > 0 ? answer.faults : NOT_FOUND}
          onRetry={() => void page.refetch()}
        />
      )}
      {legalCase && (
        <div className={isStale ? "stale" : ""} aria-busy={page.isPlaceholderData}>
          <Report key={id} legalCase={legalCase}>
            <PageFoot
              document={CASE_PAGE}
              variables={variables}
              loads={answer.data.graphInfo.loads}
            />
          </Report>
        </div>
      )}
    </div>
  );
}

interface ReportProps {
  readonly legalCase: CaseData;
  /** What stands below the report, and comes with its last part. */
  readonly children: ReactNode;
}

/** The parts of the report. The document stands in the place of what an editor would tell. */
function Report({ legalCase, children }: ReportProps) {
  const words = useWords(CASE);
  const reading = useDocument(legalCase.sections);
  const hasDocument = legalCase.sections.length > 0;
  return (
    <ReadingContext value={reading}>
      <CaseHead legalCase={legalCase} />
      {legalCase.completeness === "TITLE_ONLY" && <p className="warning">{words.titleOnly}</p>}
      <Rules legalCase={legalCase} />
      <Issues legalCase={legalCase} />
      <Later>
        <Stages legalCase={legalCase} />
        {hasDocument ? (
          <DocumentReader legalCase={legalCase} />
        ) : (
          <Narrative legalCase={legalCase} />
        )}
        <Law legalCase={legalCase} />
        <CitedCases legalCase={legalCase} />
        <Factors legalCase={legalCase} />
        <OpenQuestions legalCase={legalCase} />
        {!hasDocument && <p className="quiet own-words">{words.ownWords}</p>}
        {children}
      </Later>
    </ReadingContext>
  );
}
