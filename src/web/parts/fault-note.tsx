import { Link } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { Button } from "react-aria-components/Button";
import { askForToken } from "../queries/access.js";
import { AskError, type Fault } from "../queries/ask.js";
import { useWords } from "../words/bilingual.js";
import { COMMON } from "./common.words.js";

interface FaultNoteProps {
  readonly faults: readonly Fault[];
  /** Asks again; by itself too, where the server says when. */
  readonly onRetry?: (() => void) | undefined;
  /** Takes one of the names that are near. */
  readonly onNear?: ((name: string) => void) | undefined;
  /** Asks a narrower question, where there is one. */
  readonly onNarrow?: (() => void) | undefined;
  /** What the narrower question is called. */
  readonly narrowLabel?: string | undefined;
  /** Whether only a part of the page is missing. */
  readonly partial?: boolean;
  /** Whether what was there before stays below. */
  readonly isKept?: boolean;
}

const NARROWABLE = ["DEADLINE_EXCEEDED", "QUERY_TOO_COSTLY"];
/** Asked again, these would be answered the same. */
const FINAL = [
  ...["BAD_USER_INPUT", "NOT_FOUND", "FORBIDDEN"],
  ...["QUERY_TOO_COSTLY", "GRAPHQL_VALIDATION_FAILED"],
];

/** What is not there is looked for anew. */
const UNKNOWN = ["BAD_USER_INPUT", "NOT_FOUND"];

/** What went wrong and the way out. It never looks like an empty result. */
export function FaultNote(props: FaultNoteProps) {
  const { faults, onNear, partial = false, isKept = false } = props;
  const words = useWords(COMMON);
  const code = faults[0]?.code ?? "OTHER";
  const near = faults.flatMap((each) => each.near).slice(0, 5);
  const text = code in words.faults ? words.faults[code as keyof typeof words.faults] : undefined;
  return (
    <div className="fault">
      <div role="alert">
        <p className="fault-title">{partial ? words.faults.partial : words.faults.title}</p>
        <p>
          {text ?? words.faults.OTHER}
          {isKept && ` ${words.kept}`}
        </p>
      </div>
      {near.length > 0 && onNear && (
        <p className="choices">
          {words.near}
          {near.map((name) => (
            <Button key={name} className="choice" onPress={() => onNear(name)}>
              <span lang="zh-Hans">{name}</span>
            </Button>
          ))}
        </p>
      )}
      <p className="choices">
        <Ways {...props} code={code} />
      </p>
    </div>
  );
}

function Ways({ code, faults, onRetry, onNarrow, narrowLabel }: FaultNoteProps & { code: string }) {
  const words = useWords(COMMON);
  // another token may have the role that this one lacks
  if (code === "UNAUTHENTICATED" || code === "FORBIDDEN")
    return (
      <Button className="choice" onPress={askForToken}>
        {words.token}
      </Button>
    );
  if (code === "GRAPHQL_VALIDATION_FAILED")
    return (
      <Button className="choice" onPress={() => location.reload()}>
        {words.reload}
      </Button>
    );
  return (
    <>
      {onNarrow && NARROWABLE.includes(code) && (
        <Button className="choice" onPress={onNarrow}>
          {narrowLabel ?? words.narrow}
        </Button>
      )}
      {(UNKNOWN.includes(code) || (code === "QUERY_TOO_COSTLY" && !onNarrow)) && (
        <Link to="/" className="choice">
          {words.searchAnew}
        </Link>
      )}
      {onRetry && !FINAL.includes(code) && (
        <Retry key={faults[0]?.retryAfter} seconds={faults[0]?.retryAfter} onRetry={onRetry} />
      )}
    </>
  );
}

interface RetryProps {
  /** When the server may be asked again; undefined where it does not say. */
  readonly seconds: number | undefined;
  readonly onRetry: () => void;
}

/** Asks again at once when told to, and by itself when the server said that it may. */
function Retry({ seconds, onRetry }: RetryProps) {
  const words = useWords(COMMON);
  const [left, setLeft] = useState(seconds);
  const latest = useRef(onRetry);
  latest.current = onRetry;
  useEffect(() => {
    if (left === undefined) return undefined;
    const timer = setTimeout(() => {
      // as long again for the next answer of the same kind
      setLeft(left > 1 ? left - 1 : seconds);
      if (left <= 1) latest.current();
    }, 1000);
    return () => clearTimeout(timer);
  }, [left, seconds]);
  return (
    <>
      <Button className="choice" onPress={onRetry}>
        {words.retry}
      </Button>
      {left !== undefined && <span className="quiet">{words.retryIn(left)}</span>}
    </>
  );
}

/** The faults of a query that gave nothing. */
export function faultsOf(error: unknown): readonly Fault[] {
  if (error instanceof AskError && error.faults.length > 0) return error.faults;
  return [{ code: "OTHER", message: "", path: [], near: [] }];
}
