import { Link, useSearch } from "@tanstack/react-router";
import { EngineText } from "../../parts/engine-text.js";
import { PointMark } from "../../parts/marks.js";
import { withoutLabel } from "../../parts/node-id.js";
import { Quote } from "../../parts/quote.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import type { PrecedentRow } from "./law-data.js";
import { LAW } from "./law.words.js";

/** The words that prove a row, why it stands in its tier, and what the case decided. */
export function Evidence({ row }: { readonly row: PrecedentRow }) {
  const words = useWords(LAW);
  const terms = useWords(TERMS);
  const { node, authority, applications } = row;
  return (
    <div className="evidence">
      <h5>{words.applied}</h5>
      {applications.map((each, at) => (
        <div key={at} className="application">
          <p className="application-head">
            <span lang="zh-Hans">{each.provision.citation}</span>
            <span className="quiet">
              {terms.treatment[each.treatment]}
              {each.position && ` · ${terms.position[each.position]}`}
              {each.ruling && ` · ${terms.stage[each.ruling.stage]}`}
            </span>
          </p>
          <Quote grounds={each} />
        </div>
      ))}
      <Points node={node} />
      <h5>{words.why}</h5>
      <EngineText className="reason" zh={authority.reason} en={authority.reasonEn} />
      <p>
        <Link to="/case/$id" params={{ id: withoutLabel(node.id) }}>
          {words.open}
        </Link>
      </p>
    </div>
  );
}

/** The rules of the case and the issues that it decided, and for whom. */
function Points({ node }: { readonly node: PrecedentRow["node"] }) {
  const words = useWords(LAW);
  const { side } = useSearch({ strict: false });
  return (
    <>
      {node.rulePrinciples.length > 0 && (
        <>
          <h5>{words.rules}</h5>
          <ul className="plain-list">
            {node.rulePrinciples.map((each) => (
              <li key={each.id}>
                <span lang="zh-Hans">{each.statement}</span>
                <PointMark winner={each.favours} own={side} />
              </li>
            ))}
          </ul>
        </>
      )}
      {node.issues.length > 0 && (
        <>
          <h5>{words.issues}</h5>
          <ul className="plain-list">
            {node.issues.map((each) => (
              <li key={each.id}>
                <span lang="zh-Hans">{each.question}</span>
                <PointMark winner={each.decidedFor} own={side} />
                {each.answer !== null && (
                  <p className="answer" lang="zh-Hans">
                    {each.answer}
                  </p>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
