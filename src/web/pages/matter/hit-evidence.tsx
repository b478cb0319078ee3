import { Link } from "@tanstack/react-router";
import { FactorName } from "../../parts/factor-name.js";
import { Quote } from "../../parts/quote.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { MATTER } from "./matter.words.js";
import type { Hit } from "./use-similar.js";

/** Why a case is similar and how it differs, each factor with the words of both. */
export function HitEvidence({ hit }: { readonly hit: Hit }) {
  const words = useWords(MATTER);
  return (
    <div className="evidence">
      <Ground hit={hit} />
      <Matches title={words.shared} matches={hit.sharedFactors} />
      <Matches title={words.onlyInQuery} matches={hit.onlyInQuery} />
      <Matches title={words.onlyInCase} matches={hit.onlyInCase} />
      <Matches title={words.onlyArgued} matches={hit.onlyArgued} />
      {hit.sharedProvisions.length > 0 && (
        <>
          <h4>{words.sharedLaw}</h4>
          <ul className="plain-list">
            {hit.sharedProvisions.map((each) => (
              <li key={each.id}>
                <Link to="/law/$citation" params={{ citation: each.citation }} lang="zh-Hans">
                  {each.citation}
                </Link>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}

function Ground({ hit }: { readonly hit: Hit }) {
  const words = useWords(MATTER);
  const terms = useWords(TERMS);
  const { issue, rulePrinciple, contraryResult } = hit.helpsOn;
  if (issue === null && rulePrinciple === null) return null;
  return (
    <>
      <h4>{rulePrinciple === null ? words.onIssue : words.onRule}</h4>
      {rulePrinciple && (
        <p className="rule" lang="zh-Hans">
          {rulePrinciple.statement}
        </p>
      )}
      {issue && (
        <p lang="zh-Hans">
          {issue.question}
          {issue.answer !== null && <span className="quiet"> {issue.answer}</span>}
        </p>
      )}
      {contraryResult && <p className="warning">{words.contrary(terms.side[contraryResult])}</p>}
    </>
  );
}

interface MatchesProps {
  readonly title: string;
  readonly matches: Hit["sharedFactors"];
}

function Matches({ title, matches }: MatchesProps) {
  const words = useWords(MATTER);
  const terms = useWords(TERMS);
  if (matches.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul className="plain-list matches">
        {matches.map((each) => (
          <li key={each.factor.id}>
            <p>
              <FactorName factor={each.factor} />
              {each.favours !== "NEITHER" && (
                <span className="quiet small"> {words.favours(terms.side[each.favours])}</span>
              )}
            </p>
            {each.inQuery && (
              <p className="small">
                <span className="quiet">{words.inFacts}</span>{" "}
                <q lang="zh-Hans">{each.inQuery.quote}</q>
              </p>
            )}
            {each.inCase && <Quote grounds={{ basis: "CITED", evidence: each.inCase }} />}
          </li>
        ))}
      </ul>
    </>
  );
}
