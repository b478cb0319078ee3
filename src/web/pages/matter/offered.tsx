import { memo } from "react";
import { ToggleButton } from "react-aria-components/ToggleButton";
import { FactorName } from "../../parts/factor-name.js";
import { useWords } from "../../words/bilingual.js";
import type { FactorRows } from "./factor-rows.js";
import { MATTER } from "./matter.words.js";
import { switchFactor } from "./switches.js";

interface OfferedProps {
  readonly matterId: string;
  readonly clauses: FactorRows["offered"];
}

/** What a clause may mean beside what was understood: it counts for nothing until it is pressed. */
export const Offered = memo(function Offered({ matterId, clauses }: OfferedProps) {
  const words = useWords(MATTER);
  if (clauses.length === 0) return null;
  return (
    <section className="factors" aria-label={words.offered}>
      <h2>{words.offered}</h2>
      <p className="quiet small">{words.offeredHint}</p>
      {clauses.map(({ clause, rows }) => (
        <div key={clause} className="offer">
          <q lang="zh-Hans">{clause}</q>
          <p className="choices" role="group" aria-label={words.mayMean(clause)}>
            {rows.map(({ factor, isOn, match }) => (
              <ToggleButton
                key={factor.id}
                className="choice offered"
                isSelected={isOn}
                onChange={(on) => switchFactor(matterId, factor, on)}
              >
                <span aria-hidden="true">{isOn ? "✓" : "＋"}</span>
                <FactorName factor={factor} />
                <span className="quiet small">
                  {isOn ? words.adopted : words.near(match?.confidence ?? 0)}
                </span>
              </ToggleButton>
            ))}
          </p>
        </div>
      ))}
    </section>
  );
});
