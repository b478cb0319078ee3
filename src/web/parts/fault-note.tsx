import { Button } from "react-aria-components/Button";
import { AskError, type Fault } from "../queries/ask.js";
import { useWords } from "../words/bilingual.js";
import { COMMON } from "./common.words.js";

interface FaultNoteProps {
  readonly faults: readonly Fault[];
  /** Asks again. */
  readonly onRetry?: (() => void) | undefined;
  /** Takes one of the names that are near. */
  readonly onNear?: ((name: string) => void) | undefined;
  /** Asks a narrower question, where there is one. */
  readonly onNarrow?: (() => void) | undefined;
  /** Whether only a part of the page is missing. */
  readonly partial?: boolean;
}

/** What went wrong and the way out. It never looks like an empty result. */
export function FaultNote({ faults, onRetry, onNear, onNarrow, partial = false }: FaultNoteProps) {
  const words = useWords(COMMON);
  const code = faults[0]?.code ?? "OTHER";
  const near = faults.flatMap((each) => each.near).slice(0, 5);
  const text = code in words.faults ? words.faults[code as keyof typeof words.faults] : undefined;
  return (
    <div className="fault" role="alert">
      <p className="fault-title">{partial ? words.faults.partial : words.faults.title}</p>
      <p>{text ?? words.faults.OTHER}</p>
      {near.length > 0 && onNear && (
        <p className="choices">
          {words.near}
          {near.map((name) => (
            <Button key={name} className="choice" onPress={() => onNear(name)}>
              {name}
            </Button>
          ))}
        </p>
      )}
      <p className="choices">
        {onRetry && (
          <Button className="choice" onPress={onRetry}>
            {words.retry}
          </Button>
        )}
        {onNarrow && code === "DEADLINE_EXCEEDED" && (
          <Button className="choice" onPress={onNarrow}>
            {words.narrow}
          </Button>
        )}
      </p>
    </div>
  );
}

/** The faults of a query that gave nothing. */
export function faultsOf(error: unknown): readonly Fault[] {
  if (error instanceof AskError && error.faults.length > 0) return error.faults;
  return [{ code: "OTHER", message: "", path: [], near: [] }];
}
