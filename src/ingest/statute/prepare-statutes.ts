import type { StatuteText } from "../../domain/statute-text.js";
import type { Fault } from "../record/fault.js";
import { type KnownInstrument, matchInstrument, type NewInstrument } from "./match-instrument.js";
import type { PlacedStatute } from "./read-statutes.js";

/** A text with the instrument that it is the text of. */
export interface MatchedStatute {
  readonly statute: StatuteText;
  readonly instrument: KnownInstrument | NewInstrument;
  /** Whether the graph lacked the instrument. */
  readonly isNew: boolean;
}

/**
 * Matches every text to an instrument of its own; the later ones see what the earlier ones have
 * added.
 */
export function matchStatutes(
  statutes: readonly PlacedStatute[],
  known: readonly KnownInstrument[],
): { readonly matched: readonly MatchedStatute[]; readonly faults: readonly Fault[] } {
  const instruments = [...known];
  const matched: MatchedStatute[] = [];
  const faults: Fault[] = [];
  const places = new Map<string, string>();
  for (const { statute, file, line } of statutes) {
    const match = matchInstrument(statute, instruments);
    if (match.kind === "unclear") {
      const expectation = { code: "ADOPTION_DATE", dates: match.dates } as const;
      faults.push({ file, line, key: statute.title, expectation });
      continue;
    }
    const { instrument } = match;
    const earlier = places.get(instrument.id);
    if (earlier !== undefined) {
      const expectation = { code: "ONE_TEXT", instrument: instrument.id, at: earlier } as const;
      faults.push({ file, line, key: statute.title, expectation });
      continue;
    }
    places.set(instrument.id, `${file}:${line}`);
    if (match.kind === "new") instruments.push(instrument);
    matched.push({ statute, instrument, isNew: match.kind === "new" });
  }
  return { matched, faults };
}
