import { useNavigate } from "@tanstack/react-router";
import { Button } from "react-aria-components/Button";
import type { GlobalSearch } from "../../state/search-params.js";
import { useWords } from "../../words/bilingual.js";
import { MATTER } from "./matter.words.js";

/** Without our side there is no other side: it is asked for where the adverse cases will stand. */
export function ChooseSide() {
  const words = useWords(MATTER);
  const navigate = useNavigate();
  const choose = (side: GlobalSearch["side"]) =>
    void navigate({
      to: ".",
      search: (before: GlobalSearch) => ({ ...before, side }),
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="empty-list">
      <p>{words.chooseSide}</p>
      <p className="choices">
        <Button className="choice" onPress={() => choose("CLAIMANT")}>
          {words.chooseClaimant}
        </Button>
        <Button className="choice" onPress={() => choose("RESPONDENT")}>
          {words.chooseRespondent}
        </Button>
      </p>
    </div>
  );
}
