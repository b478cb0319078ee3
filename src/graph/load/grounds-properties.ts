import type { Evidence, Grounds } from "../../domain/evidence.js";
import type { EvidenceProperties, GroundsProperties } from "./write-rows.js";

/** A quote and its place as a relationship keeps them. */
export function evidenceProperties(
  evidence: Evidence | undefined,
  source: string,
): EvidenceProperties {
  if (evidence === undefined) return {};
  return {
    quote: evidence.quote,
    section: evidence.section,
    start: evidence.start,
    end: evidence.end,
    source: evidence.source ?? source,
  };
}

/** What a claim rests on, as a relationship keeps it. */
export function groundsProperties(grounds: Grounds, source: string): GroundsProperties {
  return {
    basis: grounds.basis,
    rationale: grounds.rationale,
    assertedBy: grounds.assertedBy ?? (grounds.basis === "INFERRED" ? "editor" : undefined),
    confidence: grounds.confidence,
    ...evidenceProperties(grounds.evidence, source),
  };
}

/** What is kept as JSON says in its evidence where the words stand, as links do. */
export function sourced<Value extends { readonly evidence?: Evidence | undefined }>(
  value: Value,
  source: string,
): Value {
  return value.evidence === undefined
    ? value
    : { ...value, evidence: { source, ...value.evidence } };
}
