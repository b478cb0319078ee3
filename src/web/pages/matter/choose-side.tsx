import { useNavigate } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import type { GlobalSearch } from "../../state/search-params.js";
import { useWords } from "../../words/bilingual.js";
import { MATTER } from "./matter.words.js";

interface ChooseSideProps {
  /** The element to which the reader goes on: the buttons go once one is pressed. */
  readonly next: string;
}

/** Without our side there is no other side: it is asked for first, ahead of all that was found. */
export function ChooseSide({ next }: ChooseSideProps) {
  const words = useWords(MATTER);
  const navigate = useNavigate();
  const choose = async (side: GlobalSearch["side"]) => {
    await navigate({
      to: ".",
      search: (before: GlobalSearch) => ({ ...before, side }),
      replace: true,
      resetScroll: false,
    });
    document.querySelector<HTMLElement>(`#${next} [role=tab][aria-selected=true]`)?.focus();
  };
  return (
    <div className="choose-side">
      <p>{words.chooseSide}</p>
      <p className="choices">
        <Button className="choice" onPress={() => void choose("CLAIMANT")}>
          {words.chooseClaimant}
        </Button>
        <Button className="choice" onPress={() => void choose("RESPONDENT")}>
          {words.chooseRespondent}
        </Button>
      </p>
    </div>
  );
}
