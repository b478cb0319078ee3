import type { InstrumentKind } from "../../domain/closed-lists.js";
import type { StatuteText } from "../../domain/statute-text.js";

/** The text of a statute and the instrument that it belongs to. */
export interface StatuteInput {
  readonly statute: StatuteText;
  readonly instrument: StatuteInstrument;
  /** The kind and date of an instrument that the graph lacks; undefined where it has it. */
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
