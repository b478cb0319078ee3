import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { SearchField } from "react-aria-components/SearchField";
import { FactorName } from "../../parts/factor-name.js";
import { LookupFault, LookupState } from "../../parts/lookup.js";
import { asked } from "../../queries/ask.js";
import { FACTORS_NAMED } from "../../queries/factors-named.js";
import type { NamedFactor } from "../../state/matters.js";

interface FactorSearchProps {
  /** Its words, which the page has: they need not come twice. */
  readonly words: Readonly<Record<"addFactor" | "addHint" | "noFactor", string>>;
  readonly onChoose: (factor: NamedFactor) => void;
}

/** Factors by their names, to choose one of them. */
export function FactorSearch({ words, onChoose }: FactorSearchProps) {
  const [text, setText] = useState("");
  const query = text.trim();
  const lookup = useQuery({ ...asked(FACTORS_NAMED, { query }), enabled: query !== "" });
  const factors = (query === "" ? [] : (lookup.data?.data.search.edges ?? [])).flatMap(
    ({ node }) => (node.__typename === "Factor" ? [node] : []),
  );
  return (
    <>
      <Autocomplete inputValue={text} onInputChange={setText}>
        <SearchField className="search-field" aria-label={words.addHint} autoFocus>
          <Input placeholder={words.addHint} />
        </SearchField>
        <ListBox
          className="options"
          aria-label={words.addFactor}
          items={factors}
          selectionMode="none"
          onAction={(key) => {
            const chosen = factors.find((each) => each.id === key);
            if (chosen) onChoose(chosen);
          }}
          renderEmptyState={() => (
            <LookupState
              lookup={lookup}
              isEmpty={query === ""}
              hint={words.addHint}
              nothing={words.noFactor}
            />
          )}
        >
          {(each) => (
            <ListBoxItem id={each.id} textValue={each.label} className="option">
              <FactorName factor={each} />
              <span className="quiet" lang="zh-Hans">
                {each.definition}
              </span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      <LookupFault lookup={lookup} />
    </>
  );
}
