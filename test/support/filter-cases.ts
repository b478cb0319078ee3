import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { importRecords } from "../../src/cli/import-records.js";
import { SILENT } from "../../src/cli/progress.js";
import type { AppliedProvisionRecord, CaseRecord } from "../../src/domain/case-record.js";
import type { Database } from "../../src/graph/database.js";
import { removeCases } from "../../src/graph/load/load.js";
import { inputFiles } from "../../src/ingest/import/input-file.js";
import { rows, suiteDriver } from "./clean-database.js";

/** Made-up cases for filters and counts, beside the seeds; nothing of them is real. */

export const OWN = { id: "publication:filters", title: "筛选测试案例集", publisher: "测试" };
const SOURCE = "test filters";
const CITED = { basis: "CITED", evidence: { quote: "依法" } } as const;

const applied = (
  provision: string,
  more: Partial<AppliedProvisionRecord> = {},
): AppliedProvisionRecord => ({ provision, treatment: "APPLIED", ...CITED, ...more });

/**
 * A claim above a million, cut to less than half; appealed; the articles in the operative clause.
 */
const CUT: CaseRecord = {
  id: "case:filters-cut",
  title: "水磨坊公司与纸坊公司买卖合同纠纷案",
  facts: "纸坊公司逾期付款，水磨坊公司按约定的日千分之九计收迟付金，纸坊公司抗辩称约定畸高。",
  reasoning: "法院以实际损失为基础，对迟付金予以酌减。",
  date: "2023-05-06",
  region: "region:shanghai",
  causesOfAction: ["买卖合同纠纷"],
  outcome: "PARTIAL",
  prevailingSide: "CLAIMANT",
  parties: [
    {
      name: "水磨坊公司",
      kind: "ORGANIZATION",
      role: "PLAINTIFF",
      appearances: [
        { ruling: "first", role: "PLAINTIFF" },
        { ruling: "second", role: "APPELLEE" },
      ],
    },
    {
      name: "纸坊公司",
      kind: "ORGANIZATION",
      role: "DEFENDANT",
      appearances: [
        { ruling: "first", role: "DEFENDANT" },
        { ruling: "second", role: "APPELLANT" },
      ],
    },
  ],
  rulings: [
    {
      key: "first",
      stage: "FIRST_INSTANCE",
      court: "court:shanghai-pudong",
      courtGrounds: CITED,
      bench: [{ name: "钟离某", role: "PRESIDING_JUDGE" }],
      counsel: [{ name: "澹台某", firm: "水磨坊律师事务所", actsFor: ["水磨坊公司"] }],
    },
    { key: "second", stage: "SECOND_INSTANCE", reviews: "first", disposition: "AFFIRMED" },
  ],
  amounts: [
    {
      kind: "CLAIMED",
      item: "PENALTY",
      value: "1000000.01",
      currency: "CNY",
      label: "货款及迟付金",
      text: "一百万元零一分",
    },
    {
      kind: "GRANTED",
      item: "PENALTY",
      value: "400000",
      currency: "CNY",
      label: "货款及迟付金",
      text: "四十万元",
    },
  ],
  provisions: [
    applied("provision:civil-code/585/2", { position: "OPERATIVE", ruling: "first" }),
    applied("provision:civil-code/585", { position: "REASONING" }),
    applied("provision:civil-code/602", { position: "REASONING" }),
  ],
  factors: [],
};

/** Just below the bounds of the first, and everything near it but not it. */
const NEAR: CaseRecord = {
  id: "case:filters-near",
  title: "竹器行与藤器行买卖合同纠纷案",
  facts: "藤器行逾期付款，竹器行按约定计收迟付金；庭审记录一份。",
  date: "2023-08",
  region: "region:shanghai",
  causesOfAction: ["买卖合同纠纷"],
  outcome: "PLAINTIFF_WINS",
  prevailingSide: "RESPONDENT",
  parties: [
    { name: "竹器行", kind: "ORGANIZATION", role: "PLAINTIFF" },
    { name: "藤器行", kind: "ORGANIZATION", role: "DEFENDANT", alsoRoles: ["GUARANTOR"] },
  ],
  rulings: [
    {
      key: "first",
      stage: "FIRST_INSTANCE",
      court: "court:shanghai-pudong",
      courtGrounds: CITED,
      bench: [
        { name: "钟离某某", role: "JUDGE" },
        { name: "钟离某", role: "CLERK" },
      ],
      counsel: [{ name: "澹台某某", actsFor: ["竹器行"] }],
    },
  ],
  amounts: [
    // granted in full, with less of another item and of another currency beside it
    {
      kind: "CLAIMED",
      item: "PENALTY",
      value: "1000000",
      currency: "CNY",
      label: "货款",
      text: "一百万元",
    },
    { kind: "GRANTED", item: "FEE", value: "10", currency: "CNY", label: "费用", text: "十元" },
    {
      kind: "GRANTED",
      item: "PENALTY",
      value: "9",
      currency: "USD",
      label: "迟付金",
      text: "九美元",
    },
    { kind: "CLAIMED", value: "9000000", currency: "USD", label: "货款", text: "九百万美元" },
    { kind: "CONTRACT", value: "8000000", currency: "CNY", label: "合同价", text: "八百万元" },
    {
      kind: "GRANTED",
      item: "PENALTY",
      value: "1000000",
      currency: "CNY",
      label: "货款",
      text: "一百万元",
    },
  ],
  provisions: [
    applied("provision:civil-code/585", { treatment: "MENTIONED", position: "PARTY" }),
    applied("provision:civil-code/602", { position: "OPERATIVE" }),
  ],
  factors: [],
};

/**
 * An objection in enforcement with a fine, elsewhere; its article is rejected, its place not read.
 */
const ELSEWHERE: CaseRecord = {
  id: "case:filters-elsewhere",
  title: "漆器社执行异议案",
  facts: "案外人称查封的漆器并非被执行人所有，约定畸高的说法与本案无关。",
  region: "region:tianjin",
  outcome: "DISMISSED",
  parties: [{ name: "漆器社", kind: "ORGANIZATION", role: "OUTSIDER" }],
  rulings: [
    {
      key: "objection",
      stage: "OBJECTION",
      court: "court:tianjin-binhai",
      courtGrounds: CITED,
      fines: [{ value: "50000", currency: "CNY", label: "罚款", text: "五万元" }],
    },
  ],
  amounts: [
    { kind: "CLAIMED", value: "2000000", currency: "CNY", label: "标的", text: "二百万元" },
  ],
  provisions: [applied("provision:civil-code/602", { treatment: "REJECTED" })],
  factors: [],
};

export const FILTER_CASES: readonly CaseRecord[] = [CUT, NEAR, ELSEWHERE];

/** Loads them into the suite's graph. */
export async function loadFilterCases(
  database: Database,
  cases: readonly CaseRecord[] = FILTER_CASES,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "leian-filters-"));
  const path = join(folder, "cases.json");
  const published = cases.map((each) => ({ ...each, publication: OWN.id }));
  await writeFile(
    path,
    JSON.stringify({ publications: [{ ...OWN, kind: "COLLECTION" }], cases: published }),
  );
  const result = await importRecords(database, await inputFiles([path]), {
    source: SOURCE,
    dryRun: false,
    prunesReference: false,
    progress: SILENT,
  });
  await rm(folder, { recursive: true, force: true });
  if (result.kind !== "loaded") throw new Error(JSON.stringify(result));
}

/** Leaves the graph as it was: other files of the suite read it. */
export async function removeFilterCases(
  database: Database,
  cases: readonly CaseRecord[] = FILTER_CASES,
): Promise<void> {
  await removeCases(
    database,
    cases.map(({ id }) => id),
  );
  const driver = suiteDriver();
  await rows(
    driver,
    "MATCH (node) WHERE node.id = $publication OR node:Load AND node.source = $source DETACH DELETE node",
    { publication: OWN.id, source: SOURCE },
  );
  await driver.close();
}
