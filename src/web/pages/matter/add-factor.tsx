import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Autocomplete } from "react-aria-components/Autocomplete";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Input } from "react-aria-components/Input";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { SearchField } from "react-aria-components/SearchField";
import { FactorName } from "../../parts/factor-name.js";
import { LookupFault, LookupState } from "../../parts/lookup.js";
import { asked } from "../../queries/ask.js";
import { FACTORS_NAMED } from "../../queries/matter.js";
import type { Matter, NamedFactor } from "../../state/matters.js";
import { useWords } from "../../words/bilingual.js";
import { MATTER } from "./matter.words.js";
import { addFactor } from "./switches.js";

/** Adds a factor that the facts do not name. */
export function AddFactor({ matter }: { readonly matter: Matter }) {
  const words = useWords(MATTER);
  return (
    <DialogTrigger>
      <Button className="choice">{words.addFactor}</Button>
      <Popover className="popover" placement="bottom start">
        <Dialog className="court-dialog" aria-label={words.addFactor}>
          {({ close }) => (
            <FactorSearch
              onChoose={({ id, label, labelEn }) => {
                addFactor(matter.id, { id, label, labelEn });
                close();
              }}
            />
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}

interface FactorSearchProps {
  readonly onChoose: (factor: NamedFactor) => void;
}

function FactorSearch({ onChoose }: FactorSearchProps) {
  const words = useWords(MATTER);
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
