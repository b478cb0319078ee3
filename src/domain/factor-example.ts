import type { FactorRecord, Register } from "./reference-records.js";
import { REGISTERS } from "./reference-records.js";

/**
 * A whole clause beside a factor: one that states it (with who says it so), that states the
 * contrary, or that only looks like it (with the factor that it states instead, if any).
 */
export interface FactorExample {
  readonly text: string;
  readonly kind: "STATES" | "DENIES" | "LOOKS_ALIKE";
  readonly register?: Register | undefined;
  readonly instead?: string | undefined;
}

/** All clauses beside a factor, in one list. */
export function examplesOf({
  examples,
  nearMisses = [],
  denials = [],
}: Pick<FactorRecord, "examples" | "nearMisses" | "denials">): readonly FactorExample[] {
  const stating = REGISTERS.flatMap((register) =>
    (examples?.[register] ?? []).map((text) => ({ text, kind: "STATES" as const, register })),
  );
  return [
    ...stating,
    ...denials.map((text) => ({ text, kind: "DENIES" as const })),
    ...nearMisses.map((each) => ({ ...each, kind: "LOOKS_ALIKE" as const })),
  ];
}
