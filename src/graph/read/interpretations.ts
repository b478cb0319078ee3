import type { InstrumentKind } from "../../domain/closed-lists.js";
import type { Database, ReadOptions } from "../database.js";
import { grouped } from "../grouped.js";
import type { ByParent } from "./links.js";

const KIND: InstrumentKind = "JUDICIAL_INTERPRETATION";
/** More interpretations of one provision nobody reads in a list. */
const MOST_A_PROVISION = 50;

/** A provision of a judicial interpretation beside one that decides the same. */
export interface InterpretationLink {
  readonly provisionId: string;
  /** The factors that both decide. */
  readonly factorIds: readonly string[];
}

/** What no record says is told by the factors: which interpretations decide what provisions do. */
export async function readInterpretations(
  database: Database,
  ids: readonly string[],
  options: ReadOptions,
): Promise<ByParent<InterpretationLink>> {
  const parameters = { ids, kind: KIND, limit: MOST_A_PROVISION };
  return grouped(
    await database.read("read/interpretations-of-provisions", parameters, options),
    "parentId",
    (row) => ({ provisionId: row.string("id"), factorIds: row.strings("factorIds") }),
  );
}
