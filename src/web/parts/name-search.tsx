import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { SearchField } from "react-aria-components/SearchField";
import type { Answer } from "../queries/ask.js";
import { LookupFault, LookupState } from "./lookup.js";

interface Named {
  readonly id: string;
  readonly name: string;
}

interface NameSearchProps<Item extends Named> {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** The search for the text, which is not asked while that is empty. */
  readonly lookup: UseQueryResult<Answer<unknown>>;
  readonly items: readonly Item[];
  readonly onChoose: (item: Item) => void;
  readonly words: Readonly<Record<"label" | "search" | "hint" | "nothing", string>>;
  /** What an item shows beside its name. */
  readonly children: (item: Item) => ReactNode;
}

/** A list of what is found by a few characters of its name, to choose from. */
export function NameSearch<Item extends Named>(props: NameSearchProps<Item>) {
  const { text, onText, lookup, items, onChoose, words, children } = props;
  return (
    <>
      <Autocomplete inputValue={text} onInputChange={onText}>
        <SearchField className="search-field" aria-label={words.search} autoFocus>
          <Input placeholder={words.search} />
        </SearchField>
        <ListBox
          className="options"
          aria-label={words.label}
          items={items}
          selectionMode="none"
          onAction={(key) => {
            const chosen = items.find((each) => each.id === key);
            if (chosen) onChoose(chosen);
          }}
          renderEmptyState={() => (
            <LookupState
              lookup={lookup}
              isEmpty={text.trim() === ""}
              hint={words.hint}
              nothing={words.nothing}
            />
          )}
        >
          {(each) => (
            <ListBoxItem id={each.id} textValue={each.name} className="option">
              <span lang="zh-Hans">{each.name}</span>
              <span className="quiet">{children(each)}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
      <LookupFault lookup={lookup} />
    </>
  );
}
