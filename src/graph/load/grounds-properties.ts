import type { Evidence, Grounds } from "../../domain/evidence.js";
import type { EvidenceProperties, GroundsProperties } from "./write-rows.js";

/** The properties that store a quote and its place on a relationship. */
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

/**
 * The properties that store grounds on a relationship. Inferred grounds without an author are the
 * editor's.
 */
export function groundsProperties(grounds: Grounds, source: string): GroundsProperties {
  return {
    basis: grounds.basis,
    rationale: grounds.rationale,
    assertedBy: grounds.assertedBy ?? (grounds.basis === "INFERRED" ? "editor" : undefined),
    confidence: grounds.confidence,
    ...evidenceProperties(grounds.evidence, source),
  };
}

/** The value with the source of its evidence added where it has none, for storage as JSON. */
export function withSource<Value extends { readonly evidence?: Evidence | undefined }>(
  value: Value,
  source: string,
): Value {
  return value.evidence === undefined
    ? value
    : { ...value, evidence: { source, ...value.evidence } };
}
