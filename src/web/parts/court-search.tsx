import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { asked } from "../queries/ask.js";
import { COURTS_NAMED } from "../queries/courts.js";
import { useWords } from "../words/bilingual.js";
import { TERMS } from "../words/terms.js";
import { COURT_WORDS } from "./court.words.js";
import { NameSearch } from "./name-search.js";

interface CourtSearchProps {
  readonly onChoose: (court: string | undefined) => void;
}

/** Courts by a few characters of their names: only those of such a name are listed. */
export function CourtSearch({ onChoose }: CourtSearchProps) {
  const words = useWords(COURT_WORDS);
  const terms = useWords(TERMS);
  const [text, setText] = useState("");
  const query = text.trim();
  const lookup = useQuery({ ...asked(COURTS_NAMED, { query }), enabled: query !== "" });
  const courts = (query === "" ? [] : (lookup.data?.data.search.edges ?? [])).flatMap(({ node }) =>
    node.__typename === "Court" ? [node] : [],
  );
  return (
    <>
      <NameSearch
        text={text}
        onText={setText}
        lookup={lookup}
        items={courts}
        onChoose={({ id }) => onChoose(id)}
        words={{ ...words, label: words.court }}
      >
        {(each) => (
          <>
            {terms.courtLevel[each.level]} <span lang="zh-Hans">{each.region?.name}</span>
          </>
        )}
      </NameSearch>
      <Button className="choice" onPress={() => onChoose(undefined)}>
        {words.clear}
      </Button>
    </>
  );
}
