import { Button } from "react-aria-components/Button";
import { Label } from "react-aria-components/Label";
import { ListBox, ListBoxItem } from "react-aria-components/ListBox";
import { Popover } from "react-aria-components/Popover";
import { Select, SelectValue } from "react-aria-components/Select";
import { useWords } from "../../words/bilingual.js";
import { OUTCOMES } from "./outcomes.words.js";

interface CausePickerProps {
  /** Undefined until they are counted. */
  readonly causes:
    | readonly {
        readonly value: string;
        readonly name: string | null;
        readonly count: number;
      }[]
    | undefined;
  readonly cause: string | undefined;
  readonly onChange: (cause: string | undefined) => void;
}

/** The causes of action that the graph has cases of, with their numbers. */
export function CausePicker({ causes, cause, onChange }: CausePickerProps) {
  const words = useWords(OUTCOMES);
  return (
    <Select
      value={cause ?? "all"}
      onChange={(key) => onChange(key === "all" || key === null ? undefined : String(key))}
    >
      <Label className="picker-label">{words.cause}</Label>{" "}
      <Button className="choice">
        {causes === undefined && cause !== undefined ? "……" : <SelectValue />}
      </Button>
      <Popover className="popover">
        <ListBox className="options">
          <ListBoxItem id="all" textValue={words.allCauses} className="option">
            {words.allCauses}
          </ListBoxItem>
          {causes?.map((each) => (
            <ListBoxItem
              key={each.value}
              id={each.value}
              textValue={each.name ?? each.value}
              className="option"
            >
              <span lang="zh-Hans">{each.name ?? each.value}</span>
              <span className="count">{each.count}</span>
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </Select>
  );
}
