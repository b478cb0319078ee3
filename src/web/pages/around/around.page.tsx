import "./around.css";
import { createLazyRoute, getRouteApi } from "@tanstack/react-router";
import { lazy, Suspense } from "react";
import { Button } from "react-aria-components/Button";
import { type NamedNode, NodeLink } from "../../parts/node-link.js";
import { PageFoot } from "../../parts/page-foot.js";
import { PageHead } from "../../parts/page-head.js";
import { PageStates } from "../../parts/page-states.js";
import { AROUND_PAGE } from "../../queries/graph.js";
import { useAsked } from "../../queries/use-asked.js";
import type { ResultOf } from "../../schema/graphql.js";
import { useWords } from "../../words/bilingual.js";
import { AROUND } from "./around.words.js";
import { KindList } from "./kind-list.js";
import { NeighbourTable } from "./neighbour-table.js";
import { useKinds } from "./use-kinds.js";

/** /around/… : what a node is linked to, by kind of relation with counts, each with its grounds. */
export const Route = createLazyRoute("/around/$id")({ component: AroundPage });

const route = getRouteApi("/around/$id");

const Picture = lazy(async () => ({ default: (await import("./picture.js")).Picture }));

function AroundPage() {
  const words = useWords(AROUND);
  const { id } = route.useParams();
  const variables = { id };
  const page = useAsked(AROUND_PAGE, variables);
  return (
    <div className="page around">
      <PageStates page={page} title={id} pick={(data) => data.node}>
        {(node, { relations, graphInfo }) => (
          <>
            <PageHead title={words.title(id)} lang="zh-Hans">
              <NodeLink node={node} />
            </PageHead>
            <Around key={id} node={node} relations={relations} />
            <PageFoot document={AROUND_PAGE} variables={variables} loads={graphInfo.loads} />
          </>
        )}
      </PageStates>
    </div>
  );
}

interface AroundProps {
  readonly node: NamedNode;
  readonly relations: ResultOf<typeof AROUND_PAGE>["relations"];
}

/** The kinds lead, with their counts; the picture beside explains them, and a table equals it. */
function Around({ node, relations }: AroundProps) {
  const words = useWords(AROUND);
  const around = useKinds(node.id, relations);
  const { kinds, undo } = around;
  if (relations.length === 0) return <p>{words.none}</p>;
  return (
    <div className="around-columns">
      <section aria-label={words.kinds}>
        <div className="choices">
          <p className="quiet">{words.hint}</p>
          <Button className="choice" isDisabled={undo === undefined} onPress={() => undo?.press()}>
            {undo === undefined ? words.undo : words.undoKind(undo.name)}
          </Button>
        </div>
        <KindList center={node.id} kinds={kinds} onToggle={around.toggle} onMore={around.more} />
      </section>
      <section aria-label={words.picture} className="picture-side">
        <Suspense fallback={<div className="picture" />}>
          <Picture center={node} kinds={kinds} onToggle={around.toggle} />
        </Suspense>
        <details className="folded">
          <summary>{words.asTable}</summary>
          <NeighbourTable kinds={kinds} />
        </details>
      </section>
    </div>
  );
}
