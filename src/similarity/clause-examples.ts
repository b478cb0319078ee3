import type { KnownFactor } from "../domain/similar-case.js";
import { LEXICON } from "../lexicon/lexicon.js";

/** A clause with what it states: a factor, the contrary of one, or nothing of the kind. */
export interface ClauseExample {
  readonly text: string;
  readonly factorId: string | undefined;
  readonly isDenied: boolean;
}

/** Whole clauses of procedure, of background and of law that state no factor. */
const PLAIN = ["procedure-clauses", "background-clauses", "law-clauses"].flatMap((name) =>
  LEXICON.list(name),
);

/** All clauses that the vocabulary knows by heart, each with what it states. */
export function clauseExamples(factors: readonly KnownFactor[]): readonly ClauseExample[] {
  return [
    ...factors.flatMap(({ id, examples }) =>
      examples.map(({ text, kind, instead }) => ({
        text,
        factorId: kind === "LOOKS_ALIKE" ? instead : id,
        isDenied: kind === "DENIES",
      })),
    ),
    ...PLAIN.map((text) => ({ text, factorId: undefined, isDenied: false })),
  ];
}
