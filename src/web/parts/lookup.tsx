import type { UseQueryResult } from "@tanstack/react-query";
import type { Answer } from "../queries/ask.js";
import { useWords } from "../words/bilingual.js";
import { COMMON } from "./common.words.js";
import { FaultNote, faultsOf } from "./fault-note.js";

interface LookupFaultProps {
  /** What is asked while someone types. */
  readonly lookup: UseQueryResult<Answer<unknown>>;
}

interface LookupStateProps extends LookupFaultProps {
  /** Whether nothing was typed yet. */
  readonly isEmpty: boolean;
  readonly hint: string;
  /** What is said where nothing is called so. */
  readonly nothing: string;
}

/**
 * What stands in the place of a list's rows: a hint, that it is awaited, or that there are none.
 */
export function LookupState({ lookup, isEmpty, hint, nothing }: LookupStateProps) {
  const words = useWords(COMMON);
  if (isEmpty) return <p className="quiet">{hint}</p>;
  // what went wrong and the way to ask again stand below the list: in it nothing can be pressed
  if (lookup.isError) return <p className="quiet">{words.notLookedUp}</p>;
  return <p className="quiet">{lookup.isPending ? words.loading : nothing}</p>;
}

/** That a lookup failed, and the way to ask again. */
export function LookupFault({ lookup }: LookupFaultProps) {
  if (!lookup.isError) return null;
  return (
    <FaultNote faults={faultsOf(lookup.error)} onRetry={() => void lookup.refetch()} partial />
  );
}
