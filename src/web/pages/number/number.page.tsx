import { createLazyRoute, getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { CaseRows } from "../../parts/case-rows.js";
import { withoutLabel } from "../../parts/node-id.js";
import { PageFoot } from "../../parts/page-foot.js";
import { PageHead } from "../../parts/page-head.js";
import { PageStates } from "../../parts/page-states.js";
import { Quote } from "../../parts/quote.js";
import { NUMBER_PAGE } from "../../queries/hubs.js";
import { useAsked } from "../../queries/use-asked.js";
import type { ResultOf } from "../../schema/graphql.js";
import { printedNumber } from "../../words/case-number.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { NUMBER } from "./number.words.js";

/** /number/… : a case number, held or not, and who cites it in which words. */
export const Route = createLazyRoute("/number/$number")({ component: NumberPage });

const route = getRouteApi("/number/$number");
/** Rows that are shown, and that each press adds. */
const PAGE = 20;

function NumberPage() {
  const { number } = route.useParams();
  const [pages, setPages] = useState(1);
  const variables = { number, first: PAGE * pages };
  const page = useAsked(NUMBER_PAGE, variables);
  return (
    <div className="page">
      <PageStates page={page} title={number} pick={(data) => data.caseNumber}>
        {(found, data) => (
          <>
            <PageHead title={printedNumber(found.number)} lang="zh-Hans">
              {printedNumber(found.number)}
            </PageHead>
            <Found found={found} onMore={() => setPages((before) => before + 1)} />
            <PageFoot document={NUMBER_PAGE} variables={variables} loads={data.graphInfo.loads} />
          </>
        )}
      </PageStates>
    </div>
  );
}

interface FoundProps {
  readonly found: ResultOf<typeof NUMBER_PAGE>["caseNumber"];
  readonly onMore: () => void;
}

function Found({ found, onMore }: FoundProps) {
  const words = useWords(NUMBER);
  const { citers } = found;
  const citationsOf = (id: string) =>
    citers.edges.find((each) => each.node.id === id)?.citations ?? [];
  return (
    <>
      <Parts found={found} />
      {found.cases.length === 0 && <p>{words.notHeld}</p>}
      {found.cases.length > 0 && (
        <>
          <h2 className="list-title">{words.held}</h2>
          <CaseRows title={found.number} rows={found.cases} />
        </>
      )}
      <h2 className="list-title">{words.citers(citers.totalCount)}</h2>
      {citers.edges.length === 0 && (
        <div className="empty-list">
          <p>{words.noCiters}</p>
          <Link to="/search" search={{ q: found.number }} className="choice">
            {words.search}
          </Link>
        </div>
      )}
      <CaseRows
        title={found.number}
        rows={citers.edges.map((each) => each.node)}
        below={(row) =>
          citationsOf(row.id).map((each, at) => (
            <Quote key={at} grounds={{ basis: "CITED", evidence: each.evidence }} />
          ))
        }
      />
      {citers.pageInfo.hasNextPage && (
        <Button className="choice" onPress={onMore}>
          {words.more}
        </Button>
      )}
    </>
  );
}

/** What the number itself says: the court, the year, the stage. */
function Parts({ found }: Pick<FoundProps, "found">) {
  const words = useWords(NUMBER);
  const terms = useWords(TERMS);
  return (
    <dl className="details">
      {found.court && (
        <>
          <dt>{words.court}</dt>
          <dd>
            <Link to="/court/$id" params={{ id: withoutLabel(found.court.id) }} lang="zh-Hans">
              {found.court.name}
            </Link>
          </dd>
        </>
      )}
      {found.year !== null && (
        <>
          <dt>{words.year}</dt>
          <dd>{found.year}</dd>
        </>
      )}
      {found.stage && (
        <>
          <dt>{words.stage}</dt>
          <dd>{terms.stage[found.stage]}</dd>
        </>
      )}
    </dl>
  );
}
