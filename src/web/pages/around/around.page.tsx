import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi, Link } from "@tanstack/react-router";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { type NamedNode, NodeLink } from "../../parts/node-link.js";
import { PageFoot } from "../../parts/page-foot.js";
import { PageHead } from "../../parts/page-head.js";
import { PageStates } from "../../parts/page-states.js";
import { Quote } from "../../parts/quote.js";
import { asked } from "../../queries/ask.js";
import { AROUND_PAGE } from "../../queries/graph.js";
import type { ResultOf } from "../../schema/graphql.js";
import { useWords } from "../../words/bilingual.js";
import { RELATIONS } from "../../words/relations.js";
import { AROUND } from "./around.words.js";

/** /around/… : what a node is linked to, by kind of relation with counts, each with its grounds. */
export const Route = createLazyRoute("/around/$id")({ component: AroundPage });

const route = getRouteApi("/around/$id");
const PAGE = 100;
const FIRST = 6;

type Edge = ResultOf<typeof AROUND_PAGE>["neighborhood"]["edges"][number];

function AroundPage() {
  const words = useWords(AROUND);
  const { id } = route.useParams();
  const [pages, setPages] = useState(1);
  const variables = { id, limit: PAGE * pages };
  const page = useQuery(asked(AROUND_PAGE, variables));
  return (
    <div className="page">
      <PageStates page={page} title={id} pick={(data) => data.node}>
        {(node, { neighborhood, graphInfo }) => (
          <>
            <PageHead title={words.title(id)} lang="zh-Hans">
              <NodeLink node={node} />
            </PageHead>
            <p className="quiet">{words.kinds}</p>
            {kindsOf(neighborhood.edges, id).map(([type, edges]) => (
              <Kind key={type} type={type} edges={edges} nodes={neighborhood.nodes} center={id} />
            ))}
            {neighborhood.truncated && (
              <>
                <p className="quiet">{words.truncated}</p>
                <Button className="choice" onPress={() => setPages((before) => before + 1)}>
                  {words.more}
                </Button>
              </>
            )}
            <PageFoot document={AROUND_PAGE} variables={variables} loads={graphInfo.loads} />
          </>
        )}
      </PageStates>
    </div>
  );
}

/** The links of the centre by their type, those of many first. */
function kindsOf(edges: readonly Edge[], center: string): [string, Edge[]][] {
  const kinds = new Map<string, Edge[]>();
  for (const edge of edges) {
    if (edge.from !== center && edge.to !== center) continue;
    const kind = kinds.get(edge.type) ?? [];
    kind.push(edge);
    kinds.set(edge.type, kind);
  }
  return [...kinds].toSorted(([, a], [, b]) => b.length - a.length);
}

interface KindProps {
  readonly type: string;
  readonly edges: readonly Edge[];
  readonly nodes: readonly NamedNode[];
  readonly center: string;
}

function Kind({ type, edges, nodes, center }: KindProps) {
  const words = useWords(AROUND);
  const relations = useWords(RELATIONS);
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? edges : edges.slice(0, FIRST);
  return (
    <section>
      <h2 className="list-title">
        {relations[type] ?? type} <span className="count">{edges.length}</span>
      </h2>
      <ul className="plain-list">
        {shown.map((edge, at) => {
          const other = nodes.find(
            (each) => each.id === (edge.from === center ? edge.to : edge.from),
          );
          return (
            <li key={at} className="neighbour">
              {other && (
                <p>
                  <NodeLink node={other} />{" "}
                  <Link to="/around/$id" params={{ id: other.id }} className="small quiet">
                    {words.further}
                  </Link>
                </p>
              )}
              {edge.basis && (
                <details className="folded">
                  <summary>{words.why}</summary>
                  <Quote grounds={{ ...edge, basis: edge.basis }} />
                </details>
              )}
            </li>
          );
        })}
      </ul>
      {edges.length > FIRST && (
        <Button className="choice" onPress={() => setWhole((before) => !before)}>
          {isWhole ? words.fold : words.expand}
        </Button>
      )}
    </section>
  );
}
