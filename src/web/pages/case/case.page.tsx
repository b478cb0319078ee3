import "./case.css";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi, useSearch } from "@tanstack/react-router";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { PageFoot } from "../../parts/page-foot.js";
import { PageHead } from "../../parts/page-head.js";
import { Skeleton } from "../../parts/skeleton.js";
import { asked } from "../../queries/ask.js";
import { CASE_PAGE } from "../../queries/case.js";
import type { ResultOf } from "../../schema/graphql.js";
import { useWords } from "../../words/bilingual.js";
import { CaseHead } from "./case-head.js";
import { CASE } from "./case.words.js";
import { Documents } from "./documents.js";
import { Factors } from "./factors.js";
import { HitNavigation } from "./hit-navigation.js";
import { Issues, Rules } from "./issues.js";
import { Law } from "./law-applied.js";
import { Narrative } from "./narrative.js";
import { OpenQuestions } from "./open-questions.js";
import { Stages } from "./stages.js";

/** /case/… : a case as a law report sets it, with what each statement rests on in the margin. */
export const Route = createLazyRoute("/case/$id")({ component: CasePage });

const route = getRouteApi("/case/$id");

const NOT_FOUND = [{ code: "NOT_FOUND", message: "", path: [], near: [] }] as const;

function CasePage() {
  const { id } = route.useParams();
  const { court } = useSearch({ strict: false });
  const words = useWords(CASE);
  const variables = { id: `case:${id}`, ...(court !== undefined && { court }) };
  const page = useQuery({ ...asked(CASE_PAGE, variables), placeholderData: sameCase(id) });
  const legalCase = page.data?.data.case;
  return (
    <div className="page case">
      <HitNavigation id={`case:${id}`} />
      {page.isPending && <Skeleton lines={12} />}
      {page.isError && (
        <>
          <PageHead title={id}>{id}</PageHead>
          <FaultNote faults={faultsOf(page.error)} onRetry={() => void page.refetch()} />
        </>
      )}
      {page.data && !legalCase && (
        <>
          <PageHead title={id}>{id}</PageHead>
          <FaultNote faults={page.data.faults.length > 0 ? page.data.faults : NOT_FOUND} />
        </>
      )}
      {legalCase && (
        <>
          <CaseHead legalCase={legalCase} />
          {legalCase.completeness === "TITLE_ONLY" && <p className="warning">{words.titleOnly}</p>}
          <Rules legalCase={legalCase} />
          <Issues legalCase={legalCase} />
          <Stages legalCase={legalCase} />
          <Narrative legalCase={legalCase} />
          <Law legalCase={legalCase} />
          <Factors legalCase={legalCase} />
          <Documents legalCase={legalCase} />
          <OpenQuestions legalCase={legalCase} />
          {legalCase.sections.length === 0 && <p className="quiet own-words">{words.ownWords}</p>}
          <PageFoot
            document={CASE_PAGE}
            variables={variables}
            loads={page.data?.data.graphInfo.loads}
          />
        </>
      )}
    </div>
  );
}

/** While another court's authority is asked for, the same case stays; another case does not. */
const sameCase =
  (id: string) =>
  <Answer extends { readonly data: ResultOf<typeof CASE_PAGE> }>(before: Answer | undefined) =>
    before?.data.case?.id === `case:${id}` ? before : undefined;
