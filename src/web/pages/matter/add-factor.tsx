import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "react-aria-components/Button";
import { Dialog, DialogTrigger } from "react-aria-components/Dialog";
import { Popover } from "react-aria-components/Popover";
import { NameSearch } from "../../parts/name-search.js";
import { asked } from "../../queries/ask.js";
import { FACTORS_NAMED } from "../../queries/matter.js";
import type { Matter } from "../../state/matters.js";
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
              onChoose={(id, label) => {
                addFactor(matter.id, { id, label });
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
  readonly onChoose: (id: string, label: string) => void;
}

function FactorSearch({ onChoose }: FactorSearchProps) {
  const words = useWords(MATTER);
  const [text, setText] = useState("");
  const query = text.trim();
  const lookup = useQuery({ ...asked(FACTORS_NAMED, { query }), enabled: query !== "" });
  const factors = (query === "" ? [] : (lookup.data?.data.search.edges ?? [])).flatMap(
    ({ node }) => (node.__typename === "Factor" ? [{ ...node, name: node.label }] : []),
  );
  return (
    <NameSearch
      text={text}
      onText={setText}
      lookup={lookup}
      items={factors}
      onChoose={({ id, label }) => onChoose(id, label)}
      words={{
        label: words.addFactor,
        search: words.addHint,
        hint: words.addHint,
        nothing: words.noFactor,
      }}
    >
      {(each) => <span lang="zh-Hans">{each.definition}</span>}
    </NameSearch>
  );
}
