import { BASES } from "../../domain/closed-lists.js";
import type { Evidence, Grounds } from "../../domain/evidence.js";
import type { Row } from "../row.js";

/** The evidence columns of a relationship; undefined where it has no words. */
export function decodeEvidence(row: Row): Evidence | undefined {
  const quote = row.optionalString("quote");
  if (quote === undefined) return undefined;
  return {
    quote,
    section: row.optionalString("section"),
    start: row.optionalNumber("start"),
    end: row.optionalNumber("end"),
    source: row.optionalString("source"),
  };
}

/** What a claim rests on, from the columns of its relationship. */
export function decodeGrounds(row: Row): Grounds {
  return {
    basis: row.oneOf("basis", BASES),
    evidence: decodeEvidence(row),
    rationale: row.optionalString("rationale"),
    assertedBy: row.optionalString("assertedBy"),
    confidence: row.optionalNumber("confidence"),
  };
}
