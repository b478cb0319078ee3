import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import { EngineText } from "../../parts/engine-text.js";
import { FactorList, FactorName } from "../../parts/factor-name.js";
import { FaultNote, faultsOf } from "../../parts/fault-note.js";
import { CaseDateText, OutcomeMark } from "../../parts/marks.js";
import { withoutLabel } from "../../parts/node-id.js";
import { Skeleton } from "../../parts/skeleton.js";
import { useHeld } from "../../parts/use-held.js";
import { asked } from "../../queries/ask.js";
import { SPLIT_VIEW } from "../../queries/law-views.js";
import type { ResultOf } from "../../schema/graphql.js";
import { changeMatter, choiceOf, useCurrentMatter } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import type { LawData } from "./law-data.js";
import type { LawVariables } from "./law-variables.js";
import { LAW } from "./law.words.js";
import { type Sides, sidesOf, type SplitEdge, weightOf } from "./split-sides.js";

interface SplitProps {
  readonly citation: string;
  readonly variables: LawVariables;
  readonly data: LawData;
}

/** Those for and against side by side, what they share between them, and what art. 11 weighs. */
export function Split({ citation, variables, data }: SplitProps) {
  const { court, filter } = variables;
  const page = useQuery(
    asked(SPLIT_VIEW, {
      citation,
      ...(court != null && { court }),
      ...(filter != null && { filter }),
    }),
  );
  const { answer, isStale } = useHeld(page, citation);
  if (answer === undefined)
    return page.isError ? (
      <FaultNote faults={faultsOf(page.error)} onRetry={() => void page.refetch()} partial />
    ) : (
      <Skeleton lines={8} />
    );
  const provisions = data.precedents.understood.flatMap((each) =>
    each.provisions.map(({ id }) => id),
  );
  const sides = sidesOf(answer.data.precedents.edges, provisions);
  return (
    <div className={isStale ? "split stale" : "split"}>
      {page.isError && (
        <FaultNote faults={faultsOf(page.error)} onRetry={() => void page.refetch()} isKept />
      )}
      <Columns sides={sides} />
      <Opposed divergences={answer.data.divergences} />
      <IntoReport sides={sides} />
    </div>
  );
}

function Columns({ sides }: { readonly sides: Sides }) {
  const words = useWords(LAW).split;
  return (
    <>
      <div className="split-columns">
        <Side side="claimant" sides={sides} />
        <SharedFactors sides={sides} />
        <Side side="respondent" sides={sides} />
      </div>
      {sides.undecided > 0 && <p className="quiet small">{words.undecided(sides.undecided)}</p>}
      <p className="quiet small">{words.weigh}</p>
    </>
  );
}

interface SideProps {
  readonly side: "claimant" | "respondent";
  readonly sides: Sides;
}

function Side({ side, sides }: SideProps) {
  const words = useWords(LAW).split;
  return (
    <section className={side} aria-label={words[side]}>
      <h3>
        {words[side]} <span className="count">{sides[side].length}</span>
      </h3>
      <Weight edges={sides[side]} />
      {sides[side].length === 0 && <p className="quiet">{words.none}</p>}
      <ul className="plain-list">
        {sides[side].map((edge) => (
          <SplitCase key={edge.node.id} edge={edge} />
        ))}
      </ul>
    </section>
  );
}

function Weight({ edges }: { readonly edges: readonly SplitEdge[] }) {
  const words = useWords(LAW).split;
  const terms = useWords(TERMS);
  const { level, newest } = weightOf(edges);
  return (
    <dl className="split-weight">
      <dt>{words.level}</dt>
      <dd>{level === undefined ? words.notRecorded : terms.courtLevel[level]}</dd>
      <dt>{words.newest}</dt>
      <dd>{newest ?? words.notRecorded}</dd>
      <dt>{words.committee}</dt>
      <dd>{words.notRecorded}</dd>
    </dl>
  );
}

function SplitCase({ edge: { node } }: { readonly edge: SplitEdge }) {
  return (
    <li className="row" data-row={node.id}>
      <p className="row-title">
        <Link to="/case/$id" params={{ id: withoutLabel(node.id) }} lang="zh-Hans">
          {node.headline ?? node.name}
        </Link>
      </p>
      <p className="row-facts">
        <span lang="zh-Hans">{node.courts[0]?.name}</span>
        <CaseDateText date={node.orderDate} />
        <OutcomeMark outcome={node.outcome} />
      </p>
      {node.rulePrinciples.map((rule) => (
        <p key={rule.id} className="small" lang="zh-Hans">
          {rule.statement}
        </p>
      ))}
    </li>
  );
}

function SharedFactors({ sides }: { readonly sides: Sides }) {
  const words = useWords(LAW).split;
  const shared = sides.factors.filter((each) => each.claimant > 0 && each.respondent > 0);
  return (
    <section className="shared">
      <h3>{words.shared}</h3>
      {shared.length === 0 && <p className="quiet">{words.noShared}</p>}
      <ul className="plain-list">
        {shared.map((each) => (
          <li key={each.id} className="split-factor">
            <Link to="/factor/$id" params={{ id: withoutLabel(each.id) }}>
              <FactorName factor={each} />
            </Link>
            <span className="quiet">{words.counts(each.claimant, each.respondent)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

interface OpposedProps {
  readonly divergences: ResultOf<typeof SPLIT_VIEW>["divergences"];
}

function Opposed({ divergences }: OpposedProps) {
  const words = useWords(LAW).split;
  if (divergences.nodes.length === 0) return null;
  return (
    <section>
      <h3 className="list-title">{words.opposed}</h3>
      {divergences.nodes.map((each) => (
        <div key={each.explanation} className="row">
          <p>
            <FactorList factors={each.factors} />
          </p>
          <EngineText className="explanation" zh={each.explanation} en={each.explanationEn} />
        </div>
      ))}
    </section>
  );
}

function IntoReport({ sides }: { readonly sides: Sides }) {
  const words = useWords(LAW).split;
  const matter = useCurrentMatter();
  const ids = [...sides.claimant, ...sides.respondent].map(({ node }) => node.id);
  if (ids.length === 0) return null;
  if (matter === undefined)
    return (
      <p>
        <Link to="/" className="choice">
          {words.noMatter}
        </Link>
      </p>
    );
  const areIn = ids.every((id) => choiceOf(matter, id).verdict === "INCLUDED");
  const include = () =>
    changeMatter(matter.id, {
      choices: {
        ...matter.choices,
        ...Object.fromEntries(
          ids.map((id) => [id, { ...choiceOf(matter, id), verdict: "INCLUDED" as const }]),
        ),
      },
    });
  return (
    <Button className="choice" isDisabled={areIn} onPress={include}>
      {areIn ? words.reported : words.report}
    </Button>
  );
}
