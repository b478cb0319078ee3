import { useEffect, useState } from "react";
import { Input } from "react-aria-components/Input";
import { Label } from "react-aria-components/Label";
import { Text } from "react-aria-components/Text";
import { TextArea } from "react-aria-components/TextArea";
import { TextField } from "react-aria-components/TextField";

interface DraftFieldProps {
  readonly label: string;
  readonly value: string;
  /** Takes the text once the typing has paused. */
  readonly onCommit: (text: string) => void;
  readonly hint?: string | undefined;
  readonly isLong?: boolean;
  readonly maxLength?: number;
}

/** How long nothing must be typed before a draft counts. */
const PAUSE_MS = 500;

/** A field whose text counts when the typing has paused, so that not each key asks the server. */
export function DraftField(props: DraftFieldProps) {
  const { label, value, onCommit, hint, isLong = false, maxLength = 500 } = props;
  const [draft, setDraft] = useState(value);
  useEffect(() => {
    if (draft === value) return undefined;
    const timer = setTimeout(() => onCommit(draft), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, value, onCommit]);
  return (
    <TextField className="field" value={draft} onChange={setDraft} maxLength={maxLength}>
      <Label>{label}</Label>
      {isLong ? <TextArea rows={2} lang="zh-Hans" /> : <Input lang="zh-Hans" />}
      {hint !== undefined && (
        <Text slot="description" className="quiet small">
          {hint}
        </Text>
      )}
    </TextField>
  );
}
