import { memo, useMemo, useState } from "react";
import { Button } from "react-aria-components/Button";
import { changeMatter, type Matter } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import { ApplicableLaw } from "./applicable-law.js";
import { AddFactor } from "./add-factor.js";
import { Causes } from "./causes.js";
import { FactorSwitch } from "./factor-switch.js";
import { type FactorRow, factorRows } from "./factor-rows.js";
import { MATTER } from "./matter.words.js";
import { MeaningSwitch } from "./meaning-switch.js";
import { Offered } from "./offered.js";
import type { Similar } from "./use-similar.js";

interface FactorsProps {
  readonly matter: Matter;
  readonly similar: Similar;
}

/** What was understood of the facts: each factor, the cause and the meaning itself is a switch. */
export function Factors({ matter, similar }: FactorsProps) {
  const words = useWords(MATTER);
  const { understood } = similar;
  const rows = useMemo(() => factorRows(matter, understood), [matter, understood]);
  const [isWide] = useState(() => matchMedia("(min-width: 60rem)").matches);
  const isEmpty = understood !== undefined && rows.found.length === 0;
  return (
    <>
      <section className="factors" aria-label={words.factors}>
        <h2>{words.factors}</h2>
        <p className="quiet small">{isEmpty ? words.noFactors : words.factorsHint}</p>
        <Switches matter={matter} rows={rows.found} />
        {rows.denied.length > 0 && (
          <>
            <h3>{words.denied}</h3>
            <Switches matter={matter} rows={rows.denied} />
          </>
        )}
        <p className="choices">
          <AddFactor matter={matter} />
          {matter.without.length > 0 && (
            <Button className="choice" onPress={() => changeMatter(matter.id, { without: [] })}>
              {words.restore}
            </Button>
          )}
        </p>
      </section>
      <ApplicableLaw facts={matter.facts} meaning={matter.meaning} />
      <details className="further" open={isWide}>
        <summary>{words.further}</summary>
        <Offered matterId={matter.id} clauses={rows.offered} />
        <Causes matterId={matter.id} chosen={matter.cause} understood={understood} />
        <MeaningSwitch matter={matter} similar={similar} />
        <OtherUnderstood understood={understood} />
      </details>
    </>
  );
}

interface SwitchesProps {
  readonly matter: Matter;
  readonly rows: readonly FactorRow[];
}

function Switches({ matter, rows }: SwitchesProps) {
  return (
    <ul className="plain-list">
      {rows.map((row) => (
        <li key={row.factor.id}>
          <FactorSwitch matterId={matter.id} row={row} />
        </li>
      ))}
    </ul>
  );
}

interface OtherUnderstoodProps {
  readonly understood: Similar["understood"];
}

const OtherUnderstood = memo(function OtherUnderstood({ understood }: OtherUnderstoodProps) {
  const words = useWords(MATTER);
  const terms = useWords(TERMS);
  const { provisions = [], amounts = [], positions = [] } = understood ?? {};
  if (provisions.length + amounts.length + positions.length === 0) return null;
  return (
    <dl className="others">
      {positions.length > 0 && (
        <>
          <dt>{words.positions}</dt>
          <dd lang="zh-Hans">
            {positions
              .map(({ position, side }) =>
                side === null ? position : `${position}（${terms.side[side]}）`,
              )
              .join("、")}
          </dd>
        </>
      )}
      {provisions.length > 0 && (
        <>
          <dt>{words.provisions}</dt>
          <dd lang="zh-Hans">{provisions.map((each) => each.citation).join("、")}</dd>
        </>
      )}
      {amounts.length > 0 && (
        <>
          <dt>{words.amounts}</dt>
          <dd lang="zh-Hans">{amounts.map((each) => each.evidence.quote).join("、")}</dd>
        </>
      )}
    </dl>
  );
});
