import { Link } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { NodeLink } from "../../parts/node-link.js";
import { Quote } from "../../parts/quote.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useWords } from "../../words/bilingual.js";
import { AROUND } from "./around.words.js";
import type { Kind, Neighbour } from "./use-kinds.js";

interface KindListProps {
  readonly center: string;
  readonly kinds: readonly Kind[];
  readonly onToggle: (kind: Kind) => void;
  readonly onMore: (key: string) => void;
}

/** The kinds with their counts; an expanded one has its neighbours, each with its grounds. */
export function KindList({ kinds, onToggle, onMore }: KindListProps) {
  const words = useWords(AROUND);
  return (
    <ul className="plain-list kinds">
      {kinds.map((kind) => (
        <li key={kind.key}>
          <h2>
            <Button
              className="kind-button"
              aria-expanded={kind.isOpen}
              onPress={() => onToggle(kind)}
            >
              {kind.name} <span className="count">{words.count(kind.count)}</span>
            </Button>
          </h2>
          {kind.isOpen && kind.error !== null && (
            <FaultNote faults={faultsOf(kind.error)} partial />
          )}
          {kind.isOpen && kind.error === null && kind.neighbours === undefined && (
            <Skeleton lines={2} />
          )}
          {kind.isOpen && kind.neighbours && (
            <ul className="plain-list">
              {kind.neighbours.map((each, at) => (
                <NeighbourRow key={at} neighbour={each} />
              ))}
            </ul>
          )}
          {kind.isOpen && kind.hasMore && kind.neighbours && (
            <Button className="choice" onPress={() => onMore(kind.key)}>
              {words.more(kind.neighbours.length, kind.count)}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}

function NeighbourRow({ neighbour: { node, edge } }: { readonly neighbour: Neighbour }) {
  const words = useWords(AROUND);
  return (
    <li className="neighbour">
      <p>
        <NodeLink node={node} />{" "}
        <Link to="/around/$id" params={{ id: node.id }} search={{}} className="small quiet">
          {words.further}
        </Link>
      </p>
      {edge.basis && (
        <details className="folded">
          <summary>{words.why}</summary>
          <Quote grounds={{ ...edge, basis: edge.basis }} />
        </details>
      )}
    </li>
  );
}
