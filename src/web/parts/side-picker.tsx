import { ToggleButton } from "react-aria-components/ToggleButton";
import { ToggleButtonGroup } from "react-aria-components/ToggleButtonGroup";
import { oneOf, type OwnSide } from "../state/search-params.js";
import { bilingual, useWords } from "../words/bilingual.js";
import { TERMS } from "../words/terms.js";

const WORDS = bilingual({ own: "己方" }, { own: "Our side" });
const SIDES = ["CLAIMANT", "RESPONDENT"] as const;

interface SidePickerProps {
  readonly side: OwnSide | undefined;
  readonly onChange: (side: OwnSide | undefined) => void;
}

/** Our side: who won is then said as for us or against us. Pressed again it is taken back. */
export function SidePicker({ side, onChange }: SidePickerProps) {
  const words = useWords(WORDS);
  const terms = useWords(TERMS);
  return (
    <div className="side-picker">
      <span className="picker-label" id="own-side">
        {words.own}
      </span>
      <ToggleButtonGroup
        aria-labelledby="own-side"
        className="segments"
        selectionMode="single"
        selectedKeys={side === undefined ? [] : [side]}
        onSelectionChange={(keys) => onChange(oneOf([...keys][0], SIDES))}
      >
        {SIDES.map((each) => (
          <ToggleButton key={each} id={each} className="segment">
            {terms.side[each]}
          </ToggleButton>
        ))}
      </ToggleButtonGroup>
    </div>
  );
}
