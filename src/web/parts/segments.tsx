import { Label } from "react-aria-components/Label";
import { RadioButton, RadioField, RadioGroup } from "react-aria-components/RadioGroup";

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly isLabelHidden?: boolean;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly onChange: (value: Value) => void;
}

/** A few choices side by side, of which one is taken. */
export function Segments<Value extends string>(props: SegmentsProps<Value>) {
  const { label, isLabelHidden = false, value, options, onChange } = props;
  return (
    <RadioGroup
      className="segments-field"
      orientation="horizontal"
      value={value}
      onChange={(chosen) => {
        const option = options.find((each) => each.value === chosen);
        if (option) onChange(option.value);
      }}
    >
      <Label className={isLabelHidden ? "visually-hidden" : "picker-label"}>{label}</Label>
      <div className="segments">
        {options.map((each) => (
          <RadioField key={each.value} value={each.value}>
            <RadioButton className="segment">{each.label}</RadioButton>
          </RadioField>
        ))}
      </div>
    </RadioGroup>
  );
}
