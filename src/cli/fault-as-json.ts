import type { Fault } from "../ingest/record/fault.js";
import { CATALOGUE } from "./messages/catalogue.js";

/** A fault for programs: its code and parameters, and the words in English whatever the locale. */
export function faultAsJson({ expectation, ...place }: Fault): unknown {
  return { ...place, expected: CATALOGUE.en.expected(expectation), expectation };
}
