import type { InstrumentKind } from "../../domain/closed-lists.js";
import type { StatuteText } from "../../domain/statute-text.js";

/** A text and the instrument that gets it. */
export interface StatuteInput {
  readonly statute: StatuteText;
  readonly instrument: StatuteInstrument;
  /** What the instrument is made of, where the graph lacks it. */
  readonly made?: { readonly kind: InstrumentKind; readonly date: string | undefined } | undefined;
}

export interface StatuteInstrument {
  readonly id: string;
  readonly title: string;
  readonly shortTitle?: string | undefined;
  readonly effectiveFrom: string | undefined;
  readonly effectiveTo: string | undefined;
  readonly work: string;
}
