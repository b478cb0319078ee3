import { Button } from "react-aria-components/Button";
import { SwitchButton, SwitchField } from "react-aria-components/Switch";
import type { Matter } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { MATTER } from "./matter.words.js";
import { switchMeaning } from "./switches.js";
import type { Similar } from "./use-similar.js";

interface MeaningSwitchProps {
  readonly matter: Matter;
  readonly similar: Similar;
}

/** Whether the facts count by what they mean, and what keeps them from it now. */
export function MeaningSwitch({ matter, similar: { page } }: MeaningSwitchProps) {
  const words = useWords(MATTER);
  const [missed] = page.data?.withoutMeaning ?? [];
  return (
    <section className="factors" aria-label={words.meaning}>
      <h2>{words.meaningTitle}</h2>
      <SwitchField isSelected={matter.meaning} onChange={(isOn) => switchMeaning(matter.id, isOn)}>
        <SwitchButton className="switch">
          <span className="track" aria-hidden="true" />
          <span className="switch-words">
            {words.meaning}{" "}
            <span className="quiet small">
              {matter.meaning ? words.meaningOn : words.meaningOff}
            </span>
          </span>
        </SwitchButton>
      </SwitchField>
      {matter.meaning && missed !== undefined && (
        <div className="missed small">
          <p>
            {missed === "NOT_READY" && words.missed.notReady}
            {missed === "NOT_EMBEDDED" && words.missed.notEmbedded}
            {missed !== "NOT_READY" && missed !== "NOT_EMBEDDED" && words.missed.other}
          </p>
          <Button className="choice" onPress={() => void page.refetch()}>
            {words.missed.again}
          </Button>
        </div>
      )}
    </section>
  );
}
