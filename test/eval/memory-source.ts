import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { InstrumentCatalogue } from "../../src/citation/catalogue.js";
import { seedFiles } from "../../src/cli/seeds.js";
import type { CaseRecord } from "../../src/domain/case-record.js";
import { examplesOf } from "../../src/domain/factor-example.js";
import { lastDay } from "../../src/domain/in-force.js";
import { provisionId } from "../../src/domain/provision.js";
import type { InstrumentRecord, OutlineRecord } from "../../src/domain/reference-records.js";
import { articleNumber, articlesOf, articlesUnder } from "../../src/domain/instrument-articles.js";
import type {
  ComparedCase,
  ComparedProvision,
  KnownCause,
  KnownFactor,
  LawAsOf,
  SimilaritySource,
  WeightedTerm,
} from "../../src/domain/similar-case.js";
import { inferFactors } from "../../src/ingest/import/infer-factors.js";
import { type PreparedImport, prepareImport } from "../../src/ingest/import/prepare-import.js";
import { FactorVocabulary } from "../../src/similarity/factor-vocabulary.js";
import { segment } from "../../src/similarity/segmenter.js";
import { CODE } from "./articles.eval.js";

/** How Lucene ranks (BM25): how fast a word's repetitions count less, and how far length counts. */
const [SATURATION, LENGTH] = [1.2, 0.75];

/** The seeds as records: what a memory source is made of. */
export async function readSeeds(): Promise<PreparedImport> {
  const preparation = await prepareImport(await seedFiles(), {
    regions: new Set(),
    regionNames: [],
    courts: new Set(),
    publications: new Set(),
    factors: new Set(),
    causes: new Set(),
    catalogue: new InstrumentCatalogue([]),
    existingProvisions: () => Promise.resolve(new Set()),
    editedCases: () => Promise.resolve(new Map()),
  });
  if (!preparation.ok) throw new Error("the seeds have faults as records");
  return preparation.prepared;
}

/**
 * Case records as the comparison reads them, their factors found by words where none are stated.
 */
export async function seedCases(seeds: PreparedImport): Promise<readonly ComparedCase[]> {
  const vocabulary = new FactorVocabulary(seeds.reference.factors, segment);
  const causes = new Map(seeds.reference.causesOfAction.map((each) => [each.name, each.id]));
  const cases: ComparedCase[] = [];
  for await (const { record } of seeds.cases())
    cases.push(compared(inferFactors(record, { find: (text) => vocabulary.find(text) }), causes));
  return cases;
}

/** Bare facts as the import of such a collection makes cases of them. */
export function factCases(
  seeds: PreparedImport,
  facts: readonly { readonly id: string; readonly text: string }[],
): readonly ComparedCase[] {
  const vocabulary = new FactorVocabulary(seeds.reference.factors, segment);
  const reader = { find: (text: string) => vocabulary.find(text) };
  return facts.map(({ id, text }, index) =>
    compared(inferFactors({ id, title: `第${index}号案件`, facts: text }, reader), new Map()),
  );
}

function compared(record: CaseRecord, causes: ReadonlyMap<string, string>): ComparedCase {
  const words = (...texts: readonly (string | undefined)[]) =>
    texts.flatMap((text) => (text === undefined ? [] : segment(text)));
  const factors = (record.factors ?? []).filter(({ finding = "FOUND" }) => finding === "FOUND");
  return {
    id: record.id,
    words: {
      title: words(record.title),
      facts: words(record.summary, record.facts),
      issues: words(...(record.issues ?? []).flatMap((each) => [each.question, each.answer])),
      rules: words(...(record.rulePrinciples ?? []).map((each) => each.statement)),
      reasoning: words(record.reasoning, record.significance, record.disposition),
    },
    factorIds: [...new Set(factors.map((each) => each.factor))].toSorted(),
    areFactorsStated: factors.some(({ assertedBy }) => assertedBy?.startsWith("leian-") !== true),
    provisionIds: [...new Set((record.provisions ?? []).map((each) => each.provision))].toSorted(),
    causeIds: (record.causesOfAction ?? []).map((each) => causes.get(each) ?? each),
  };
}

/** The provisions of the seeds, those of the Civil Code with their official text. */
export function seedProvisions(
  instruments: readonly InstrumentRecord[],
  data: string,
): readonly ComparedProvision[] {
  const texts = new Map<string, string>();
  const path = join(data, "statutes", "civil_code.jsonl");
  if (existsSync(path))
    for (const line of readFileSync(path, "utf8").trim().split("\n")) {
      const { article, text } = JSON.parse(line) as { article: number; text: string };
      texts.set(`${CODE}${article}`, text);
    }
  return instruments.flatMap((record) => {
    const headings = headingsOf(record.outline ?? []);
    const own = new Map(
      (record.articles ?? []).map((each) => [provisionId(record.id, articleNumber(each)), each]),
    );
    return articlesOf(record).map((number): ComparedProvision => {
      const id = provisionId(record.id, number);
      return {
        id,
        gist: own.get(id)?.gist,
        text: texts.get(id),
        questions: own.get(id)?.questions ?? [],
        headings: headings.get(number.article) ?? [],
        precedentCount: 0,
        validity: {
          validFrom: own.get(id)?.validFrom ?? record.effectiveFrom,
          validTo: own.get(id)?.validTo ?? record.effectiveTo,
          issued: record.date,
          isDraft: record.kind === "DRAFT",
        },
      };
    });
  });
}

function headingsOf(
  outline: readonly OutlineRecord[],
  above: readonly string[] = [],
): ReadonlyMap<number, readonly string[]> {
  return new Map(
    outline.flatMap((each) => {
      const headings = [each.title, ...above];
      return [
        ...articlesUnder(each).map((article) => [article, headings] as const),
        ...headingsOf(each.children ?? [], headings),
      ];
    }),
  );
}

/**
 * What the search reads of a graph, held in memory: every case is a candidate, provisions are
 * ranked as the full-text index ranks them. So a search costs no database, and a table of the
 * lexicon can be tried without in seconds.
 */
export class MemorySource implements SimilaritySource {
  private readonly byId: ReadonlyMap<string, ComparedProvision>;
  private readonly postings = new Map<string, [provision: ComparedProvision, score: number][]>();

  constructor(
    private readonly seeds: PreparedImport,
    readonly all: readonly ComparedCase[],
    private readonly provisionList: readonly ComparedProvision[],
  ) {
    this.byId = new Map(provisionList.map((each) => [each.id, each]));
    this.index();
  }

  factors(): Promise<readonly KnownFactor[]> {
    const { factors, causesOfAction } = this.seeds.reference;
    const causeIds = new Map(causesOfAction.map(({ id, name }) => [name, id]));
    return Promise.resolve(
      factors.map((each) => ({
        ...each,
        examples: examplesOf(each),
        provisions: each.governedBy ?? [],
        causes: (each.typicalCauses ?? []).map((cause) => causeIds.get(cause) ?? cause),
        broader: each.broader ?? [],
        cases: this.all.filter(({ factorIds }) => factorIds.includes(each.id)).length,
      })),
    );
  }
  causes(): Promise<readonly KnownCause[]> {
    return Promise.resolve(
      this.seeds.reference.causesOfAction.map(({ id, name, parent }) => ({
        id,
        name,
        parentId: parent,
      })),
    );
  }
  caseCount() {
    return Promise.resolve(this.all.length);
  }
  sampleCases(limit: number) {
    return Promise.resolve(this.all.slice(0, limit).map((each) => each.words));
  }
  sampleProvisions(limit: number) {
    const texts = this.provisionList.flatMap(({ text, gist, questions }) =>
      text === undefined && gist === undefined ? [] : [text ?? gist, ...questions].join("\n"),
    );
    return Promise.resolve(texts.slice(0, limit));
  }
  caseCandidates() {
    return Promise.resolve(this.all);
  }
  cases(ids: readonly string[]) {
    const found = this.all.filter((each) => ids.includes(each.id));
    return Promise.resolve(new Map(found.map((each) => [each.id, each])));
  }
  passing(ids: readonly string[]) {
    return Promise.resolve(new Set(ids));
  }
  precedentCounts(ids: readonly string[]) {
    const count = (id: string) =>
      this.all.filter((each) => each.provisionIds.some((own) => own.startsWith(id))).length;
    return Promise.resolve(new Map(ids.map((id) => [id, count(id)])));
  }
  provisionCandidates(terms: readonly WeightedTerm[], limit: number, { date }: LawAsOf) {
    const scores = new Map<ComparedProvision, number>();
    for (const { term, weight } of terms)
      for (const [provision, score] of this.postings.get(term) ?? [])
        scores.set(provision, (scores.get(provision) ?? 0) + score * weight);
    const found = [...scores]
      .filter(([{ validity }]) => (validity.validFrom ?? validity.issued ?? "") <= lastDay(date))
      .sort((a, b) => b[1] - a[1] || (a[0].id < b[0].id ? -1 : 1))
      .slice(0, limit);
    return Promise.resolve(found.map(([provision]) => provision));
  }
  successors() {
    return Promise.resolve(new Map());
  }
  provisionsOfCases(caseIds: readonly string[], limit: number) {
    const applied = this.all
      .filter((each) => caseIds.includes(each.id))
      .flatMap(({ id, provisionIds }) =>
        provisionIds.map((provision) => ({ provisionId: provision, caseId: id })),
      );
    return Promise.resolve(applied.slice(0, limit));
  }
  provisions(ids: readonly string[]) {
    const found = ids.flatMap((id) => this.byId.get(id) ?? []);
    return Promise.resolve(new Map(found.map((each) => [each.id, each])));
  }

  private index(): void {
    const documents = this.provisionList
      .filter(({ validity }) => validity.isDraft !== true)
      .map((provision) => ({
        provision,
        words: segment(
          [provision.gist, provision.text, ...provision.questions].filter(Boolean).join("\n"),
        ),
      }));
    const mean = documents.reduce((sum, { words }) => sum + words.length, 0) / documents.length;
    const frequency = new Map<string, number>();
    for (const { words } of documents)
      for (const word of new Set(words)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    for (const { provision, words } of documents)
      for (const word of new Set(words)) {
        const times = words.filter((each) => each === word).length;
        const held = frequency.get(word) ?? 0;
        const idf = Math.log(1 + (documents.length - held + 0.5) / (held + 0.5));
        const long = SATURATION * (1 - LENGTH + (LENGTH * words.length) / mean);
        const list = this.postings.get(word) ?? [];
        this.postings.set(word, list);
        list.push([provision, (idf * times) / (times + long)]);
      }
  }
}
