import "./matter.css";
import { createLazyRoute, getRouteApi, Link } from "@tanstack/react-router";
import { useEffect } from "react";
import { NoMatter } from "../../parts/no-matter.js";
import { PageHead } from "../../parts/page-head.js";
import { Skeleton } from "../../parts/skeleton.js";
import { type Matter, useMatter, visitMatter } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { ChooseSide } from "./choose-side.js";
import { Facts } from "./facts.js";
import { Factors } from "./factors.js";
import { Hits, HITS_ID } from "./hits.js";
import { MatterActions } from "./matter-actions.js";
import { MATTER } from "./matter.words.js";
import { useChanges } from "./use-changes.js";
import { useSimilar } from "./use-similar.js";
import { useLastChange } from "./what-if.js";

/**
 * /matter/… : facts, what was understood of them, and the similar cases, the adverse ones first.
 */
export const Route = createLazyRoute("/matter/$id")({ component: MatterPage });

const route = getRouteApi("/matter/$id");

function MatterPage() {
  const { id } = route.useParams();
  const matter = useMatter(id);
  if (matter === undefined) return <Skeleton />;
  if (matter === null) return <NoMatter />;
  return <OpenMatter matter={matter} />;
}

function OpenMatter({ matter }: { readonly matter: Matter }) {
  const words = useWords(MATTER);
  const similar = useSimilar(matter);
  const change = useChanges(matter, similar);
  const sentence = useLastChange(matter, similar, change);
  useEffect(() => visitMatter(matter.id), [matter.id]);
  const included = Object.values(matter.choices).filter(
    ({ verdict }) => verdict === "INCLUDED",
  ).length;
  return (
    <div className="page matter">
      <div className="matter-head">
        <PageHead title={words.title}>{words.title}</PageHead>
        <Link to="/matter/$id/report" params={{ id: matter.id }}>
          {words.report(included)}
        </Link>
      </div>
      {similar.side === undefined && <ChooseSide next={HITS_ID} />}
      <div className="matter-columns">
        <div className="matter-facts">
          <Facts key={matter.facts} matter={matter} understood={similar.understood} />
          <Factors matter={matter} similar={similar} />
          <MatterActions matter={matter} />
          {sentence !== undefined && (
            <p className="change-here">
              {sentence} <a href={`#${HITS_ID}`}>{words.toHits}</a>
            </p>
          )}
        </div>
        <Hits matter={matter} similar={similar} change={change} sentence={sentence} />
      </div>
    </div>
  );
}
