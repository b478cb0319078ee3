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

/** A knowledge to score with. Those with a lesser number than `oldest` are not asked for again. */
export interface ScoringKnowledge {
  readonly kind: "KNOWLEDGE";
  readonly number: number;
  readonly oldest: number;
  readonly parts: CaseKnowledgeParts;
}

/** What a thread is told. */
export type ScoringMessage = ScoringKnowledge | ScoringTask;

/** What a thread says: that it is there, and the results of each task, in the order of tasks. */
export type ScoringAnswer =
  { readonly kind: "READY" } | { readonly kind: "SCORED"; readonly scored: readonly ScoredCase[] };

const kept = new Map<number, CaseKnowledge>();

parentPort?.on("message", (message: ScoringMessage) => {
  if (message.kind === "SCORE") answer({ kind: "SCORED", scored: scored(message) });
  else keep(message);
});
answer({ kind: "READY" });

function keep({ number, oldest, parts }: ScoringKnowledge): void {
  for (const each of [...kept.keys()]) if (each < oldest) kept.delete(each);
  kept.set(number, caseKnowledge(parts));
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
