import "./factor.css";
import { createLazyRoute, getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { CaseRows } from "../../parts/case-rows.js";
import { FactorName } from "../../parts/factor-name.js";
import { withoutLabel } from "../../parts/node-id.js";
import { Later } from "../../parts/later.js";
import { PageFoot } from "../../parts/page-foot.js";
import { PageHead } from "../../parts/page-head.js";
import { PageStates } from "../../parts/page-states.js";
import { FACTOR_PAGE } from "../../queries/hubs.js";
import { useAsked } from "../../queries/use-asked.js";
import type { ResultOf } from "../../schema/graphql.js";
import { usePreferences } from "../../state/preferences.js";
import { useWords } from "../../words/bilingual.js";
import { useFactorName } from "../../words/factor-names.js";
import { TERMS } from "../../words/terms.js";
import { Examples } from "./examples.js";
import { FACTOR } from "./factor.words.js";

/** /factor/… : what a factor means, what it is not, and the cases that have it. */
export const Route = createLazyRoute("/factor/$id")({ component: FactorPage });

const route = getRouteApi("/factor/$id");
/** Rows that are shown, and that each press adds. */
const PAGE = 20;

function FactorPage() {
  const words = useWords(FACTOR);
  const nameOf = useFactorName();
  const { id } = route.useParams();
  const [pages, setPages] = useState(1);
  const variables = { id: `factor:${id}`, first: PAGE * pages };
  const page = useAsked(FACTOR_PAGE, variables);
  return (
    <div className="page">
      <PageStates page={page} title={id} pick={(data) => data.factor}>
        {(factor, data) => (
          <>
            <PageHead title={nameOf(factor)}>
              <FactorName factor={factor} />
            </PageHead>
            <OtherName factor={factor} />
            <p lang="zh-Hans">{factor.definition}</p>
            <Details factor={factor} />
            <Provisions factor={factor} />
            <h2 className="list-title">{words.cases(factor.cases.totalCount)}</h2>
            <Later>
              <CaseRows title={nameOf(factor)} rows={factor.cases.nodes} />
              {factor.cases.pageInfo.hasNextPage && (
                <Button className="choice" onPress={() => setPages((before) => before + 1)}>
                  {words.more}
                </Button>
              )}
              <Examples examples={factor.examples} />
              <PageFoot document={FACTOR_PAGE} variables={variables} loads={data.graphInfo.loads} />
            </Later>
          </>
        )}
      </PageStates>
    </div>
  );
}

type Factor = NonNullable<ResultOf<typeof FACTOR_PAGE>["factor"]>;

function Details({ factor }: { readonly factor: Factor }) {
  const words = useWords(FACTOR);
  const terms = useWords(TERMS);
  return (
    <dl className="details">
      <dt>{words.favours}</dt>
      <dd>{terms.side[factor.favours]}</dd>
      {factor.aliases.length > 0 && (
        <>
          <dt>{words.aliases}</dt>
          <dd lang="zh-Hans">{factor.aliases.join("、")}</dd>
        </>
      )}
      {factor.causesOfAction.length > 0 && (
        <>
          <dt>{words.causes}</dt>
          <dd>
            {factor.causesOfAction.map(({ id, name, caseCount }) => (
              <Link key={id} to="/outcomes" search={{ cause: id }}>
                <span lang="zh-Hans">{name}</span>{" "}
                <span className="count">{words.count(caseCount)}</span>
              </Link>
            ))}
          </dd>
        </>
      )}
      <FactorLinks title={words.broader} factors={factor.broader} />
      <FactorLinks title={words.narrower} factors={factor.narrower} />
      {factor.distinguishedFrom.length > 0 && (
        <>
          <dt>{words.not}</dt>
          <dd>
            {factor.distinguishedFrom.map((each) => (
              <p key={each.factor.id}>
                <Link to="/factor/$id" params={{ id: withoutLabel(each.factor.id) }}>
                  <FactorName factor={each.factor} />
                </Link>{" "}
                <span lang="zh-Hans">{each.difference}</span>
              </p>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

/** What it is called in the language that the reader has not chosen. */
function OtherName({ factor: { label, labelEn } }: { readonly factor: Factor }) {
  const { language } = usePreferences();
  if (labelEn === null) return null;
  return (
    <p className="quiet" lang={language === "zh" ? "en" : "zh-Hans"}>
      {language === "zh" ? labelEn : label}
    </p>
  );
}

/** The articles that decide what follows from it. */
function Provisions({ factor: { provisions } }: { readonly factor: Factor }) {
  const words = useWords(FACTOR);
  if (provisions.length === 0) return null;
  return (
    <section>
      <h2 className="list-title">{words.provisions}</h2>
      <ul className="plain-list governing">
        {provisions.map(({ id, citation, gist }) => (
          <li key={id}>
            <Link to="/law/$citation" params={{ citation }} lang="zh-Hans">
              {citation}
            </Link>
            {gist !== null && <p lang="zh-Hans">{gist}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface FactorLinksProps {
  readonly title: string;
  readonly factors: Factor["broader"];
}

function FactorLinks({ title, factors }: FactorLinksProps) {
  if (factors.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {factors.map((each) => (
          <Link key={each.id} to="/factor/$id" params={{ id: withoutLabel(each.id) }}>
            <FactorName factor={each} />
          </Link>
        ))}
      </dd>
    </>
  );
}
