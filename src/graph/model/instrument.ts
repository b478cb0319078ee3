import {
  INSTRUMENT_KINDS,
  INSTRUMENT_KNOWLEDGE,
  type InstrumentKnowledge,
} from "../../domain/closed-lists.js";
import type { Evidence } from "../../domain/evidence.js";
import { type Column, oneOf, optionalText, records, text, texts } from "./column.js";
import { type NodeModel, SEARCH } from "./node-model.js";

/** A citation of an instrument that the graph does not hold. */
export interface UnresolvedCitation {
  readonly raw: string;
  readonly evidence: Evidence;
  readonly reason: string;
}

/** What has got a text is known by more than its citations, whatever its record says. */
const known: Column<InstrumentKnowledge> = {
  with: { textHash: { is: "properties", names: ["textHash"] } },
  read: (row, name) =>
    row.optionalString("textHash") === undefined
      ? (row.optionalOneOf(name, INSTRUMENT_KNOWLEDGE) ?? "DESCRIBED")
      : "DESCRIBED",
};

export const INSTRUMENT = {
  kind: "instrument",
  label: "Instrument",
  what: "statute, regulation, interpretation, document 法律文件",
  statement: "read/instruments-by-ids",
  columns: {
    id: text,
    title: text,
    shortTitle: optionalText,
    aliases: texts,
    kind: oneOf(INSTRUMENT_KINDS),
    known,
    documentNumber: optionalText,
    issuers: texts,
    date: optionalText,
    effectiveFrom: optionalText,
    effectiveTo: optionalText,
    regionId: optionalText,
    work: text,
    summary: optionalText,
    unresolvedCitations: records<UnresolvedCitation>(),
  },
  stored: ["listKey", "origin", "contentHash", "textHash", "textSource", ...SEARCH],
} as const satisfies NodeModel;
