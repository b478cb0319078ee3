import type { UnresolvedRecord } from "../../domain/case-record.js";
import type { Contradiction } from "../../domain/contradiction.js";
import type { Database } from "../database.js";
import { keysetPages } from "../keyset-pages.js";
import { readLoads } from "./loads.js";

/** What is wrong or unsure in the graph. */
export interface Diagnosis {
  /** Sources whose last load broke off. */
  readonly incompleteLoads: readonly string[];
  readonly incompleteDocuments: readonly { readonly id: string; readonly name: string }[];
  readonly contradictions: readonly {
    readonly caseId: string;
    readonly title: string;
    readonly contradiction: Contradiction;
  }[];
  readonly unresolved: readonly ({ readonly caseId: string } & UnresolvedRecord)[];
  readonly undatedPublications: readonly { readonly id: string; readonly title: string }[];
}

/** Rows a statement. */
const PAGE = 1000;
/** More of a kind than these are not listed. */
const MOST = 10_000;

/** Examines the whole graph, page by page; for a person who waits, not for a request. */
export async function diagnose(database: Database): Promise<Diagnosis> {
  const incompleteLoads = (await readLoads(database))
    .filter((load) => !load.complete)
    .map((load) => load.source);
  const documents = await database.read("read/doctor-documents", { limit: MOST });
  const publications = await database.read("read/doctor-undated-publications", { limit: MOST });
  const contradictions: Diagnosis["contradictions"][number][] = [];
  for await (const row of rowsOf(database, "read/doctor-contradictions"))
    for (const text of row.strings("contradictions"))
      contradictions.push({
        caseId: row.string("id"),
        title: row.string("title"),
        contradiction: JSON.parse(text) as Contradiction,
      });
  const unresolved: Diagnosis["unresolved"][number][] = [];
  for await (const row of rowsOf(database, "read/doctor-unresolved")) {
    if (unresolved.length >= MOST) break;
    for (const text of row.strings("unresolved"))
      unresolved.push({ caseId: row.string("id"), ...(JSON.parse(text) as UnresolvedRecord) });
  }
  return {
    incompleteLoads,
    incompleteDocuments: documents.map((row) => ({
      id: row.string("id"),
      name: row.string("name"),
    })),
    contradictions,
    unresolved,
    undatedPublications: publications.map((row) => ({
      id: row.string("id"),
      title: row.string("title"),
    })),
  };
}

async function* rowsOf(database: Database, statement: string) {
  for await (const page of keysetPages(database, statement, PAGE)) yield* page;
}
