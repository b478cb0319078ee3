import { parentPort } from "node:worker_threads";
import type { ComparedCase } from "../domain/similar-case.js";
import {
  type CaseKnowledge,
  caseKnowledge,
  type CaseKnowledgeParts,
} from "../similarity/case-knowledge.js";
import type { CaseProfile } from "../similarity/case-profile.js";
import { type Comparison, type ScoredCase, scoredCase } from "../similarity/score-cases.js";

/** A profile as plain values, which a message can carry. */
export type SentProfile = Omit<CaseProfile, "elements"> & {
  readonly elements: ReturnType<CaseProfile["elements"]>;
};

/** Some cases to score, with the knowledge that has this number. */
export interface ScoringTask {
  readonly kind: "SCORE";
  readonly knowledge: number;
  readonly cases: readonly ComparedCase[];
  readonly comparison: Omit<Comparison, "query"> & { readonly query: SentProfile };
}

/** What a thread is told: a knowledge to score with, and what to score. */
export type ScoringMessage =
  | { readonly kind: "KNOWLEDGE"; readonly number: number; readonly parts: CaseKnowledgeParts }
  | ScoringTask;

/** What a thread says: that it is there, and the results of each task, in the order of tasks. */
export type ScoringAnswer =
  { readonly kind: "READY" } | { readonly kind: "SCORED"; readonly scored: readonly ScoredCase[] };

/** Two: searches that began before a load end with the knowledge that they began with. */
export const KEPT_KNOWLEDGE = 2;

const kept = new Map<number, CaseKnowledge>();

parentPort?.on("message", (message: ScoringMessage) => {
  if (message.kind === "SCORE") answer({ kind: "SCORED", scored: scored(message) });
  else keep(message.number, caseKnowledge(message.parts));
});
answer({ kind: "READY" });

function keep(number: number, knowledge: CaseKnowledge): void {
  kept.set(number, knowledge);
  for (const each of [...kept.keys()].slice(0, -KEPT_KNOWLEDGE)) kept.delete(each);
}

function scored({ knowledge: number, cases, comparison }: ScoringTask): readonly ScoredCase[] {
  const knowledge = kept.get(number);
  if (knowledge === undefined) throw new Error(`there is no knowledge ${number} in this thread`);
  const { query, ...known } = comparison;
  const asked = { ...known, query: { ...query, elements: () => query.elements } };
  return cases.map((each) => scoredCase(each, asked, knowledge));
}

function answer(said: ScoringAnswer): void {
  parentPort?.postMessage(said);
}
