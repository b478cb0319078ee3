import type { KnownFactor } from "../domain/similar-case.js";
import { LEXICON } from "../lexicon/lexicon.js";

/**
 * What an example is of its factor: a clause that states it, one that denies it, or only its name.
 * BESIDE is a clause that states nothing and is near to some factor all the same.
 */
export type ExampleKind = "STATES" | "DENIES" | "NAMES" | "BESIDE";

/** A clause, or a name, with the factor that it is of; undefined where it states nothing. */
export interface ClauseExample {
  readonly text: string;
  readonly factorId: string | undefined;
  readonly kind: ExampleKind;
}

/** Shorter names are parts of too many other words. */
const SHORTEST_NAME = 3;

/** Whole clauses of procedure, of background and of law that state no factor. */
const PLAIN = ["procedure-clauses", "background-clauses", "law-clauses"].flatMap((name) =>
  LEXICON.list(name),
);

/** All clauses and names that the vocabulary knows by heart, each with what it states. */
export function clauseExamples(factors: readonly KnownFactor[]): readonly ClauseExample[] {
  return [
    ...factors.flatMap((factor) => [...examplesOf(factor), ...namesOf(factor)]),
    ...PLAIN.map((text) => ({ text, factorId: undefined, kind: "STATES" as const })),
    ...LEXICON.list("clauses-beside-factors").map((text) => ({
      text,
      factorId: undefined,
      kind: "BESIDE" as const,
    })),
  ];
}

function examplesOf({ id, examples }: KnownFactor): readonly ClauseExample[] {
  return examples.map(({ text, kind, instead }) => ({
    text,
    factorId: kind === "LOOKS_ALIKE" ? instead : id,
    kind: kind === "DENIES" ? "DENIES" : "STATES",
  }));
}

function namesOf({ id, label, aliases }: KnownFactor): readonly ClauseExample[] {
  const names = [label, ...aliases.map((alias) => alias.replaceAll("…", ""))];
  return [...new Set(names)]
    .filter((name) => name.length >= SHORTEST_NAME)
    .map((text) => ({ text, factorId: id, kind: "NAMES" }));
}
