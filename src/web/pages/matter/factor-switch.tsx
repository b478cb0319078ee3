import { memo } from "react";
import { SwitchButton, SwitchField } from "react-aria-components/Switch";
import { FactorName } from "../../parts/factor-name.js";
import { useWords } from "../../words/bilingual.js";
import { TERMS } from "../../words/terms.js";
import type { FactorRow } from "./factor-rows.js";
import { MATTER } from "./matter.words.js";
import { switchFactor } from "./switches.js";

interface FactorSwitchProps {
  readonly matterId: string;
  readonly row: FactorRow;
}

/** A factor with how it is known: named, inferred with how sure, added, denied or off. */
export const FactorSwitch = memo(function FactorSwitch({ matterId, row }: FactorSwitchProps) {
  const { factor, isOn } = row;
  const isDenied = factor.offer === "DENIED" && !isOn;
  return (
    <SwitchField isSelected={isOn} onChange={(on) => switchFactor(matterId, factor, on)}>
      <SwitchButton className="switch">
        <span className="track" aria-hidden="true" />
        <span className="switch-words">
          <span className={isDenied ? "factor-label denied" : "factor-label"}>
            {isDenied ? (
              <s>
                <FactorName factor={factor} />
              </s>
            ) : (
              <FactorName factor={factor} />
            )}
          </span>{" "}
          <Note row={row} />
        </span>
      </SwitchButton>
    </SwitchField>
  );
});

function Note({ row: { factor, isOn, match } }: { readonly row: FactorRow }) {
  const words = useWords(MATTER);
  const terms = useWords(TERMS);
  if (factor.offer === "DENIED")
    return (
      <span className="quiet small">{isOn ? words.markKinds.given : words.markKinds.denied}</span>
    );
  if (!isOn) return <span className="quiet small">{words.markKinds.off}</span>;
  if (match === undefined) return null;
  const { origin, confidence, favours } = match;
  const isInferred = origin === "UNDERSTOOD" || origin === "GUESSED";
  return (
    <>
      {isInferred && <span className="basis inferred">{words.inferred}</span>}{" "}
      <span className="quiet small">
        {[
          origin === "NAMED" ? words.markKinds.named : "",
          origin === "GIVEN" ? words.markKinds.given : "",
          origin === "GUESSED" ? words.guessed : "",
          isInferred ? words.sure(confidence) : "",
          favours === "NEITHER" ? "" : words.favours(terms.side[favours]),
        ]
          .filter((each) => each !== "")
          .join(words.separator)}
      </span>
    </>
  );
}
