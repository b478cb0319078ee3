import { Link } from "@tanstack/react-router";
import type { NODE_NAME } from "../queries/fragments.js";
import type { ResultOf } from "../schema/graphql.js";
import { bilingual, useWords } from "../words/bilingual.js";
import { TERMS } from "../words/terms.js";
import { FactorName } from "./factor-name.js";
import { withoutLabel } from "./node-id.js";

const WORDS = bilingual(
  { ruling: (stage: string) => `裁判（${stage}）` },
  { ruling: (stage: string) => `the ruling (${stage})` },
);

/** A node with its name. */
export type NamedNode = ResultOf<typeof NODE_NAME>;

/** A node's name, with a link where it has a page. */
export function NodeLink({ node }: { readonly node: NamedNode }) {
  const terms = useWords(TERMS);
  const words = useWords(WORDS);
  const id = withoutLabel(node.id);
  switch (node.__typename) {
    case "Case":
      return (
        <Link to="/case/$id" params={{ id }} lang="zh-Hans">
          {node.headline ?? node.caseName}
        </Link>
      );
    case "Court":
      return (
        <Link to="/court/$id" params={{ id }} lang="zh-Hans">
          {node.courtName}
        </Link>
      );
    case "Factor":
      return (
        <Link to="/factor/$id" params={{ id }}>
          <FactorName factor={node} />
        </Link>
      );
    case "Provision":
      return (
        <Link to="/law/$citation" params={{ citation: node.citation }} lang="zh-Hans">
          {node.citation}
        </Link>
      );
    case "Ruling":
      return <span>{words.ruling(terms.stage[node.stage])}</span>;
    default:
      return <span lang="zh-Hans">{nameOf(node)}</span>;
  }
}

/** What a node is called that has no page of its own. */
function nameOf(node: NamedNode): string {
  switch (node.__typename) {
    case "Instrument":
      return `《${node.title}》`;
    case "RulePrinciple":
      return node.statement;
    case "Issue":
      return node.question;
    case "Party":
      return node.partyName;
    case "Publication":
      return node.publicationTitle;
    case "Region":
      return node.regionName;
    case "CauseOfAction":
      return node.causeName;
    case "DatedEvent":
      return `${node.date} ${node.eventLabel}`;
    case "Amount":
      return `${node.amountLabel}：${node.text}`;
    case "Organ":
      return node.organName;
    case "BenchMember":
      return node.benchName;
    case "Counsel":
      return node.counselName;
    case "Document":
      return node.documentName;
    default:
      return node.id;
  }
}
