import "./why.css";
import { useQuery } from "@tanstack/react-query";
import { createLazyRoute, getRouteApi, Link } from "@tanstack/react-router";
import { withoutLabel } from "../../parts/node-id.js";
import { type NamedNode, NodeLink } from "../../parts/node-link.js";
import { PageFoot } from "../../parts/page-foot.js";
import { PageHead } from "../../parts/page-head.js";
import { PageStates } from "../../parts/page-states.js";
import { Quote } from "../../parts/quote.js";
import { asked } from "../../queries/ask.js";
import { NODE_NAMES, WHY_PAGE } from "../../queries/graph.js";
import { useAsked } from "../../queries/use-asked.js";
import type { ResultOf } from "../../schema/graphql.js";
import { useWords } from "../../words/bilingual.js";
import { RELATIONS } from "../../words/relations.js";
import { VERBS, WHY } from "./why.words.js";

/** /why/a/b : how two cases hang together, as sentences; each step opens its evidence. */
export const Route = createLazyRoute("/why/$a/$b")({ component: WhyPage });

const route = getRouteApi("/why/$a/$b");
/** Steps that a path may have, at first and at most. */
const STEPS = 4;
const MOST_STEPS = 6;
/** Ids of one `nodes` request. */
const MOST_NAMES = 100;

function WhyPage() {
  const words = useWords(WHY);
  const { a, b } = route.useParams();
  const { steps } = route.useSearch();
  const variables = {
    from: nodeId(a),
    to: nodeId(b),
    steps: steps === "more" ? MOST_STEPS : STEPS,
  };
  const page = useAsked(WHY_PAGE, variables);
  const found = page.data?.data.paths.flatMap((path) => path.nodes.map(({ id }) => id)) ?? [];
  const ids = [...new Set(found)].slice(0, MOST_NAMES);
  const names = useQuery({ ...asked(NODE_NAMES, { ids }), enabled: ids.length > 0 });
  const nodes = (names.data?.data.nodes ?? []).filter((node) => node !== null);
  return (
    <div className="page">
      <PageStates page={page} title={words.title} pick={(data) => data.from && data.to && data}>
        {(data) => (
          <>
            <PageHead title={words.title}>{words.title}</PageHead>
            <p>
              {data.from && <NodeLink node={data.from} />} ⟷{" "}
              {data.to && <NodeLink node={data.to} />}
            </p>
            <h2 className="list-title">
              {data.paths.length === 0
                ? words.none(variables.steps)
                : words.paths(data.paths.length)}
            </h2>
            {data.paths.length === 0 && (
              <WaysOn a={a} b={b} from={data.from} to={data.to} steps={variables.steps} />
            )}
            <ol className="rows">
              {data.paths.map((path) => (
                <Path key={path.why} path={path} nodes={nodes} />
              ))}
            </ol>
            <PageFoot document={WHY_PAGE} variables={variables} loads={data.graphInfo.loads} />
          </>
        )}
      </PageStates>
    </div>
  );
}

interface WaysOnProps {
  readonly a: string;
  readonly b: string;
  readonly from: NamedNode | null;
  readonly to: NamedNode | null;
  readonly steps: number;
}

/** Where no path is: what was followed, and what can be looked at instead. */
function WaysOn({ a, b, from, to, steps }: WaysOnProps) {
  const words = useWords(WHY);
  const areCases = from?.__typename === "Case" && to?.__typename === "Case";
  return (
    <>
      <p>{words.followed}</p>
      <p className="choices">
        {steps < MOST_STEPS && (
          <Link
            to="/why/$a/$b"
            params={{ a, b }}
            search={(before) => ({ ...before, steps: "more" as const })}
            className="choice"
          >
            {words.further(MOST_STEPS)}
          </Link>
        )}
        <Link to="/around/$id" params={{ id: nodeId(a) }} className="choice">
          {words.aroundFirst}
        </Link>
        <Link to="/around/$id" params={{ id: nodeId(b) }} className="choice">
          {words.aroundSecond}
        </Link>
        {areCases && (
          <Link
            to="/compare/$"
            params={{ _splat: `${withoutLabel(from.id)}/${withoutLabel(to.id)}` }}
            className="choice"
          >
            {words.compare}
          </Link>
        )}
      </p>
    </>
  );
}

/** A node of another kind than a case is named with its label. */
const nodeId = (text: string) => (text.includes(":") ? text : `case:${text}`);

interface PathProps {
  readonly path: ResultOf<typeof WHY_PAGE>["paths"][number];
  /** The nodes of all paths, once their names are there. */
  readonly nodes: readonly NamedNode[];
}

/** A path as sentences, one a step; a step that rests on words opens them. */
function Path({ path, nodes }: PathProps) {
  const words = useWords(WHY);
  const relations = useWords(RELATIONS);
  const verbs: Readonly<Record<string, string>> = useWords(VERBS);
  const named = (id: string) => nodes.find((each) => each.id === id);
  const between = path.nodes.slice(1, -1).flatMap(({ id }) => named(id) ?? []);
  return (
    <li className="row">
      {between.length > 0 && (
        <h3 className="row-title">
          {words.via}{" "}
          {between.map((node, at) => (
            <span key={node.id}>
              {at > 0 && " → "}
              <NodeLink node={node} />
            </span>
          ))}
        </h3>
      )}
      <ol className="steps">
        {path.edges.map((edge, at) => {
          const [from, to] = [named(edge.from), named(edge.to)];
          return (
            <li key={at}>
              <p>
                {from && <NodeLink node={from} />}{" "}
                <span>{verbs[edge.type] ?? relations[edge.type] ?? edge.type}</span>{" "}
                {to && <NodeLink node={to} />}
              </p>
              {edge.basis && (
                <details className="folded">
                  <summary>{words.evidence}</summary>
                  <Quote grounds={{ ...edge, basis: edge.basis }} />
                </details>
              )}
            </li>
          );
        })}
      </ol>
    </li>
  );
}
