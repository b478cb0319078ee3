import type { ReactNode } from "react";
import { CheckboxButton, CheckboxField } from "react-aria-components/Checkbox";

interface CheckProps {
  readonly children: ReactNode;
  /** Its value in a group. */
  readonly value?: string;
  readonly isSelected?: boolean;
  readonly onChange?: (isSelected: boolean) => void;
}

/** A box to tick with its words, all of it the target. */
export function Check({ children, ...field }: CheckProps) {
  return (
    <CheckboxField {...field}>
      <CheckboxButton className="check">
        <span className="box" aria-hidden="true" />
        {children}
      </CheckboxButton>
    </CheckboxField>
  );
}
