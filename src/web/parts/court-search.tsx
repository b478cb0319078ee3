import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Button } from "react-aria-components/Button";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { SearchField } from "react-aria-components/SearchField";
import { asked } from "../queries/ask.js";
import { COURTS_NAMED } from "../queries/courts.js";
import { useWords } from "../words/bilingual.js";
import { TERMS } from "../words/terms.js";
import { COURT_WORDS } from "./court.words.js";
import { LookupFault, LookupState } from "./lookup.js";

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
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className="search-field" aria-label={words.search} autoFocus>
          <Input placeholder={words.search} />
        </SearchField>
        <ListBox
          className="options"
          aria-label={words.court}
          items={courts}
          selectionMode="none"
          onAction={(key) => onChoose(String(key))}
          renderEmptyState={() => (
            <LookupState
              lookup={lookup}
              isEmpty={query === ""}
              hint={words.hint}
              nothing={words.nothing}
            />
          )}
        >
          {(each) => (
            <ListBoxItem id={each.id} textValue={each.name} className="option">
              <span lang="zh-Hans">{each.name}</span>
              <span className="quiet">
                {terms.courtLevel[each.level]} <span lang="zh-Hans">{each.region?.name}</span>
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      <LookupFault lookup={lookup} />
      <Button className="choice" onPress={() => onChoose(undefined)}>
        {words.clear}
      </Button>
    </>
  );
}
