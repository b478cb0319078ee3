import { createLazyRoute, getRouteApi, Link, useNavigate, useSearch } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { CaseRows } from "../../parts/case-rows.js";
import { withoutLabel } from "../../parts/node-id.js";
import { Later } from "../../parts/later.js";
import { PageFoot } from "../../parts/page-foot.js";
import { PageHead } from "../../parts/page-head.js";
import { PageStates } from "../../parts/page-states.js";
import { COURT_PAGE } from "../../queries/hubs.js";
import { useAsked } from "../../queries/use-asked.js";
import type { ResultOf } from "../../schema/graphql.js";
import type { GlobalSearch } from "../../state/search-params.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { COURT } from "./court.words.js";

/** /court/… : where a court stands, and what it decided. */
export const Route = createLazyRoute("/court/$id")({ component: CourtPage });

const route = getRouteApi("/court/$id");
/** Rows that are shown, and that each press adds. */
const PAGE = 20;

function CourtPage() {
  const words = useWords(COURT);
  const { id } = route.useParams();
  const [pages, setPages] = useState(1);
  const variables = { id: `court:${id}`, first: PAGE * pages };
  const page = useAsked(COURT_PAGE, variables);
  return (
    <div className="page">
      <PageStates page={page} title={id} pick={(data) => data.court}>
        {(court, data) => (
          <>
            <PageHead title={court.name} lang="zh-Hans">
              {court.name}
            </PageHead>
            <Details court={court} />
            <h2 className="list-title">{words.cases(court.cases.totalCount)}</h2>
            {court.cases.totalCount === 0 && (
              <div className="empty-list">
                <p>{words.none}</p>
                <Link to="/search" search={{ q: court.name }} className="choice">
                  {words.search}
                </Link>
              </div>
            )}
            <Later>
              <CaseRows title={court.name} rows={court.cases.nodes} />
              {court.cases.pageInfo.hasNextPage && (
                <Button className="choice" onPress={() => setPages((before) => before + 1)}>
                  {words.more}
                </Button>
              )}
              <PageFoot document={COURT_PAGE} variables={variables} loads={data.graphInfo.loads} />
            </Later>
          </>
        )}
      </PageStates>
    </div>
  );
}

type Court = NonNullable<ResultOf<typeof COURT_PAGE>["court"]>;

function Details({ court }: { readonly court: Court }) {
  const words = useWords(COURT);
  const terms = useWords(TERMS);
  const navigate = useNavigate();
  const { court: forum } = useSearch({ strict: false });
  const makeForum = () =>
    void navigate({
      to: ".",
      search: (before: GlobalSearch) => ({ ...before, court: court.id }),
      replace: true,
    });
  return (
    <>
      {court.origin === "NAMED" && <p className="quiet">{words.named}</p>}
      <dl className="details">
        <dt>{words.level}</dt>
        <dd>{terms.courtLevel[court.level]}</dd>
        {court.region && (
          <>
            <dt>{words.region}</dt>
            <dd lang="zh-Hans">{court.region.name}</dd>
          </>
        )}
        {court.supervisedBy && (
          <>
            <dt>{words.above}</dt>
            <dd>
              <Link
                to="/court/$id"
                params={{ id: withoutLabel(court.supervisedBy.id) }}
                lang="zh-Hans"
              >
                {court.supervisedBy.name}
              </Link>
            </dd>
          </>
        )}
        {court.aliases.length > 0 && (
          <>
            <dt>{words.aliases}</dt>
            <dd lang="zh-Hans">{court.aliases.join("、")}</dd>
          </>
        )}
        {court.publications.length > 0 && (
          <>
            <dt>{words.publications}</dt>
            <dd lang="zh-Hans">{court.publications.map((each) => each.title).join("、")}</dd>
          </>
        )}
      </dl>
      <Button className="choice" isDisabled={forum === court.id} onPress={makeForum}>
        {forum === court.id ? words.isForum : words.makeForum}
      </Button>
    </>
  );
}
