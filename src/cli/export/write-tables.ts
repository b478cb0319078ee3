import { BYTE_ORDER_MARK, type CellValue, tableLine } from "../../export/csv.js";
import type { Database } from "../../graph/database.js";
import type { CaseFilter } from "../../graph/read/case-filter.js";
import { pageCaseIds } from "../../graph/read/export.js";
import type { CaseRow } from "../../graph/read/node-rows.js";
import { GraphStore } from "../../graph/store.js";
import { Loaders } from "../../search/loaders.js";
import { segment } from "../../similarity/segmenter.js";
import type { SinkFolder } from "./sink.js";

/** The columns of each table. */
const TABLES = {
  "cases.csv": [
    "caseId",
    "name",
    "caseNumbers",
    "court",
    "region",
    "date",
    "causesOfAction",
    "outcome",
    "prevailingSide",
    "publication",
    "title",
    "facts",
    "reasoning",
    "disposition",
  ],
  "parties.csv": ["caseId", "partyId", "name", "kind", "role", "side"],
  "provisions.csv": [
    "caseId",
    "rulingId",
    "provisionId",
    "citation",
    "basis",
    "treatment",
    "position",
    "quote",
    "section",
    "rationale",
  ],
  "factors.csv": ["caseId", "factorId", "label", "finding", "basis", "quote", "rationale"],
} as const;
type Table = keyof typeof TABLES;
type Lines = readonly (readonly [Table, readonly CellValue[]])[];

/** Writes tables for Excel: one of cases, and one for each kind of related nodes. */
export async function writeTables(
  database: Database,
  filter: CaseFilter,
  folder: SinkFolder,
  onCases: (count: number) => void,
): Promise<void> {
  for (const [name, columns] of Object.entries(TABLES))
    await folder.write(name, `${BYTE_ORDER_MARK}${tableLine(columns)}`);
  const store = new GraphStore(database, segment, () => ({ timeout: 300_000 }));
  for await (const ids of pageCaseIds(database, filter)) {
    const loaders = new Loaders(store);
    const rows = await loaders.nodes("case", ids);
    const lines = await Promise.all(rows.map((row) => linesOf(row, loaders)));
    for (const [table, cells] of lines.flat()) await folder.write(table, tableLine(cells));
    onCases(ids.length);
  }
}

async function linesOf(row: CaseRow, loaders: Loaders): Promise<Lines> {
  const parts = await Promise.all([
    caseLine(row, loaders),
    partyLines(row.id, loaders),
    provisionLines(row.id, loaders),
    factorLines(row.id, loaders),
  ]);
  return parts.flat();
}

async function caseLine(row: CaseRow, loaders: Loaders): Promise<Lines> {
  const [court, region, causes, publication] = await Promise.all([
    loaders.node("court", row.standing.decidedBy),
    loaders.node("region", row.regionId),
    loaders.linked("cause", "causes-of-cases", row.id),
    loaders.node("publication", row.publicationId),
  ]);
  const cells = [
    row.id,
    row.name,
    row.caseNumbers.join("；"),
    court?.name,
    region?.name,
    row.date,
    causes.map((cause) => cause.name).join("；"),
    row.outcome,
    row.prevailingSide,
    publication?.title,
    row.title,
    row.facts,
    row.reasoning,
    row.disposition,
  ];
  return [["cases.csv", cells]];
}

async function partyLines(caseId: string, loaders: Loaders): Promise<Lines> {
  return (await loaders.parties.load(caseId)).map(({ party, role, side }) => [
    "parties.csv",
    [caseId, party.id, party.name, party.kind, role, side],
  ]);
}

async function provisionLines(caseId: string, loaders: Loaders): Promise<Lines> {
  const applications = await loaders.applicationsOfCases.load(caseId);
  return Promise.all(
    applications.map(async (each) => {
      const { rulingId, provisionId, basis, treatment, position, evidence, rationale } = each;
      const citation = (await loaders.node("provision", provisionId))?.citation;
      return [
        "provisions.csv",
        [
          caseId,
          rulingId,
          provisionId,
          citation,
          basis,
          treatment,
          position,
          evidence?.quote,
          evidence?.section,
          rationale,
        ],
      ] as const;
    }),
  );
}

async function factorLines(caseId: string, loaders: Loaders): Promise<Lines> {
  const links = await loaders.factorLinks.load(caseId);
  return Promise.all(
    links.map(async ({ factorId, finding, basis, evidence, rationale }) => {
      const label = (await loaders.node("factor", factorId))?.label;
      return [
        "factors.csv",
        [caseId, factorId, label, finding, basis, evidence?.quote, rationale],
      ] as const;
    }),
  );
}
