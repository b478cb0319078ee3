import "./matter.css";
import { createLazyRoute, getRouteApi, Link } from "@tanstack/react-router";
import { PageHead } from "../../parts/page-head.js";
import { Skeleton } from "../../parts/skeleton.js";
import { type Matter, useMatter } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { Facts } from "./facts.js";
import { Factors } from "./factors.js";
import { Hits } from "./hits.js";
import { MatterActions } from "./matter-actions.js";
import { MATTER } from "./matter.words.js";
import { useSimilar } from "./use-similar.js";

/** /matter/… : facts, what was understood of them, and the similar cases, the adverse ones first. */
export const Route = createLazyRoute("/matter/$id")({ component: MatterPage });

const route = getRouteApi("/matter/$id");

function MatterPage() {
  const words = useWords(MATTER);
  const { id } = route.useParams();
  const matter = useMatter(id);
  if (matter === undefined) return <Skeleton />;
  if (matter === null)
    return (
      <div className="page narrow">
        <PageHead title={words.gone}>{words.gone}</PageHead>
        <p>{words.goneText}</p>
      </div>
    );
  return <OpenMatter matter={matter} />;
}

function OpenMatter({ matter }: { readonly matter: Matter }) {
  const words = useWords(MATTER);
  const similar = useSimilar(matter);
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
      <div className="matter-columns">
        <div className="matter-facts">
          <Facts key={matter.facts} matter={matter} understood={similar.understood} />
          <Factors matter={matter} understood={similar.understood} />
          <MatterActions matter={matter} />
        </div>
        <Hits matter={matter} similar={similar} />
      </div>
    </div>
  );
}
