import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { SearchField } from "react-aria-components/SearchField";
import { asked } from "../queries/ask.js";
import { COURT_NAME, COURTS_NAMED } from "../queries/courts.js";
import { bilingual, useWords } from "../words/bilingual.js";
import { TERMS } from "../words/terms.js";

const WORDS = bilingual(
  {
    court: "受诉法院",
    none: "未选",
    search: "法院名称，如 滨海新区",
    hint: "输入几个字，只列出相近的法院。",
    nothing: "没有相近的法院",
    clear: "不选法院",
  },
  {
    court: "Forum court",
    none: "none",
    search: "Name of a court",
    hint: "Type a few characters: only courts of such a name are listed.",
    nothing: "No court of such a name",
    clear: "No court",
  },
);

interface CourtPickerProps {
  readonly court: string | undefined;
  readonly onChange: (court: string | undefined) => void;
}

/** The court that will decide: every list is ranked for it. */
export function CourtPicker({ court, onChange }: CourtPickerProps) {
  const words = useWords(WORDS);
  const { data } = useQuery({
    ...asked(COURT_NAME, { id: court ?? "" }),
    enabled: court !== undefined,
    placeholderData: () => undefined,
  });
  const name = court === undefined ? words.none : (data?.data.court?.name ?? court);
  return (
    <DialogTrigger>
      <Button className="picker">
        <span className="picker-label">{words.court}</span>
        <span className="picker-value" lang="zh-Hans">
          {name}
        </span>
      </Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="court-dialog" aria-label={words.court}>
          {({ close }) => (
            <CourtSearch
              onChoose={(chosen) => {
                onChange(chosen);
                close();
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface CourtSearchProps {
  readonly onChoose: (court: string | undefined) => void;
}

function CourtSearch({ onChoose }: CourtSearchProps) {
  const words = useWords(WORDS);
  const terms = useWords(TERMS);
  const [text, setText] = useState("");
  const query = text.trim();
  const { data } = useQuery({ ...asked(COURTS_NAMED, { query }), enabled: query !== "" });
  const courts = (query === "" ? [] : (data?.data.search.edges ?? [])).flatMap(({ node }) =>
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
            <p className="quiet">{query === "" ? words.hint : words.nothing}</p>
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
      <Button className="choice" onPress={() => onChoose(undefined)}>
        {words.clear}
      </Button>
    </>
  );
}
