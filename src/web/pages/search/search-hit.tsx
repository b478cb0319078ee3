import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { FactorName } from "../../parts/factor-name.js";
import { CaseDateText, OutcomeMark } from "../../parts/marks.js";
import { withoutLabel } from "../../parts/node-id.js";
import type { SEARCH_PAGE } from "../../queries/hubs.js";
import type { ResultOf } from "../../schema/graphql.js";
import { useWords } from "../../words/bilingual.js";
import { SEARCH } from "./search.words.js";

type Edge = ResultOf<typeof SEARCH_PAGE>["search"]["edges"][number];

/** A hit of any kind, with the words by which it was found. */
export function SearchHit({ edge }: { readonly edge: Edge }) {
  const words = useWords(SEARCH);
  const { node } = edge;
  switch (node.__typename) {
    case "Case":
      return (
        <Row kind={words.kindOf.CASE} highlight={edge.highlight}>
          <Link to="/case/$id" params={{ id: withoutLabel(node.id) }}>
            {node.headline ?? node.name}
          </Link>
          <span className="row-facts">
            <span>{node.courts[0]?.name}</span>
            <CaseDateText date={node.orderDate} />
            <OutcomeMark outcome={node.outcome} />
          </span>
        </Row>
      );
    case "Provision":
      return (
        <Row kind={words.kindOf.PROVISION} highlight={edge.highlight}>
          <Link to="/law/$citation" params={{ citation: node.citation }}>
            {node.citation}
          </Link>
        </Row>
      );
    case "Court":
      return (
        <Row kind={words.kindOf.COURT} highlight={null}>
          <Link to="/court/$id" params={{ id: withoutLabel(node.id) }}>
            {node.courtName}
          </Link>
        </Row>
      );
    case "Factor":
      return (
        <Row kind={words.kindOf.FACTOR} highlight={node.definition}>
          <Link to="/factor/$id" params={{ id: withoutLabel(node.id) }}>
            <FactorName factor={node} />
          </Link>
        </Row>
      );
    default:
      return <OtherHit node={node} />;
  }
}

interface OtherHitProps {
  readonly node: Extract<
    Edge["node"],
    { readonly __typename: "Instrument" | "Party" | "RulePrinciple" }
  >;
}

/** What has no page of its own leads to its case, if it has one. */
function OtherHit({ node }: OtherHitProps) {
  const words = useWords(SEARCH);
  switch (node.__typename) {
    case "Instrument":
      return (
        <Row kind={words.kindOf.INSTRUMENT} highlight={node.summary}>
          《{node.title}》
        </Row>
      );
    case "Party":
      return (
        <Row kind={words.kindOf.PARTY} highlight={null}>
          {node.partyName}
          <span className="row-facts">
            <Link to="/case/$id" params={{ id: withoutLabel(node.case.id) }}>
              {node.case.name}
            </Link>
          </span>
        </Row>
      );
    case "RulePrinciple":
      return (
        <Row kind={words.kindOf.RULE_PRINCIPLE} highlight={null}>
          {node.statement}
          {node.cases.nodes.map((each) => (
            <Link key={each.id} to="/case/$id" params={{ id: withoutLabel(each.id) }}>
              {" "}
              {each.name}
            </Link>
          ))}
        </Row>
      );
  }
}

interface RowProps {
  readonly kind: string;
  readonly highlight: string | null;
  readonly children: ReactNode;
}

function Row({ kind, highlight, children }: RowProps) {
  return (
    <li className="row">
      <p className="kind">{kind}</p>
      <p className="search-name" lang="zh-Hans">
        {children}
      </p>
      {highlight !== null && (
        <p className="quiet small" lang="zh-Hans">
          <Highlighted text={highlight} />
        </p>
      )}
    </li>
  );
}

/** The words that were found stand in 【】. */
function Highlighted({ text }: { readonly text: string }) {
  return text
    .split(/[【】]/u)
    .map((piece, at) =>
      at % 2 === 1 ? <mark key={at}>{piece}</mark> : <span key={at}>{piece}</span>,
    );
}
